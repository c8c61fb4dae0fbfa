"""Types of offices and units."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.offices import actions
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.forms import KindForm
from rambu.web.offices.models import OfficeType, UnitType
from rambu.web.offices.models.kinds import Kind
from rambu.web.offices.navigation import keeps_types
from rambu.web.people.asker import asker

TABLES: dict[str, type[Kind]] = {"kantor": OfficeType, "unit": UnitType}


def kinds(request: HttpRequest) -> HttpResponse:
    """Both lists."""
    _only_keepers(request)
    context = {"office_types": OfficeType.objects.all(), "unit_types": UnitType.objects.all()}
    return render(request, "offices/kinds.html", context)


def create(request: HttpRequest, table: str) -> HttpResponse:
    """A new type."""
    _only_keepers(request)
    question = Question(title=_("Tambah jenis"), verb=_("Tambah jenis"), back=_list(), done=_("Jenis ditambahkan."))
    return ask(
        request,
        KindForm(request.POST or None),
        question,
        lambda data: actions.create_kind(by=asker(request), table=TABLES[table], **data),
    )


def change(request: HttpRequest, table: str, pk: int) -> HttpResponse:
    """Another name or place."""
    _only_keepers(request)
    kind = get_object_or_404(TABLES[table], pk=pk)
    question = Question(
        title=_("Ubah jenis {kind}").format(kind=kind),
        verb=_("Simpan perubahan"),
        back=_list(),
        done=_("Jenis diubah."),
    )
    return ask(
        request,
        KindForm(request.POST or None, initial={"name": kind.name, "order": kind.order}),
        question,
        lambda data: actions.change_kind(by=asker(request), kind=kind, **data),
    )


def _only_keepers(request: HttpRequest) -> None:
    if not keeps_types(asker(request)):
        raise Http404


def _list() -> str:
    return reverse("offices:kinds")
