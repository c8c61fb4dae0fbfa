"""The same for many SOPs, chosen in the list."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from rambu.web.jobs.actions import start
from rambu.web.jobs.models import Job
from rambu.web.library import actions
from rambu.web.library.choosing import chosen_documents, chosen_ids, open_drafts
from rambu.web.library.forms import AssignForm, BookletForm, FilesForm
from rambu.web.library.jobs import BOOKLET, FILES
from rambu.web.library.listing.asked import read
from rambu.web.library.models import Assignment, Document, Draft
from rambu.web.library.printing import standing_texts, structured_texts
from rambu.web.library.states import find_move
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker
from rambu.web.people.models import Person
from rambu.web.ui.notes import say, warn


def assign(request: HttpRequest) -> HttpResponse:
    """One person, one part, one due date for all of them."""
    person = asker(request)
    if not (person.reach.anywhere(Power.COORDINATE) or person.reach.led_units):
        raise Http404
    documents = chosen_documents(person, request.GET)
    people = Person.objects.for_person(person).filter(is_active=True)
    initial = {"part": request.GET.get("sebagai", Assignment.Part.PENYUSUN.value)}
    form = AssignForm(request.POST or None, people=people, parts=Assignment.Part, initial=initial)
    if request.method == "POST" and documents and form.is_valid():
        tally = actions.assign_many(by=person, documents=documents, **{"due": None, **form.cleaned_data})
        _tell(request, tally, _("{count} SOP ditugaskan kepada {who}."), who=str(form.cleaned_data["person"]))
        return redirect(_back(request))
    page = {"title": _("Tugaskan"), "verb": _("Tugaskan"), "form": form, "documents": documents}
    return _page(request, {**page, "lead": _("Orang itu mendapat bagian yang sama di semua SOP ini.")})


def move(request: HttpRequest) -> HttpResponse:
    """The deeds that can be done on at least one of them."""
    person = asker(request)
    drafts = open_drafts(person, chosen_documents(person, request.GET))
    possible = [one for draft in drafts for one in _onward(person, draft)]
    counts = Counter(one.move.name for one in possible if not one.objections)
    name = request.POST.get("move", "")
    if request.method == "POST" and name in counts:
        tally = actions.move_many(by=person, drafts=drafts, name=name)
        _tell(request, tally, _("{count} naskah: {verb}."), verb=str(find_move(name).verb))
        return redirect(_back(request))
    moves = [(find_move(name), count) for name, count in counts.items()]
    objections = sorted({told for one in possible for told in one.objections})
    page = {"title": _("Teruskan"), "documents": [draft.document for draft in drafts], "moves": moves}
    return _page(request, {**page, "objections": objections, "moving": True})


def _onward(person: Person, draft: Draft) -> list[actions.Possible]:
    """The deeds that lead on without a word for each draft."""
    return [one for one in actions.possible_moves(person, draft) if not (one.move.reason or one.move.back)]


def booklet(request: HttpRequest) -> HttpResponse:
    """One PDF of all of them, made by a worker."""
    texts = structured_texts(asker(request), chosen_ids(asker(request), request.GET))
    form = BookletForm(request.POST or None, initial={"title": _("Kumpulan Standar Operasional Prosedur")})
    documents = [document for document, _standing in texts]
    if request.method == "POST" and documents and form.is_valid():
        title = form.cleaned_data["title"]
        made = _start(request, form, documents, BOOKLET, _("Buku: {title}").format(title=title), {"title": title})
        if made is not None:
            return redirect(made)
    lead = _("Yang dicetak adalah naskah yang berlaku; bila belum ada, draf yang dapat Anda lihat.")
    page = {"title": _("Cetak jadi satu buku"), "verb": _("Buat buku"), "form": form, "lead": lead}
    return _page(request, {**page, "documents": documents})


def files(request: HttpRequest) -> HttpResponse:
    """Each of them as files in one archive, made by a worker."""
    texts = standing_texts(asker(request), chosen_ids(asker(request), request.GET))
    form = FilesForm(request.POST or None)
    documents = [document for document, _standing in texts]
    if request.method == "POST" and documents and form.is_valid():
        told = _("Berkas {count} SOP").format(count=len(documents))
        made = _start(request, form, documents, FILES, told, {"formats": form.cleaned_data["formats"]})
        if made is not None:
            return redirect(made)
    lead = _("Naskah yang berlaku dari tiap SOP, bila belum ada drafnya, dalam satu berkas zip.")
    page = {"title": _("Unduh berkas"), "verb": _("Siapkan berkas"), "form": form, "lead": lead}
    return _page(request, {**page, "documents": documents})


def _start(
    request: HttpRequest, form: Form, documents: list[Document], kind: str, title: str, more: dict[str, Any]
) -> Job | None:
    """The job that makes something of these SOPs; a refusal stands in the form."""
    person = asker(request)
    arguments = {"documents": [one.pk for one in documents], **more}
    try:
        office = _office(person, [one.office for one in documents])
        return start(by=person, office=office, kind=kind, title=title, arguments=arguments)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None


def _office(person: Person, offices: list[Office]) -> Office:
    """For which office it is made: the one of its SOPs that the person sees and that stands highest."""
    seen = [one for one in offices if person.reach.may(Power.SEE, one.path)]
    if not seen:
        raise Refused(_("Ini hanya dapat dibuat untuk kantor yang dapat Anda lihat."))
    return min(seen, key=lambda one: one.path)


def _page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    return render(request, "library/many.html", {**context, "back": _back(request)})


def _back(request: HttpRequest) -> str:
    """To the page that led here, else to the list."""
    came = request.GET.get("kembali", "")
    if came.startswith("/") and url_has_allowed_host_and_scheme(came, allowed_hosts=None):
        return came
    return f"{reverse('library:shelf')}?{read(request.GET).query()}"


def _tell(request: HttpRequest, tally: actions.Tally, done: str, **words: str) -> None:
    if tally.done:
        say(request, done.format(count=tally.done, **words))
    for why, names in tally.refused.items():
        told = _("{count} SOP tidak: {why} ({names})")
        listed = ", ".join(names[:3]) + (", …" if len(names) > 3 else "")
        warn(request, told.format(count=len(names), why=why.rstrip("."), names=listed))
