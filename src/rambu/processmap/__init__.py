"""The business process map, who takes part in it, and the ledger of SOPs that each office must own.

Values and pure functions; `docs/processmap.md` tells the words, the file and the rules.
"""

from rambu.processmap.model import (
    CATEGORIES,
    MAP_STATES,
    NATURES,
    SCOPES,
    Category,
    Crossing,
    Decree,
    Duty,
    Ending,
    Involvement,
    Listed,
    MapState,
    Nature,
    Process,
    ProcessMap,
    Relation,
    Scope,
    Step,
    Way,
)
from rambu.processmap.obligations import Obligations, requirements
from rambu.processmap.offices import MapOffice, OfficeUnit
from rambu.processmap.requirement import Reason, Requirement, proposed_title
from rambu.processmap.tree import ProcessTree

__all__ = [
    "CATEGORIES",
    "MAP_STATES",
    "NATURES",
    "SCOPES",
    "Category",
    "Crossing",
    "Decree",
    "Duty",
    "Ending",
    "Involvement",
    "Listed",
    "MapOffice",
    "MapState",
    "Nature",
    "Obligations",
    "OfficeUnit",
    "Process",
    "ProcessMap",
    "ProcessTree",
    "Reason",
    "Relation",
    "Requirement",
    "Scope",
    "Step",
    "Way",
    "proposed_title",
    "requirements",
]
