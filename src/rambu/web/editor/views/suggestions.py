"""Suggestions while typing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.editor.seat import take_seat
from rambu.web.editor.suggesting import KINDS, suggest
from rambu.web.editor.views.json_answers import answers_json, as_json
from rambu.web.offices.refusal import Refused


@require_safe
@answers_json
def suggestions(request: HttpRequest, pk: int) -> HttpResponse:
    """What others have written of this kind that is like the text."""
    seat, kind = take_seat(request, pk), request.GET.get("apa", "")
    if kind not in KINDS:
        raise Refused(_("Jenis saran tidak dikenal."))
    text, beside = request.GET.get("teks", "")[:200], request.GET.get("kegiatan", "")[:500]
    return as_json({"suggestions": suggest(seat, kind, text, beside)})
