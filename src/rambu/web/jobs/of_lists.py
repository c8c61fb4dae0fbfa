"""Long lists of offices, units and people, applied by a worker: all of a list or nothing, and nothing twice."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from rambu.language import speaking
from rambu.web.jobs.actions import start
from rambu.web.jobs.kinds import Outcome, job
from rambu.web.jobs.models import Job
from rambu.web.jobs.report import Report
from rambu.web.offices.refusal import Refused
from rambu.web.people.actions.sheets import apply_sheet
from rambu.web.people.actions.sheets.applying import refuse_unfit
from rambu.web.people.models import Sheet
from rambu.web.people.sheets import later
from rambu.web.people.sheets.deed import deed_of, tell_deed
from rambu.web.people.sheets.kinds import judged
from rambu.web.people.sheets.reading import BadSheet
from rambu.web.ui import words

KIND = "jobs.apply_list"


def register() -> None:
    """Offer to apply long lists."""
    job(KIND)(apply_list)
    later.let(start_list)


def start_list(*, by: Any, sheet: Sheet, looked_at: str, skip_wrong: bool) -> str:
    """Start the job of a list, unless it is already on its way; returns the page of the job."""
    under_way = Job.objects.for_person(by).active().filter(kind=KIND, arguments__sheet=sheet.pk).first()
    if under_way is None:
        # The plan that was looked at is told in the language of who looked, so its fingerprint depends on it.
        asked = {"looked_at": looked_at, "skip_wrong": skip_wrong, "language": translation.get_language()}
        title = _("Menerapkan daftar {file}").format(file=sheet.file)
        # Where lists wait that were not applied: there even when this one was thrown away meanwhile.
        back = f"{reverse('people:send_list', args=[sheet.office_id])}?isi={sheet.kind}"
        arguments = {"sheet": sheet.pk, **asked}
        under_way = start(by=by, office=sheet.office, kind=KIND, title=title, arguments=arguments, address=back)
    return under_way.get_absolute_url()


def apply_list(report: Report, *, sheet: int, looked_at: str, skip_wrong: bool, language: str) -> Outcome:
    """The work of the job."""
    with translation.override(language), speaking(language):
        row = Sheet.objects.everywhere(reason="a worker applies it").select_related("office").filter(pk=sheet).first()
        if row is None:
            raise Refused(_("Lembar ini sudah dibuang."))
        event = deed_of(row) if row.state == Sheet.State.APPLIED else _apply(report, row, looked_at, skip_wrong)
        told = tell_deed(event) if event else ""
        return Outcome(address=reverse("people:sheet", args=[row.pk]), words=told)


def _apply(report: Report, row: Sheet, looked_at: str, skip_wrong: bool) -> Any:
    """Judged once before, outside the transaction: a list that will not go then keeps nobody else from writing.

    Progress is written before the transaction only; inside, it would be seen by nobody before the end.
    """
    report.step(0, 2, _("Membaca dan memeriksa baris"))
    try:
        plan = judged(report.by, row.office, row.kind, bytes(row.content))
    except BadSheet as bad:
        raise Refused(str(bad)) from bad
    refuse_unfit(plan, looked_at, skip_wrong)
    told = _("Menerapkan {count} baris sekaligus").format(count=words.number(len(plan.doing)))
    report.step(1, 2, told, at_once=True)
    try:
        return apply_sheet(
            by=report.by, sheet=row, looked_at=looked_at, skip_wrong=skip_wrong, between=report.go_on_or_end
        )
    except PermissionDenied as denied:
        raise Refused(_("Anda tidak lagi berwenang menerapkan lembar ini.")) from denied
