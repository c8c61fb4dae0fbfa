"""How offices number their SOPs, and which numbers they have given."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.approval import actions
from rambu.web.approval.actions import Rule
from rambu.web.approval.forms import CancelForm
from rambu.web.approval.models import GivenNumber, Numbering
from rambu.web.approval.models.numbering import numbering_at
from rambu.web.approval.number_forms import RuleForm
from rambu.web.approval.numbering.pattern import WORDS, Parts, faults_of, write
from rambu.web.library.navigation import coordinates
from rambu.web.offices.asking import Question, ask, tell
from rambu.web.offices.models import Office
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.offices.scope import Power
from rambu.web.people.asker import asker

LATEST = 100
"""As many numbers of an office stand on its page."""


@require_safe
def offices(request: HttpRequest) -> HttpResponse:
    """The offices that I coordinate, with their pattern."""
    person = asker(request)
    if not coordinates(person):
        raise Http404
    rows = Office.objects.for_person_with(Power.COORDINATE, person).not_closed().order_by("path")
    page = Paginator(rows, 50).get_page(request.GET.get("halaman"))
    ids = {pk for office in page.object_list for pk in (*office.ancestor_ids(), office.pk)}
    rules = Numbering.objects.everywhere(reason="the rules that hold for these offices").filter(office__in=ids)
    by_office = {rule.office_id: rule for rule in rules}
    lines = [(office, _nearest(office, by_office), office.pk in by_office) for office in page.object_list]
    return render(request, "approval/numbers.html", {"page": page, "lines": lines})


def _nearest(office: Office, rules: dict[int, Numbering]) -> Numbering | None:
    return next((rules[pk] for pk in (office.pk, *reversed(office.ancestor_ids())) if pk in rules), None)


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The pattern of an office with its preview, and the numbers that it has given."""
    office = _office(request, pk)
    form = RuleForm(request.POST or None, initial=_initial(office))
    preview = ""
    if request.method == "POST" and form.is_valid():
        preview = _preview(office, form.rule)
        if "lihat" not in request.POST:
            try:
                event = actions.plan_numbers(by=asker(request), office=office, rule=form.rule)
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                tell(request, _("Pola nomor disimpan."), event)
                return redirect("approval:plan_numbers", pk=office.pk)
    numbers = GivenNumber.objects.for_person(asker(request)).filter(office=office).select_related("document")
    context = {
        "office": office,
        "form": form,
        "preview": preview or _preview(office, _rule(office)),
        "words": [("{" + name + "}", words) for name, words in WORDS.items()],
        "numbers": numbers.order_by("-given", "-place")[:LATEST],
    }
    return render(request, "approval/number_rule.html", context)


def void(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a number that came free is not used again."""
    rows = GivenNumber.objects.for_person_with(Power.COORDINATE, asker(request)).select_related("office")
    row = get_object_or_404(rows.filter(state=GivenNumber.State.FREE), pk=pk)
    question = Question(
        title=_("Nyatakan nomor {number} hangus").format(number=row),
        verb=_("Nyatakan hangus"),
        back=reverse("approval:plan_numbers", args=[row.office_id]),
        done=_("Nomor dinyatakan hangus; alasannya tercatat."),
        lead=_("Nomor ini tidak diberikan lagi. Biarkan bebas bila boleh dipakai SOP berikutnya."),
    )
    form = CancelForm(request.POST or None)
    person = asker(request)
    return ask(request, form, question, lambda data: actions.void_number(by=person, number=row, **data))


def _office(request: HttpRequest, pk: int) -> Office:
    rows = Office.objects.for_person_with(Power.COORDINATE, asker(request))
    found: Office = get_object_or_404(rows, pk=pk)
    return found


def _rule(office: Office) -> Rule | None:
    row = numbering_at(office)
    return Rule(row.pattern, row.archive, row.yearly, row.per_unit, row.first, row.keeps) if row else None


def _initial(office: Office) -> dict[str, Any]:
    rule = _rule(office)
    names = ("pattern", "archive", "yearly", "per_unit", "first", "keeps")
    return (
        {name: getattr(rule, name) for name in names} if rule else {"pattern": "{urut:3}/{unit}/{bulan_romawi}/{tahun}"}
    )


def _preview(office: Office, rule: Rule | None) -> str:
    """How the first number would look today; for parts that differ from SOP to SOP stands what they are called."""
    if rule is None or any(faults_of(rule.pattern, yearly=rule.yearly, per_unit=rule.per_unit)):
        return ""
    unit = office.units.everywhere(reason="of an office that is kept").not_closed().exclude(code="").first()
    parts = Parts(today(), unit.code if unit else _("(unit)"), office.code, _("(proses)"), rule.archive or "–")
    return write(rule.pattern, rule.first, parts)
