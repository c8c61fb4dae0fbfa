"""The ledger of SOPs (daftar kewajiban SOP): what is owed beside what is there."""

from rambu.processmap.ledger.assess import assess
from rambu.processmap.ledger.changes import LineChange, changed_lines
from rambu.processmap.ledger.identification import TABEL_6, IdentificationRow, identification
from rambu.processmap.ledger.likening import LIKELY, likenesses
from rambu.processmap.ledger.values import (
    FULFILLED,
    STATUSES,
    Decision,
    DecisionKind,
    Line,
    Match,
    MatchedBy,
    OfficeLedger,
    OwnedSop,
    Status,
    Stray,
)

__all__ = [
    "FULFILLED",
    "LIKELY",
    "STATUSES",
    "TABEL_6",
    "Decision",
    "DecisionKind",
    "IdentificationRow",
    "Line",
    "LineChange",
    "Match",
    "MatchedBy",
    "OfficeLedger",
    "OwnedSop",
    "Status",
    "Stray",
    "assess",
    "changed_lines",
    "identification",
    "likenesses",
]
