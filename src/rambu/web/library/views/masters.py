"""*Acuan*: what SOPs name, where, and one name for the same thing."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.rules.lexicon.spelling import folded
from rambu.web.jobs.actions import start
from rambu.web.library.masters import actions
from rambu.web.library.masters.forms import MasterForm, RenameForm
from rambu.web.library.masters.jobs import RENAME
from rambu.web.library.masters.names import KINDS, kind_of, names_of, suggest
from rambu.web.library.models import Document, Master, Mention, Renaming
from rambu.web.library.models.mention import Kind
from rambu.web.library.navigation import coordinates
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker
from rambu.web.people.models import Person
from rambu.web.ui.notes import say, warn

AT_ONCE = 40
"""In more drafts a worker renames."""


def address(kind: Kind, **more: Any) -> str:
    """The list of a kind."""
    return f"{reverse('library:masters')}?{urlencode({'jenis': kind.value, **more})}"


@require_safe
def masters(request: HttpRequest) -> HttpResponse:
    """The names of a kind with how many SOPs have each."""
    person, kind, words = asker(request), kind_of(request.GET.get("jenis", "")), request.GET.get("cari", "").strip()
    page = Paginator(names_of(person, kind, words), 100).get_page(request.GET.get("halaman"))
    kinds = [(one, address(one), one == kind) for one in KINDS.values()]
    context = {"kind": kind, "kinds": kinds, "words": words, "page": page, "may_keep": coordinates(person)}
    return render(request, "library/masters/list.html", context)


@require_safe
def usage(request: HttpRequest) -> HttpResponse:
    """The SOPs that have a name, and the ways in which it is written."""
    person, kind, key = asker(request), kind_of(request.GET.get("jenis", "")), request.GET.get("kunci", "")
    if not key:
        return redirect(address(kind))
    rows = Mention.objects.for_person(person).filter(kind=kind, key=key)
    kept = Master.objects.for_person(person).filter(kind=kind, key=key).select_related("office")
    documents = Document.objects.for_person(person).kept().filter(pk__in=rows.values("document"))
    page = Paginator(documents.select_related("unit", "office"), 100).get_page(request.GET.get("halaman"))
    spelled = list(rows.order_by("name").values_list("name", flat=True).distinct()[:20])
    if not spelled and not kept:
        raise Http404
    context = {"kind": kind, "key": key, "page": page, "spelled": spelled, "kept": kept, "back": address(kind)}
    context["name"] = kept[0].name if kept else spelled[0]
    return render(request, "library/masters/usage.html", {**context, "may_keep": coordinates(person)})


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Names while typing: ``?jenis=regulasi&q=…`` gives ``{"names": [{"name", "acuan", "count"}]}``."""
    kind = kind_of(request.GET.get("jenis", ""))
    found = suggest(asker(request), kind, request.GET.get("q", "")[:200])
    names = [{"name": n.name, "acuan": n.master.acuan if n.master else "", "count": n.count} for n in found]
    return JsonResponse({"names": names})


def keep(request: HttpRequest) -> HttpResponse:
    """Put a name into the list of an office."""
    person, kind = _coordinator(request), kind_of(request.GET.get("jenis", ""))
    question = Question(
        title=_("Tambah ke daftar {kind}").format(kind=str(kind.label).lower()),
        verb=_("Tambahkan"),
        back=address(kind),
        done=_("Nama ditambahkan ke daftar."),
    )
    initial = {"name": request.GET.get("nama", "")[:500]}
    form = MasterForm(request.POST or None, person=person, initial=initial)
    return ask(request, form, question, lambda data: actions.keep_master(by=person, kind=kind, **data))


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a name out of the list."""
    person = asker(request)
    row = get_object_or_404(Master.objects.for_person_with(Power.COORDINATE, person).select_related("office"), pk=pk)
    back = address(kind_of(row.kind))
    return do(request, back, _("Dikeluarkan dari daftar."), lambda: actions.drop_master(by=person, master=row))


def rename(request: HttpRequest) -> HttpResponse:
    """Another name for one (``?kunci=``), or one name for several of them."""
    person, kind = _coordinator(request), kind_of(request.GET.get("jenis", ""))
    keys = [key for key in dict.fromkeys(request.GET.getlist("kunci")) if key][:50]
    names = [one for one in names_of(person, kind) if one.key in keys]
    if not names:
        warn(request, _("Centang nama yang akan diganti atau disatukan dahulu."))
        return redirect(address(kind))
    form = RenameForm(request.POST or None, person=person, initial={"new": names[0].name})
    if request.method == "POST" and form.is_valid():
        try:
            return _rename(request, person, kind, [one.key for one in names], **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    office = form.fields["office"].initial
    context = {"kind": kind, "names": names, "form": form, "back": address(kind)}
    context["reached"] = actions.reached(office, kind, [one.key for one in names])
    return render(request, "library/masters/rename.html", context)


def _rename(
    request: HttpRequest, person: Person, kind: Kind, keys: list[str], *, office: Office, new: str
) -> HttpResponse:
    if len(actions.reached(office, kind, keys).drafts) > AT_ONCE:
        title = _("Ganti nama menjadi {new}").format(new=new)
        arguments = {"kind": kind.value, "keys": keys, "new": new}
        return redirect(start(by=person, office=office, kind=RENAME, title=title, arguments=arguments))
    done = actions.rename_everywhere(by=person, office=office, kind=kind, keys=keys, new=new)
    told = _("Nama diganti di {count} draf.").format(count=done.count)
    say(request, told, undo=reverse("library:undo_renaming", args=[done.pk]))
    return redirect("library:renaming", done.pk)


@require_safe
def renaming(request: HttpRequest, pk: int) -> HttpResponse:
    """What a renaming did, and where the old name still stands."""
    row = _mine(request, pk)
    keys = [key for key in {folded(name) for name in row.old} if key]
    left = actions.reached(row.office, kind_of(row.kind), keys)
    changes = row.changes.everywhere(reason="shown to who coordinates the office").select_related("draft__document")
    context = {"renaming": row, "changes": changes, "left": left, "back": address(kind_of(row.kind))}
    return render(request, "library/masters/renaming.html", context)


@require_safe
def renamings(request: HttpRequest) -> HttpResponse:
    """What was renamed in my offices, the latest first."""
    rows = Renaming.objects.for_person(_coordinator(request)).select_related("by", "office")
    page = Paginator(rows, 50).get_page(request.GET.get("halaman"))
    return render(request, "library/masters/renamings.html", {"page": page, "back": address(Kind.REGULASI)})


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back everywhere."""
    row, person = _mine(request, pk), asker(request)
    back = reverse("library:renaming", args=[row.pk])
    done = _("Nama dikembalikan di semua draf itu.")
    return do(request, back, done, lambda: actions.undo_renaming(by=person, renaming=row))


def _mine(request: HttpRequest, pk: int) -> Renaming:
    rows = Renaming.objects.for_person(asker(request)).select_related("office", "by")
    found: Renaming = get_object_or_404(rows, pk=pk)
    return found


def _coordinator(request: HttpRequest) -> Person:
    person = asker(request)
    if not coordinates(person):
        raise Http404
    return person
