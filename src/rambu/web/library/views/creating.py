"""*Buat SOP*: from nothing, or from a copy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.samples import sample, sample_names
from rambu.sop import Sop
from rambu.web.library import actions
from rambu.web.library.actions.documents import localised
from rambu.web.library.authority import may_open_somewhere
from rambu.web.library.forms import CreateForm, legalised_sources
from rambu.web.library.models import Document, Draft
from rambu.web.library.opening import editor_address
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.people.models import Person
from rambu.web.ui.notes import say


def create(request: HttpRequest) -> HttpResponse:
    """A title and a unit are enough; ``?dari=`` copies a SOP, ``?contoh=`` a sample."""
    person = asker(request)
    if not may_open_somewhere(person):
        raise Http404
    source, text = _source(request, person)
    initial = {"title": text.judul if text else request.GET.get("judul", "")[:500]}
    form = CreateForm(request.POST or None, person=person, source=source, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            document = _open(person, text, form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            say(request, _("SOP “{title}” dibuat.").format(title=document))
            return redirect(editor_address(document.pk) or reverse("library:document", args=[document.pk]))
    context = {"form": form, "source": source, "text": text, "sources": legalised_sources(person)}
    return render(request, "library/create.html", {**context, "samples": _samples()})


def _source(request: HttpRequest, person: Person) -> tuple[Document | None, Sop | None]:
    """What is copied: a SOP that the person sees (its draft where he sees that), or a sample."""
    wanted, shown = request.GET.get("dari", ""), request.GET.get("contoh", "")
    if shown in sample_names():
        return None, sample(shown)
    if not wanted.isascii() or not wanted.isdigit():
        return None, None
    source = get_object_or_404(Document.objects.for_person(person).kept().select_related("in_force"), pk=wanted)
    draft = Draft.objects.for_person(person).open().filter(document=source).first()
    standing = source.in_force or draft
    return source, standing.sop if standing else None


def _open(person: Person, text: Sop | None, data: dict[str, Any]) -> Document:
    unit, title = data["unit"], data["title"].strip()
    if text is None:
        return actions.open_document(by=person, unit=unit, title=title, position=data.get("position"))
    return actions.open_document(by=person, unit=unit, sop=replace(localised(text, unit), judul=title))


def _samples() -> list[tuple[str, str]]:
    """Names and titles of the samples. Their titles are read once."""
    if not _TITLES:
        _TITLES.update({name: sample(name).judul for name in sample_names()})
    return sorted(_TITLES.items(), key=lambda pair: pair[1])


_TITLES: dict[str, str] = {}
