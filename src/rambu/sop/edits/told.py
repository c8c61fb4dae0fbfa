"""Edits in words: who is spoken of, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from rambu.language import gettext as _
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.labels import Labels
from rambu.sop.edits.shown import listed
from rambu.sop.model import Sop


@dataclass(frozen=True, slots=True)
class Told:
    """`subject` + `clause` make a sentence; `alone` is a better one where the edit stands for itself."""

    about: str
    """Id of the row, symbol … spoken of; ``""`` where the edit stands for itself."""
    subject: str
    clause: str
    alone: str = ""

    def sentence(self) -> str:
        """The whole sentence."""
        return sentence(self.alone or f"{self.subject} {self.clause}")


@dataclass(frozen=True, slots=True)
class View:
    """The value before the edit, and what its things are called."""

    sop: Sop
    labels: Labels

    def name(self, wanted: str) -> str:
        """What the thing with this id is called."""
        return self.labels.get(wanted, wanted)

    def names(self, wanted: tuple[str, ...]) -> str:
        """What the things with these ids are called, as a list."""
        return listed([self.name(one) for one in wanted])

    def behind(self, after: str, first: str) -> str:
        """``ke setelah …``, or `first` where nothing is before it."""
        return _("ke setelah {name}").format(name=self.name(after)) if after else first


def sentence(words: str) -> str:
    """`words` with a capital at the start and a full stop at the end."""
    return f"{words[:1].upper()}{words[1:]}."


@singledispatch
def told(edit: Edit, view: View) -> Told | None:
    """The edit in words; None when it changes nothing that is seen."""
    raise NotImplementedError(type(edit).__name__)
