"""Tables of the library."""

from rambu.web.library.models.assignment import Assignment
from rambu.web.library.models.change import Change
from rambu.web.library.models.document import Document
from rambu.web.library.models.draft import Draft
from rambu.web.library.models.revision import Revision
from rambu.web.library.models.stage_plan import StagePlan

__all__ = ["Assignment", "Change", "Document", "Draft", "Revision", "StagePlan"]
