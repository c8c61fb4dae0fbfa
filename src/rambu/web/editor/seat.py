"""A person at a SOP: what he sees of it, and whether he may write now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest

from rambu.web.library.authority import may_write, works_on
from rambu.web.library.models import Document, Draft
from rambu.web.library.states import WRITABLE
from rambu.web.people.asker import asker
from rambu.web.people.models import Person


@dataclass(frozen=True)
class Seat:
    """Who sits at which draft."""

    person: Person
    document: Document
    draft: Draft

    @cached_property
    def can_write(self) -> bool:
        """Whether the person may write, and the draft is in a state for it."""
        return self.draft.state in WRITABLE and may_write(self.person, self.document)

    def wrote(self) -> None:
        """He just did; nothing needs to be asked again."""
        self.__dict__["can_write"] = True


Usher = Callable[[Person, int], bool]
"""Says whether somebody may look at the draft of a SOP beside those whom it concerns anyway."""

_USHERS: dict[str, Usher] = {}


def add_usher(name: str, usher: Usher) -> None:
    """Register who lets others look on, once by its name; only asked about those who would see nothing."""
    _USHERS[name] = usher


def take_seat(request: HttpRequest, pk: int) -> Seat:
    """The seat of the asker; 404 where there is no open draft, or none that he may see."""
    person = asker(request)
    seen = Draft.objects.everywhere(reason="works on it") if works_on(person, pk) else Draft.objects.for_person(person)
    rows = seen.open().filter(document=pk, document__discarded=None)
    # Office, unit and writer are read where they are needed: an edit needs none of them.
    draft: Any = rows.select_related("document").first()
    if draft is None and any(usher(person, pk) for usher in _USHERS.values()):
        rows = Draft.objects.everywhere(reason="an usher lets him look on").open()
        draft = rows.filter(document=pk, document__discarded=None).select_related("document").first()
    if draft is None:
        raise Http404
    document = draft.document
    return Seat(person, document, draft)
