"""Tables of the ledger."""

from rambu.web.ledger.models.column_choice import ColumnChoice
from rambu.web.ledger.models.coming_end import ComingEnd
from rambu.web.ledger.models.decision import Decision
from rambu.web.ledger.models.guide import Guide
from rambu.web.ledger.models.holder import Holder
from rambu.web.ledger.models.identified import Identified
from rambu.web.ledger.models.map_file import MapFile
from rambu.web.ledger.models.map_version import MapVersion
from rambu.web.ledger.models.match import Match
from rambu.web.ledger.models.plan import Plan
from rambu.web.ledger.models.required import Required
from rambu.web.ledger.models.standing import Standing

__all__ = [
    "ColumnChoice",
    "ComingEnd",
    "Decision",
    "Guide",
    "Holder",
    "Identified",
    "MapFile",
    "MapVersion",
    "Match",
    "Plan",
    "Required",
    "Standing",
]
