"""Which stages offices leave out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from rambu.web.library import actions
from rambu.web.library.models import StagePlan
from rambu.web.library.models.stage_plan import skipped_at
from rambu.web.library.navigation import coordinates
from rambu.web.library.states import OPTIONAL, WAY
from rambu.web.offices.asking import Question, ask
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker

CHOICES = [(state.value, state.label) for state in WAY if state in OPTIONAL]


class StagesForm(forms.Form):
    """The stages that are walked; the others are left out."""

    walked = forms.MultipleChoiceField(
        label=gettext_lazy("Tahap yang dilalui"),
        choices=CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Draf, siap disahkan, dan menunggu tanda tangan selalu dilalui."),
    )


@require_safe
def offices(request: HttpRequest) -> HttpResponse:
    """The offices that I coordinate, with their way."""
    person = asker(request)
    if not coordinates(person):
        raise Http404
    rows = Office.objects.for_person_with(Power.COORDINATE, person).not_closed().order_by("path")
    page = Paginator(rows, 50).get_page(request.GET.get("halaman"))
    ids = {pk for office in page.object_list for pk in (*office.ancestor_ids(), office.pk)}
    plans = StagePlan.objects.everywhere(reason="the plans that hold for these offices").filter(office__in=ids)
    by_office = {plan.office_id: plan.skipped for plan in plans}
    shown = {office.pk for office in page.object_list}
    lines = [
        (office, _way(office, by_office), office.pk in by_office or office.parent_id not in shown)
        for office in page.object_list
    ]
    return render(request, "library/stages.html", {"page": page, "lines": lines})


def _way(office: Office, plans: dict[int, list[str]]) -> list[str]:
    nearest = next((pk for pk in (office.pk, *reversed(office.ancestor_ids())) if pk in plans), None)
    left_out = plans[nearest] if nearest else []
    return [str(state.label) for state in WAY if state not in left_out]


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the way of an office and of those below that have none of their own."""
    rows = Office.objects.for_person_with(Power.COORDINATE, asker(request))
    office = get_object_or_404(rows, pk=pk)
    skipped = skipped_at(office)
    initial = {"walked": [value for value, _label in CHOICES if value not in skipped]}
    question = Question(
        title=_("Tahap SOP di {office}").format(office=office),
        verb=_("Simpan tahap"),
        back=reverse("library:stages"),
        done=_("Tahap SOP diatur."),
        lead=_("Berlaku juga untuk kantor di bawahnya yang tidak mengatur sendiri."),
    )
    return ask(
        request, StagesForm(request.POST or None, initial=initial), question, lambda data: _plan(request, office, data)
    )


def _plan(request: HttpRequest, office: Office, data: dict[str, Any]) -> None:
    skipped = [value for value, _label in CHOICES if value not in data["walked"]]
    actions.plan_stages(by=asker(request), office=office, skipped=skipped)
