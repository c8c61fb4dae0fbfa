"""Tables of the library."""

from rambu.web.library.models.assignment import Assignment
from rambu.web.library.models.change import Change
from rambu.web.library.models.document import Document
from rambu.web.library.models.draft import Draft
from rambu.web.library.models.master import Master, Renaming
from rambu.web.library.models.mention import Mention
from rambu.web.library.models.passage import Passage
from rambu.web.library.models.revision import Revision
from rambu.web.library.models.saved_view import SavedView
from rambu.web.library.models.signed_file import SignedFile
from rambu.web.library.models.stage_plan import StagePlan

__all__ = [
    "Assignment",
    "Change",
    "Document",
    "Draft",
    "Master",
    "Mention",
    "Passage",
    "Renaming",
    "Revision",
    "SavedView",
    "SignedFile",
    "StagePlan",
]
