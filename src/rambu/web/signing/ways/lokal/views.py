"""Look at every page, then sign with a certificate of one's own: one SOP, or all that wait for the same hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from rambu.web.approval.authority import may_record
from rambu.web.approval.hindrances import hindrances
from rambu.web.approval.models import Legalisation
from rambu.web.approval.reading import waiting_legalisations
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.signing.actions import finish
from rambu.web.signing.models import Final
from rambu.web.signing.views.finding import find_task
from rambu.web.signing.ways.lokal import WAY
from rambu.web.signing.ways.lokal.forms import KeyForm
from rambu.web.signing.ways.lokal.signing import opened, signed_with
from rambu.web.ui.notes import say, warn

MOST = 25
"""As many SOPs are signed in one sitting."""


@sensitive_post_parameters("passphrase")
def lokal(request: HttpRequest, pk: int) -> HttpResponse:
    """One SOP."""
    task = find_task(request, pk, WAY)
    form = KeyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and task.final is not None and form.is_valid():
        try:
            key = opened(form.cleaned_data["key"].read(), form.cleaned_data["passphrase"])
            final = Final.objects.everywhere(reason="of a task that is found").get(pk=task.final.pk)
            finish(by=task.person, final=final, signed=signed_with(key, final), on=today())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("SOP disahkan; ditandatangani oleh {name}.").format(name=key.name))
            return redirect("approval:legalisation", pk=pk)
    context = {"task": task, "row": task.legalisation, "final": task.final, "form": form}
    return render(request, "signing/lokal.html", context)


@dataclass(frozen=True, slots=True)
class Lot:
    """One SOP of a sitting; `final` is None while its document was not made."""

    row: Legalisation
    final: Final | None


@sensitive_post_parameters("passphrase")
def together(request: HttpRequest) -> HttpResponse:
    """All that wait and that the person may sign, every one shown before; those that are ticked are signed."""
    person = asker(request)
    lots = _lots(person)
    if not WAY.is_on() or not lots:
        raise Http404
    form = KeyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        chosen = [lot.final for lot in lots if lot.final and str(lot.row.pk) in request.POST.getlist("pilih")]
        if _sign_all(request, person, chosen, form):
            return redirect(reverse("approval:legalisations"))
    return render(request, "signing/together.html", {"lots": lots, "form": form, "way": WAY})


def _lots(person: Any) -> list[Lot]:
    rows = [row for row in waiting_legalisations(person)[:MOST] if may_record(person, row)]
    rows = [row for row in rows if not list(hindrances(row))]
    finals = Final.objects.everywhere(reason="of legalisations that are seen").filter(way=WAY.name).defer("content")
    known = {final.legalisation_id: final for final in finals.filter(legalisation__in=rows)}
    return [Lot(row, known.get(row.pk)) for row in rows]


def _sign_all(request: HttpRequest, person: Any, chosen: list[Final], form: KeyForm) -> bool:
    """Each SOP is signed by itself: what was signed stays so where a later one is refused."""
    if not chosen:
        form.add_error(None, _("Tandai SOP yang ditandatangani."))
        return False
    try:
        key = opened(form.cleaned_data["key"].read(), form.cleaned_data["passphrase"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    done = 0
    for final in chosen:
        try:
            finish(by=person, final=final, signed=signed_with(key, final), on=today())
            done += 1
        except Refused as refusal:
            warn(request, f"{final.legalisation.draft.title}: {refusal}")
    if done:
        say(request, _("{count} SOP disahkan.").format(count=done))
    return True
