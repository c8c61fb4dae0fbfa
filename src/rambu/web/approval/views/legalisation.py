"""What waits for a signature, and one of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.approval import actions
from rambu.web.approval.authority import may_initial, may_record, may_send
from rambu.web.approval.forms import RecordForm
from rambu.web.approval.hindrances import hindrances
from rambu.web.approval.models import Legalisation, Signatory
from rambu.web.approval.navigation import legalises_somewhere
from rambu.web.approval.reading import ready_drafts, waiting_legalisations
from rambu.web.approval.showing import ways_of
from rambu.web.approval.views.finding import find_legalisation
from rambu.web.library.navigation import coordinates
from rambu.web.offices.asking import Question, ask, do
from rambu.web.people.asker import asker

MOST = 100
"""As many rows stand in a part of the page."""
LATEST = 20


@require_safe
def legalisations(request: HttpRequest) -> HttpResponse:
    """What is ready, what waits, and what was signed last."""
    person = asker(request)
    waiting = list(waiting_legalisations(person)[:MOST])
    if not waiting and not legalises_somewhere(person):
        raise Http404
    ended = Legalisation.objects.for_person(person).exclude(state=Legalisation.State.MENUNGGU)
    context = {
        "ready": ready_drafts(person).defer("content")[:MOST],
        "waiting": [(row, list(hindrances(row))) for row in waiting],
        "ended": ended.select_related("draft__document__unit", "revision").order_by("-ended")[:LATEST],
        "may_number": coordinates(person),
    }
    return render(request, "approval/legalisations.html", context)


@require_safe
def legalisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Number, signer and days of one, who comes first, and what may be done."""
    row, person = find_legalisation(request, pk), asker(request)
    waits = row.state == Legalisation.State.MENUNGGU
    against = list(hindrances(row)) if waits else []
    people = list(row.signatories.everywhere(reason="seen with it").select_related("done_by"))
    following = next((one for one in people if one.done is None), None)
    context = {
        "row": row,
        "document": row.draft.document,
        "hindrances": against,
        "signatories": people,
        "following": following if waits and following and may_initial(person, following) else None,
        "ways": ways_of(person, row) if waits and not against else [],
        "may_record": waits and not against and may_record(person, row),
        "may_cancel": waits and may_send(person, row.draft.document),
    }
    return render(request, "approval/legalisation.html", context)


def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it was signed, on which day."""
    row, person = find_legalisation(request, pk), asker(request)
    if row.state != Legalisation.State.MENUNGGU or not may_record(person, row):
        raise Http404
    question = Question(
        title=_("Catat tanda tangan {title}").format(title=row.draft.title or row.draft),
        verb=_("Catat tanda tangan"),
        back=reverse("library:document", args=[row.draft.document_id]),
        done=_("SOP disahkan."),
        lead=_("{signer}, {name}, nomor {number}.").format(signer=row.signer, name=row.name, number=row.number),
    )
    form = RecordForm(request.POST or None, initial={"on": row.legalised})
    return ask(request, form, question, lambda data: _sign(person, row, data))


def _sign(person: Any, row: Legalisation, data: dict[str, Any]) -> None:
    actions.signed(by=person, legalisation=row, on=data["on"])


@require_POST
def initial(request: HttpRequest, pk: int) -> HttpResponse:
    """Put one's paraf."""
    person = asker(request)
    rows = Signatory.objects.for_person(person).select_related("legalisation__draft__document__office")
    row = get_object_or_404(rows, pk=pk)
    if not may_initial(person, row):
        raise Http404
    back = reverse("approval:legalisation", args=[row.legalisation_id])
    done = _("Paraf {who} dicatat.").format(who=row)
    return do(request, back, done, lambda: actions.initial(by=person, signatory=row))
