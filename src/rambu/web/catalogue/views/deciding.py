"""Where the coordinator decides what everybody may read."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.sop.personal import without_nip
from rambu.web.catalogue import actions
from rambu.web.catalogue.forms import PolicyForm, ServiceForm
from rambu.web.catalogue.models import Choice, Entry, Policy, policy_at
from rambu.web.catalogue.models.policy import policies_at
from rambu.web.catalogue.models.publication import publication_of
from rambu.web.catalogue.standard import standard_of
from rambu.web.library.authority import coordinates
from rambu.web.library.models import Document
from rambu.web.library.navigation import coordinates as coordinates_somewhere
from rambu.web.offices.asking import Question, ask, do
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker


@require_safe
def offices(request: HttpRequest) -> HttpResponse:
    """The offices that I coordinate: what they wish, and how many SOPs everybody reads."""
    person = asker(request)
    if not coordinates_somewhere(person):
        raise Http404
    rows = Office.objects.for_person_with(Power.COORDINATE, person).not_closed().order_by("path")
    page = Paginator(rows, 50).get_page(request.GET.get("halaman"))
    shown = list(page.object_list)
    policies, counts = policies_at(shown), _counts(shown)
    lines = [_line(office, policies[office.pk], counts) for office in shown]
    return render(request, "catalogue/deciding_offices.html", {"page": page, "lines": lines})


def _counts(offices: list[Office]) -> dict[int, dict[str, int]]:
    rows = Entry.objects.everywhere(reason="of offices that the person coordinates")
    rows = rows.filter(document__office__in=[one.pk for one in offices], document__discarded=None).order_by()
    counted = rows.values("document__office").annotate(all=Count("pk"), public=Count("pk", filter=Q(public=True)))
    return {one["document__office"]: {"all": one["all"], "public": one["public"]} for one in counted}


def _line(office: Office, policy: Policy, counts: dict[int, dict[str, int]]) -> dict[str, Any]:
    count = counts.get(office.pk, {"all": 0, "public": 0})
    return {"office": office, "policy": policy, "own": policy.office_id == office.pk and policy.pk, "count": count}


def policy(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose for an office and for those below that have no policy of their own."""
    office = get_object_or_404(Office.objects.for_person_with(Power.COORDINATE, asker(request)), pk=pk)
    now = policy_at(office)
    form = PolicyForm(request.POST or None, initial={"default": now.default, "complaints": now.complaints})
    question = Question(
        title=_("Katalog publik {office}").format(office=office),
        verb=_("Simpan"),
        back=reverse("catalogue:deciding"),
        done=_("Katalog publik diatur."),
        lead=_("Berlaku juga untuk kantor di bawahnya yang tidak mengatur sendiri."),
    )
    return ask(request, form, question, lambda data: actions.set_policy(by=asker(request), office=office, **data))


@require_safe
def publication(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether everybody reads this SOP and why, and what is still missing of its service standard."""
    document = _document(request, pk)
    entry = Entry.objects.for_person(asker(request)).filter(document=document).select_related("revision").first()
    row, wish = publication_of(document), policy_at(document.office)
    standard = None
    if entry is not None and entry.service and not entry.revision.unstructured:
        standard = standard_of(without_nip(entry.revision.sop), row, wish)
    context = {
        "document": document,
        "entry": entry,
        "publication": row,
        "policy": wish,
        "choices": Choice.choices,
        "standard": standard,
        "missing": standard.missing() if standard else [],
    }
    return render(request, "catalogue/publication.html", context)


@require_POST
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """Publik, internal, or as the office wishes."""
    document = _document(request, pk)
    choice = request.POST.get("choice", "?")
    if choice not in Choice.values:
        raise Http404
    back = reverse("catalogue:publication", args=[pk])
    return do(
        request,
        back,
        _("Katalog: {choice}.").format(choice=Choice(choice).label.lower()),
        lambda: actions.mark(by=asker(request), document=document, choice=choice),
    )


def service(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the SOP itself does not say of its service."""
    document = _document(request, pk)
    row = publication_of(document)
    initial = {name: getattr(row, name) for name in ("requirements", "product", "complaints")}
    question = Question(
        title=_("Standar pelayanan: {title}").format(title=document),
        verb=_("Simpan"),
        back=reverse("catalogue:publication", args=[pk]),
        done=_("Standar pelayanan dilengkapi."),
        lead=_("Yang kosong tidak ditampilkan. Waktu dan biaya diambil dari janji layanan di identitas SOP."),
    )
    form = ServiceForm(request.POST or None, initial=initial)
    return ask(
        request, form, question, lambda data: actions.describe_service(by=asker(request), document=document, **data)
    )


def _document(request: HttpRequest, pk: int) -> Document:
    """A SOP that the person coordinates; 404 for any other."""
    rows = Document.objects.for_person(asker(request)).kept().select_related("office", "unit", "in_force")
    document: Document = get_object_or_404(rows, pk=pk)
    if not coordinates(asker(request), document):
        raise Http404
    return document
