"""Which things of two versions are the same: just as the difference of the two takes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rambu.sop.difference import difference
from rambu.sop.edits.charts import MoveBagan
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.performers import MovePelaksana
from rambu.sop.edits.reidentify import Reidentify, renamed_sop
from rambu.sop.edits.rows import MoveKegiatan
from rambu.sop.edits.symbols import MoveSymbol
from rambu.sop.model import Sop
from rambu.sop.names import Index


@dataclass(frozen=True, slots=True)
class Pairing:
    """Both versions, the new one also in the ids of the old one: what is the same bears the same id there."""

    a: Index
    b: Index
    known: Sop
    """`b` with the ids of `a`; what is new bears an id that `a` does not have."""
    edits: tuple[Edit, ...]
    names: Mapping[str, str]
    """Id in `known` → id in `b`."""
    old: frozenset[str]
    """The ids of `a`."""
    moved: frozenset[str]
    """Ids of `a` of what was moved."""

    def own(self, name: str) -> str:
        """The id that `b` has for an id of `known`."""
        return self.names.get(name, name)


def pairing(a: Sop, b: Sop) -> Pairing:
    """Pair the two."""
    edits = difference(a, b)
    last = edits[-1] if edits else None
    names = dict(last.pairs) if isinstance(last, Reidentify) else {}
    known = renamed_sop(b, {new: old for old, new in names.items()}) if names else b
    return Pairing(Index.of(a), Index.of(b), known, edits, names, frozenset(ids(a)), frozenset(_moved(edits)))


def _moved(edits: tuple[Edit, ...]) -> list[str]:
    return [edit.item() for edit in edits if isinstance(edit, MoveKegiatan | MovePelaksana | MoveSymbol | MoveBagan)]
