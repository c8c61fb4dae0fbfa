"""SOPs that were signed before they came here."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.sop.model import Pengesahan
from rambu.web.library import actions
from rambu.web.library.authority import signing_units
from rambu.web.library.signed_forms import SignedForm
from rambu.web.library.views.document import find_document, find_draft
from rambu.web.offices.asking import do, tell
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker


def enter(request: HttpRequest) -> HttpResponse:
    """The identity and the file; the SOP is in force at once."""
    person = asker(request)
    units = signing_units(person)
    if not units:
        raise Http404
    form = SignedForm(request.POST or None, request.FILES or None, units=units)
    if request.method == "POST" and form.is_valid():
        try:
            event = _enter(person, form.cleaned_data)
        except Refused as refusal:
            form.add_error("file", str(refusal))
        else:
            tell(request, _("SOP “{title}” dimasukkan dan berlaku.").format(title=event.target_name), event)
            again = "lagi" in request.POST
            return redirect("library:signed") if again else redirect("library:document", int(event.target_id))
    return render(request, "library/signed.html", {"form": form})


def _enter(person: Any, data: dict[str, Any]) -> Any:
    file = data["file"]
    scan = actions.read_scan(file.name, file.read())
    identity = actions.Identity(
        title=data["title"],
        number=data["number"],
        signer=Pengesahan(data["position"], data["name"], data["nip"]),
        legalised=data["legalised"],
        effective=data["effective"] or data["legalised"],
        process=data["process"],
    )
    return actions.enter_signed(by=person, unit=data["unit"], identity=identity, scan=scan)


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft says what the signed file says."""
    row = find_document(request, pk)
    draft = find_draft(asker(request), row)
    if draft is None or not actions.may_confirm(asker(request), draft):
        raise Http404
    back = reverse("library:document", args=[pk])
    if request.method == "POST":
        done = _("Naskah terstruktur kini berlaku dengan tanda tangan berkasnya.")
        return do(request, back, done, lambda: _confirm(request, draft))
    return render(request, "library/confirm_copy.html", {"document": row, "draft": draft, "back": back})


def _confirm(request: HttpRequest, draft: Any) -> None:
    actions.confirm_copy(by=asker(request), draft=draft)
