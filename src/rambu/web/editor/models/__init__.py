"""Tables of the editor."""

from rambu.web.editor.models.phrase import Phrase
from rambu.web.editor.models.presence import HERE, Presence

__all__ = ["HERE", "Phrase", "Presence"]
