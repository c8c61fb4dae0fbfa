"""The distribution list of a SOP, and what a revision changes for who asks."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.distribution import actions
from rambu.web.distribution.announcing import changes_for, columns_of, text_of
from rambu.web.distribution.forms import RecipientForm
from rambu.web.distribution.models import Announcement, Recipient
from rambu.web.distribution.receiving import list_of, performer_names
from rambu.web.library.authority import coordinates
from rambu.web.library.models import Document
from rambu.web.library.views.document import find_document
from rambu.web.notices.actions import read_about
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Unit
from rambu.web.people.asker import asker
from rambu.web.people.models import Position


@require_safe
def receivers(request: HttpRequest, pk: int) -> HttpResponse:
    """Who acts in it, who else receives it, and who was told."""
    document = _in_force(request, pk)
    revision = document.in_force
    rows = Announcement.objects.everywhere(reason="seen with the SOP").filter(revision=revision)
    context = {
        "document": document,
        "revision": revision,
        "list": list_of(document, text_of(revision)),
        "announcement": rows.first(),
        "may_choose": coordinates(asker(request), document),
    }
    return render(request, "distribution/list.html", context)


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a unit or a position on the list."""
    document = _coordinated(request, pk)
    path, sop = document.office.path, text_of(document.in_force)
    why = "chosen by who coordinates the office"
    form = RecipientForm(
        request.POST or None,
        units=Unit.objects.everywhere(reason=why).not_closed().below(path).select_related("office"),
        positions=Position.objects.everywhere(reason=why).not_closed().below(path).select_related("unit__office"),
        performers=performer_names(sop) if sop else [],
    )
    question = Question(
        title=_("Penerima {title}").format(title=document),
        verb=_("Tambahkan"),
        back=reverse("distribution:list", args=[pk]),
        done=_("Penerima ditambahkan."),
        lead=_("Pilih satu unit atau satu jabatan. Orangnya diberi tahu saat revisi berikutnya berlaku."),
    )
    return ask(request, form, question, lambda data: _added(request, document, data))


def _added(request: HttpRequest, document: Document, data: dict[str, Any]) -> Any:
    return actions.add_recipient(by=asker(request), document=document, **data)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one off the list."""
    rows = Recipient.objects.for_person(asker(request)).select_related("document__office", "unit", "position")
    row = get_object_or_404(rows, pk=pk)
    if not coordinates(asker(request), row.document):
        raise Http404
    back = reverse("distribution:list", args=[row.document_id])
    act = actions.drop_recipient
    return do(request, back, _("Penerima dikeluarkan."), lambda: act(by=asker(request), recipient=row))


@require_safe
def mine(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What this version changes for me; of a replaced one it says so and leads to the one in force."""
    person, document = asker(request), find_document(request, pk)
    revision = get_object_or_404(document.revisions.everywhere(reason="seen with the document"), number=number)
    read_about(by=person, about=document)
    names = columns_of(person, revision)
    context = {
        "document": document,
        "revision": revision,
        "names": names,
        "found": changes_for(revision, names),
        "current": document.in_force_id == revision.pk,
    }
    return render(request, "distribution/mine.html", context)


def _in_force(request: HttpRequest, pk: int) -> Document:
    document = find_document(request, pk)
    if document.in_force is None:
        raise Http404
    return document


def _coordinated(request: HttpRequest, pk: int) -> Document:
    document = _in_force(request, pk)
    if not coordinates(asker(request), document):
        raise Http404
    return document
