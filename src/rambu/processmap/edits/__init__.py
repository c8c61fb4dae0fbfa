"""Changes of a map: renamed, recoded, split, merged, retired, transferred; with what depends on them."""

from rambu.processmap.edits.deeds import CannotEdit, Edited, merge, recode, rename, retire, split, transfer
from rambu.processmap.edits.dependents import Dependents, dependents

__all__ = [
    "CannotEdit",
    "Dependents",
    "Edited",
    "dependents",
    "merge",
    "recode",
    "rename",
    "retire",
    "split",
    "transfer",
]
