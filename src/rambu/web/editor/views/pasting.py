"""Pasting from Excel, Word or a chat, and taking rows over from another SOP: what it would do, before it is done."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from rambu.exchange.clipboard import Meaning, Proposal, paste_into, propose
from rambu.exchange.clipboard import read as read_clipboard
from rambu.sop import BadInput, EditError, to_json
from rambu.sop.edits import AddPelaksana, InsertKegiatan
from rambu.web.editor.copying import copy_rows, sources_for
from rambu.web.editor.insight import insight_of
from rambu.web.editor.seat import take_seat
from rambu.web.editor.sending import read_object, read_text
from rambu.web.editor.views.json_answers import answers_json, as_json
from rambu.web.offices.refusal import Refused


@require_POST
@answers_json
def paste(request: HttpRequest, pk: int) -> HttpResponse:
    """What the pasted cells would become: rows behind ``after``, or cells from ``kegiatan`` and ``column`` on."""
    seat, asked = take_seat(request, pk), read_object(request)
    sop = insight_of(seat.draft.content).sop
    try:
        grid = read_clipboard(html=read_text(asked, "html"), text=read_text(asked, "text"))
        bagan = read_text(asked, "bagan") or sop.bagan[0].id
        if asked.get("kegiatan"):
            kegiatan, column = read_text(asked, "kegiatan"), read_text(asked, "column")
            proposal = paste_into(grid, sop, bagan, kegiatan, column)
        else:
            proposal = propose(grid, sop, bagan, read_text(asked, "after"), _chosen(asked))
    except (BadInput, EditError) as error:
        raise Refused(str(error)) from error
    return as_json(_told(proposal))


@require_safe
@answers_json
def sources(request: HttpRequest, pk: int) -> HttpResponse:
    """Texts to copy from."""
    seat = take_seat(request, pk)
    return as_json({"sources": sources_for(seat, request.GET.get("teks", "")[:200])})


@require_safe
@answers_json
def copy(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    """The edits that put the rows of a source into the text."""
    seat = take_seat(request, pk)
    sop = insight_of(seat.draft.content).sop
    bagan, after = request.GET.get("bagan", "") or sop.bagan[0].id, request.GET.get("after", "")
    try:
        found = copy_rows(seat, source, sop, bagan, after)
    except EditError as error:
        raise Refused(str(error)) from error
    if found is None:
        raise Http404
    return as_json({"title": found.title, "edits": [to_json(edit) for edit in found.edits], "rows": found.rows})


def _chosen(asked: dict[str, Any]) -> dict[int, Meaning]:
    chosen = asked.get("chosen")
    if not isinstance(chosen, dict):
        return {}
    return {int(key): cast(Meaning, value) for key, value in chosen.items() if key.isdigit() and isinstance(value, str)}


def _told(proposal: Proposal) -> dict[str, Any]:
    return {
        "edits": [to_json(edit) for edit in proposal.edits],
        "notes": [{"kind": n.kind, "sentence": n.sentence, "texts": n.texts} for n in proposal.notes],
        "columns": [
            {"position": c.position, "caption": c.caption, "meaning": c.meaning, "certainty": c.certainty}
            for c in proposal.columns
        ],
        "rows": [edit.kegiatan.teks for edit in proposal.edits if isinstance(edit, InsertKegiatan)],
        "performers": [edit.pelaksana.nama for edit in proposal.edits if isinstance(edit, AddPelaksana)],
    }
