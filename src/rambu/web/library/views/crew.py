"""Who works on a SOP."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rambu.web.library import actions
from rambu.web.library.forms import AssignForm
from rambu.web.library.models import Assignment, Document
from rambu.web.library.views.document import find_document
from rambu.web.offices.asking import Question, ask, do
from rambu.web.people.asker import asker
from rambu.web.people.models import Person


def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a part; a penyusun invites a colleague to help."""
    row, person = find_document(request, pk), asker(request)
    parts = [part for part in Assignment.Part if actions.may_give(person, row, part)]
    if not parts:
        raise Http404
    people = Person.objects.for_person(person).filter(is_active=True)
    only_help = parts == [Assignment.Part.PEMBANTU]
    question = Question(
        title=_("Ajak rekan membantu") if only_help else _("Tugaskan"),
        verb=_("Ajak") if only_help else _("Tugaskan"),
        back=reverse("library:document", args=[row.pk]),
        done=_("Tugas diberikan."),
        lead=_("SOP “{title}”. Pendamping mengomentari dan mengusulkan; penyusun dan pembantu mengubah naskah.").format(
            title=row
        ),
    )
    initial = {"part": request.GET.get("sebagai", parts[0].value), "person": request.GET.get("orang")}
    form = AssignForm(request.POST or None, people=people, parts=parts, initial=initial)
    return ask(
        request,
        form,
        question,
        lambda data: actions.assign(by=person, document=row, **{"due": None, **data}),
    )


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a part back, or leave."""
    person = asker(request)
    rows = Assignment.objects.for_person(person).current().select_related("document__office", "document__unit")
    row = get_object_or_404(rows, pk=pk)
    mine = row.person_id == person.pk
    if not mine and not actions.may_give(person, row.document, row.part):
        raise Http404
    done = _("Anda tidak lagi menjadi {part}.") if mine else _("{person} tidak lagi menjadi {part}.")
    words = done.format(person=row.person, part=row.get_part_display().lower())
    return do(request, _after(row.document), words, lambda: actions.end_assignment(by=person, assignment=row))


def _after(document: Document) -> str:
    return reverse("library:document", args=[document.pk])
