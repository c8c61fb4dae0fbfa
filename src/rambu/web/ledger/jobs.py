"""Long lists, adopted by a worker: all of a list or nothing, and nothing twice."""

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
from rambu.web.ledger.actions.lists import adopt_list, refuse_unfit
from rambu.web.ledger.job_rows import Rows
from rambu.web.ledger.models import Guide
from rambu.web.ledger.sheets.lines import judged
from rambu.web.ledger.standings import COUNT, count_stale
from rambu.web.offices.refusal import Refused
from rambu.web.people.sheets.reading import BadSheet
from rambu.web.ui import words

KIND = "ledger.adopt_list"
MANY = 300
"""A list of more rows than these keeps nobody waiting for an answer."""


def register() -> None:
    """Offer to adopt long lists."""
    job(KIND)(work)
    job(COUNT)(count_stale)


def start_list(*, by: Any, guide: Guide, looked_at: str, skip_wrong: bool) -> str:
    """Start the job of a list, unless it is already on its way; returns the page of the job."""
    under_way = Job.objects.for_person(by).active().filter(kind=KIND, arguments__guide=guide.pk).first()
    if under_way is None:
        # The plan that was looked at is told in the language of who looked, so its fingerprint depends on it.
        asked = {"looked_at": looked_at, "skip_wrong": skip_wrong, "language": translation.get_language()}
        title = _("Memakai daftar {file}").format(file=guide.file)
        back = reverse("ledger:lists", args=[guide.office_id])
        arguments = {"guide": guide.pk, **asked}
        under_way = start(by=by, office=guide.office, kind=KIND, title=title, arguments=arguments, address=back)
    return under_way.get_absolute_url()


def work(report: Report, *, guide: int, looked_at: str, skip_wrong: bool, language: str) -> Outcome:
    """The work of the job."""
    with translation.override(language), speaking(language):
        rows = Guide.objects.everywhere(reason="a worker adopts it").select_related("office")
        row = rows.filter(pk=guide).first()
        if row is None:
            raise Refused(_("Daftar ini sudah dibuang."))
        if row.state == Guide.State.READ:
            _adopt(report, row, looked_at, skip_wrong)
        count = row.lines.everywhere(reason="counted for the person").count()
        told = _("{count} baris baru atau berubah dipakai.").format(count=words.number(count))
        return Outcome(address=reverse("ledger:office", args=[row.office_id]), words=told)


def _adopt(report: Report, row: Guide, looked_at: str, skip_wrong: bool) -> None:
    """Judged once before, outside the transaction: a list that will not go then keeps nobody else from writing."""
    rows = Rows(report, _("Memeriksa baris"))
    try:
        plan = judged(report.by, row.office, bytes(row.content), row.columns, told=rows.told)
    except BadSheet as bad:
        raise Refused(str(bad)) from bad
    refuse_unfit(plan, looked_at, skip_wrong)
    told = _("Memakai {count} baris sekaligus").format(count=words.number(len(plan.plan.doing)))
    report.step(rows.total, rows.total, told)
    try:
        adopt_list(by=report.by, guide=row, looked_at=looked_at, skip_wrong=skip_wrong, between=report.go_on_or_end)
    except PermissionDenied as denied:
        raise Refused(_("Anda tidak lagi berwenang memakai daftar ini.")) from denied
