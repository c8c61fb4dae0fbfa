"""The pulse of an open editor: I am here; who else is, and what did they change?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from rambu.web.editor.answers import answer
from rambu.web.editor.insight import insight_of
from rambu.web.editor.presence import be_here, leave, people_here, read_spot
from rambu.web.editor.seat import take_seat
from rambu.web.editor.sending import read_have, read_number, read_object, read_text
from rambu.web.editor.views.json_answers import answers_json, as_json


@require_POST
@answers_json
def pulse(request: HttpRequest, pk: int) -> HttpResponse:
    """People, and the text where it moved on from the version that the browser has."""
    seat, document = take_seat(request, pk), read_object(request)
    version, session = read_number(document, "version"), read_text(document, "session")[:32]
    if document.get("leaving") is True:
        leave(seat, session)
        return as_json({"version": version, "people": []})
    if session:
        be_here(seat, session, read_spot(document.get("place")))
    said = {"version": seat.draft.version, "people": people_here(seat, session), "can_write": seat.can_write}
    if seat.draft.version != version:
        insight = insight_of(seat.draft.content)
        said |= answer(seat, seat.draft, insight, base=version, have=read_have(document))
    return as_json(said)
