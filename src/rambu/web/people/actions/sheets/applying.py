"""Apply a list: all of its rows or none, an event for each and one for the whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record, record_many
from rambu.web.audit.models import Event
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand, unless_taken
from rambu.web.people.actions.sheets.writing import WRITERS
from rambu.web.people.models import Sheet
from rambu.web.people.sheets.kinds import KINDS, fingerprint, judged
from rambu.web.people.sheets.plan import Plan
from rambu.web.people.sheets.reading import BadSheet

_ONE = "a list is applied once"


@transaction.atomic
def apply_sheet(
    *,
    by: Any,
    sheet: Sheet,
    looked_at: str | None = None,
    skip_wrong: bool = False,
    between: Callable[[], None] = lambda: None,
) -> Any:
    """Do what the list says; returns the event of the whole, which can be undone.

    ``looked_at`` is the fingerprint of the plan that the person saw: refused when the office has changed since.
    Refused too while rows are wrong, unless these are skipped. A job may call it as well as a page:
    ``between`` is called between its parts and ends all of it, as if nothing had been, by raising.
    """
    sheet = (
        Sheet.objects.everywhere(reason=_ONE).select_for_update(of=("self",)).select_related("office").get(pk=sheet.pk)
    )
    demand(by, KINDS[sheet.kind].power, sheet.office.path)
    if sheet.state != Sheet.State.READ:
        raise Refused(_("Lembar ini sudah diterapkan."))
    _hold(sheet.office)
    try:
        plan = judged(by, sheet.office, sheet.kind, bytes(sheet.content))
    except BadSheet as bad:
        raise Refused(str(bad)) from bad
    refuse_unfit(plan, looked_at, skip_wrong)
    between()
    with unless_taken(_("Sementara itu orang lain memakai NIP, surel, atau kode yang sama. Periksa lagi lembarnya.")):
        moves, deeds = WRITERS[sheet.kind](by, plan)
    between()
    events = [*moves, *record_many(by=by, deeds=deeds)]
    between()
    return _conclude(by, sheet, plan, events)


def _hold(office: Office) -> None:
    """Let nobody else change the offices meanwhile."""
    list(
        Office.objects.everywhere(reason="offices stay while a list is applied").below(office.path).select_for_update()
    )


def refuse_unfit(plan: Plan, looked_at: str | None, skip_wrong: bool) -> None:
    """Refuse what is not as it was looked at, or has nothing to do, or is wrong and shall not be skipped."""
    if looked_at is not None and looked_at != fingerprint(plan):
        raise Refused(_("Data kantor berubah sejak Anda melihat pratinjau ini. Periksa lagi, lalu terapkan."))
    if plan.counts["wrong"] and not skip_wrong:
        raise Refused(_("Masih ada baris yang salah. Perbaiki lembarnya, atau pilih melewati baris yang salah."))
    if not plan.doing:
        raise Refused(_("Tidak ada yang baru atau berubah di lembar ini."))


def _conclude(by: Any, sheet: Sheet, plan: Plan, events: list[Event]) -> Event:
    sheet.state, sheet.content = Sheet.State.APPLIED, b""
    sheet.save(update_fields=["state", "content"])
    counts = plan.counts
    data = {
        "kind": str(sheet.get_kind_display()),
        "made": counts["new"],
        "altered": counts["changed"],
        "skipped": counts["wrong"],
        "events": _ranges(events),
        "was": {"state": Sheet.State.READ.value},
        "now": {"state": Sheet.State.APPLIED.value},
    }
    return record(by=by, office=sheet.office_id, action="people.sheet_applied", target=sheet, data=data)


def _ranges(events: list[Event]) -> dict[str, list[int]]:
    """First and last number in the chain of each office: no other deed stands between, for the chain is held."""
    numbers: dict[str, list[int]] = {}
    for event in events:
        first, last = numbers.get(str(event.office), (event.number, event.number))
        numbers[str(event.office)] = [min(first, event.number), max(last, event.number)]
    return numbers
