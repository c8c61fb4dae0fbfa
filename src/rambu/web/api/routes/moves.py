"""A draft on its way."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Router

from rambu.web.api.reading import draft_of
from rambu.web.api.schemas import Fault, MoveIn, MoveOut, StateOut
from rambu.web.library import actions
from rambu.web.library.actions.moves import Possible
from rambu.web.library.states import find_move
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker

router = Router()


@router.get("/{int:pk}/moves", response={200: list[MoveOut], 401: Fault, 404: Fault})
def moves(request: HttpRequest, pk: int) -> Any:
    """The deeds that the person may do on the open draft."""
    return [_move(one) for one in actions.possible_moves(asker(request), draft_of(request, pk))]


@router.post("/{int:pk}/moves", response={200: StateOut, 401: Fault, 403: Fault, 404: Fault, 422: Fault})
def move(request: HttpRequest, pk: int, sent: MoveIn) -> Any:
    """Do one of them."""
    row = draft_of(request, pk)
    try:
        deed = find_move(sent.name)
    except KeyError as fault:
        raise Refused(_("Tidak ada langkah dengan nama itu.")) from fault
    actions.move_draft(by=asker(request), draft=row, move=deed, reason=sent.reason, exception=sent.exception)
    row.refresh_from_db()
    return {"state": row.state}


def _move(one: Possible) -> dict[str, Any]:
    deed = one.move
    told = {"name": deed.name, "verb": str(deed.verb), "needs_reason": deed.reason}
    return {**told, "to": one.to, "objections": list(one.objections)}
