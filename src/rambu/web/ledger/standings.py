"""Counts of offices are brought up to date when they are looked at, or after a change of the ledger itself."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.jobs.actions import start
from rambu.web.jobs.report import Report
from rambu.web.ledger.models import Plan, Required, Standing
from rambu.web.ledger.reading import ledger_of
from rambu.web.offices.models import Office

COUNT = "ledger.count"
"""The kind of the job that counts offices."""
AT_ONCE = 60
"""As many offices are counted again while somebody waits; the rest follow with the next look, or at night."""
_SELF = "derived counts"


@transaction.atomic
def renew(office: Office) -> Standing:
    """Count one office again."""
    ledger = ledger_of(office, propose=False)
    row, _made = Standing.objects.everywhere(reason=_SELF).update_or_create(
        office=office, defaults={**ledger.counts(), "is_stale": False}
    )
    still = [place for place, line in ledger.by_place.items() if line.is_open]
    done = [plan.pk for place, plan in ledger.plans.items() if place not in set(still)]
    plans = Plan.objects.everywhere(reason=_SELF).filter(office=office)
    plans.filter(is_done=False, pk__in=done).update(is_done=True)
    plans.filter(is_done=True).exclude(pk__in=done).update(is_done=False)
    return row


def renew_below(office: Office, *, everywhere: bool = False) -> None:
    """Mark the offices at and below one that owe anything (`everywhere`: all of them) as changed; count this one.

    A list or a map for thousands of offices keeps nobody waiting: the others are counted by a worker, or when they
    are looked at.
    """
    owing = Required.objects.everywhere(reason=_SELF).below(office.path).order_by().values("office").distinct()
    below = Office.objects.everywhere(reason=_SELF).not_closed().below(office.path)
    concerned = below if everywhere else below.filter(pk__in=owing)
    rows = Standing.objects.everywhere(reason=_SELF)
    known = set(rows.below(office.path).values_list("office", flat=True))
    fresh = [Standing(office_id=pk, is_stale=True) for pk in concerned.values_list("pk", flat=True) if pk not in known]
    Standing.objects.bulk_create(fresh, batch_size=500)
    rows.below(office.path).update(is_stale=True)
    renew(office)
    if rows.stale().below(office.path).exists():
        start(by=None, office=office, kind=COUNT, title=_("Menghitung kewajiban kantor"), arguments={})


def count_stale(report: Report) -> None:
    """The work of the job: count every office of the job again that has changed."""
    office = report.office
    rows = Standing.objects.everywhere(reason=_SELF).stale().select_related("office__type")
    stale = list(rows.below(office.path) if office else rows)
    for done, row in enumerate(stale):
        report.step(done, len(stale), _("Menghitung {office}").format(office=row.office))
        renew(row.office)
    report.step(len(stale), len(stale))


def renew_stale(rows: Any, most: int = AT_ONCE) -> int:
    """Count those of these standings again that are stale, up to `most`; returns how many are left."""
    stale = rows.stale().select_related("office")
    left: int = stale.count()
    for row in stale[:most]:
        renew(row.office)
    return max(0, left - most)


def forget(office: int) -> None:
    """Mark an office as changed; one small statement, as it follows every change of a SOP."""
    Standing.objects.everywhere(reason=_SELF).filter(office=office, is_stale=False).update(is_stale=True)
