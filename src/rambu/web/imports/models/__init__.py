"""Tables of imports."""

from rambu.web.imports.models.found import Found
from rambu.web.imports.models.parcel import Parcel
from rambu.web.imports.models.sent_file import SentFile, SourcePage
from rambu.web.imports.models.stack import Stack, StackFile

__all__ = ["Found", "Parcel", "SentFile", "SourcePage", "Stack", "StackFile"]
