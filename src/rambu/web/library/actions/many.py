"""The same deed on many SOPs; what is refused for one does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.library.actions.assignments import assign
from rambu.web.library.actions.moves import move_draft, possible_moves
from rambu.web.library.models import Document, Draft
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person


@dataclass(slots=True)
class Tally:
    """What was done, and what was not and why, by the sentence that tells it."""

    done: int = 0
    refused: dict[str, list[str]] = field(default_factory=dict)

    def refuse(self, name: str, why: str) -> None:
        """Count one that was not done."""
        self.refused.setdefault(why, []).append(name)


@transaction.atomic
def assign_many(*, by: Any, documents: Iterable[Document], person: Person, part: str, due: date | None = None) -> Tally:
    """Give a person the same part in each."""
    return _each(documents, lambda one: assign(by=by, document=one, person=person, part=part, due=due))


@transaction.atomic
def move_many(*, by: Any, drafts: Iterable[Draft], name: str) -> Tally:
    """Lead each draft on by the deed of that name, where nothing stands against it."""

    def step(draft: Draft) -> None:
        possible = {one.move.name: one.move for one in possible_moves(by, draft)}
        if name not in possible:
            raise Refused(_("tidak pada tahap itu, atau bukan Anda yang meneruskannya"))
        move_draft(by=by, draft=draft, move=possible[name])

    return _each(drafts, step)


def _each(rows: Iterable[Any], act: Callable[[Any], Any]) -> Tally:
    tally = Tally()
    for row in rows:
        try:
            with transaction.atomic():
                act(row)
        except Refused as refusal:
            tally.refuse(str(row), str(refusal))
        except PermissionDenied:
            tally.refuse(str(row), _("bukan wewenang Anda"))
        else:
            tally.done += 1
    return tally
