"""Lead a draft from one state to the next, or back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.library.authority import demand, has_part, plays
from rambu.web.library.models import Assignment, Draft, Passage
from rambu.web.library.models.stage_plan import skipped_at
from rambu.web.library.noticing import tell_moved
from rambu.web.library.projection import refresh_state
from rambu.web.library.states import MOVES, UNDO, Move, State, next_state, objections
from rambu.web.offices.refusal import Refused


@dataclass(frozen=True, slots=True)
class Possible:
    """A deed that a person may do on a draft, where it leads, and what still stands in its way."""

    move: Move
    to: State
    objections: tuple[str, ...]
    excusable: bool = False
    """Whether one of the objections falls with a reason for an exception."""

    @property
    def is_blocked(self) -> bool:
        """Whether something stands in the way that no exception lifts."""
        return len(self.objections) > self.excusable


def possible_moves(by: Any, draft: Draft) -> list[Possible]:
    """What ``by`` may do with the draft as it stands."""
    if draft.closed:
        return []
    found = [move for move in MOVES if draft.state in move.sources and plays(by, draft.document, move.part)]
    return [_possible(by, draft, move) for move in found]


def _possible(by: Any, draft: Draft, move: Move) -> Possible:
    to = target(draft, move)
    own = tuple(_own(by, draft, move, ""))
    return Possible(move, to, (*own, *objections(draft, move, to)), bool(own))


@transaction.atomic
def move_draft(*, by: Any, draft: Draft, move: Move, reason: str = "", exception: str = "") -> Any:
    """Do `move`; returns the event.

    `exception` is the reason why somebody may pass on his own draft (a two-person KUA); it names an outside reviewer
    and is kept in the trail. Raises Refused for a deed that does not fit the state, or that something stands against.
    """
    row: Draft = Draft.objects.everywhere(reason="the draft itself").select_for_update().get(pk=draft.pk)
    demand(by is None or plays(by, row.document, move.part))
    if row.closed or row.state not in move.sources:
        raise Refused(_("Naskah ini sudah tidak pada tahap itu; muat ulang halaman."))
    if move.reason and not reason.strip():
        raise Refused(_("Tuliskan alasannya, supaya penyusun tahu apa yang perlu diperbaiki."))
    to = target(row, move)
    against = list(_all(by, row, move, to, exception))
    if against:
        raise Refused(" ".join(against))
    was = State(row.state)
    step(by, row, to, move.name, reason.strip(), exception.strip())
    tell_moved(by, row, to, reason.strip())
    data = {
        "move": move.name,
        "reason": reason,
        "exception": exception,
        "from": str(was.label),
        "to": str(to.label),
        "draft": row.pk,
        "states": [was.value, to.value],
    }
    return record(by=by, office=row.document.office_id, action="library.draft_moved", target=row.document, data=data)


@transaction.atomic
def unmove_draft(*, by: Any, draft: Draft, was: State, now: State) -> Any:
    """Take one's latest step back, while the draft still stands where it led and nobody has gone on."""
    row: Draft = Draft.objects.everywhere(reason="the draft itself").select_for_update().get(pk=draft.pk)
    last = row.passages.everywhere(reason="the draft itself").first()
    demand(by is None or (last is not None and last.by_id == by.pk))
    if row.closed or row.state != now or last is None or (last.source, last.to) != (was, now):
        raise Refused(_("Naskah ini sudah dibawa lebih lanjut, jadi langkah itu tidak dapat diurungkan."))
    against = list(objections(row, UNDO, was))
    if against:
        raise Refused(" ".join(against))
    step(by, row, was, "", "", "")
    data = {"from": str(now.label), "to": str(was.label)}
    return record(by=by, office=row.document.office_id, action="library.draft_unmoved", target=row.document, data=data)


def step(by: Any, row: Draft, to: State, move: str, reason: str, exception: str) -> None:
    """Put a locked draft into another state and keep the passage; who calls has asked whether it may be."""
    source, row.state, row.since = row.state, to, timezone.now()
    row.save(update_fields=["state", "since"])
    Passage.objects.create(
        draft=row, move=move, source=source, to=to, reason=reason, exception=exception, by=by, at=row.since
    )
    refresh_state(row.document, row)


def target(draft: Draft, move: Move) -> State:
    """Where the deed leads."""
    return State.DRAF if move.back else next_state(State(draft.state), skipped_at(draft.document.office))


def _all(by: Any, draft: Draft, move: Move, to: State, exception: str = "") -> Any:
    yield from _own(by, draft, move, exception)
    yield from objections(draft, move, to)


def _own(by: Any, draft: Draft, move: Move, exception: str) -> Any:
    """Nobody approves his own draft."""
    approves = move.part in {"superior", "coordinator"} and not move.back
    if by is not None and approves and not exception and has_part(by, draft.document, Assignment.Part.PENYUSUN):
        yield _("Anda penyusun naskah ini, jadi orang lain yang menyetujuinya.")
