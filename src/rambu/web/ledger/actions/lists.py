"""Keep, adopt and take back ready lists of required SOPs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.ledger.columns.choices import recall_list
from rambu.web.ledger.models import Guide, Required
from rambu.web.ledger.sheets.lines import ListPlan, judged
from rambu.web.ledger.standings import renew_below
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand, unless_taken
from rambu.web.offices.scope import Power
from rambu.web.people.sheets.reading import BadSheet

KEPT = timedelta(days=7)
_SELF = "the list itself"


@transaction.atomic
def keep_list(*, by: Any, office: Office, name: str, file: str, content: bytes) -> Guide:
    """Keep what was sent until it is adopted; what was left lying for a week goes. Nothing else changes.

    Where somebody has said which columns stand under the same head, they are read so again.
    """
    demand(by, Power.COORDINATE, office.path)
    left = Guide.objects.everywhere(reason="what was left lying").filter(state=Guide.State.READ)
    left.filter(sent__lt=timezone.now() - KEPT).delete()
    file = file[-200:]
    return Guide.objects.create(
        office=office,
        name=" ".join(name.split())[:200] or file,
        file=file,
        content=content,
        columns=recall_list(office, content),
        sent_by=by,
    )


@transaction.atomic
def forget_list(*, by: Any, guide: Guide) -> None:
    """Throw a list away that was not adopted."""
    own = Guide.objects.everywhere(reason="one's own").filter(sent_by=by, state=Guide.State.READ)
    own.filter(pk=guide.pk).delete()


@transaction.atomic
def adopt_list(
    *,
    by: Any,
    guide: Guide,
    looked_at: str | None = None,
    skip_wrong: bool = False,
    between: Callable[[], None] = lambda: None,
) -> Any:
    """Put the list in force as it stands, in the place of the office's earlier one; returns the event.

    ``looked_at`` is the fingerprint of the plan that the person saw. A job may call it as well as a page: ``between``
    is called between its parts and ends all of it, as if nothing had been, by raising.
    """
    row = Guide.objects.everywhere(reason=_SELF).select_for_update(of=("self",)).select_related("office")
    guide = row.get(pk=guide.pk)
    demand(by, Power.COORDINATE, guide.office.path)
    if guide.state != Guide.State.READ:
        raise Refused(_("Daftar ini sudah dipakai."))
    try:
        plan = judged(by, guide.office, bytes(guide.content), guide.columns)
    except BadSheet as bad:
        raise Refused(str(bad)) from bad
    refuse_unfit(plan, looked_at, skip_wrong)
    between()
    with unless_taken(_("Sementara itu orang lain memakai daftar untuk unit yang sama. Periksa lagi.")):
        _write(guide, plan)
    between()
    _conclude(guide, guide.office)
    renew_below(guide.office)
    between()
    counts = plan.counts
    data: dict[str, Any] = {
        "made": counts["new"],
        "altered": counts["changed"],
        "gone": counts["gone"],
        "skipped": counts["wrong"],
    }
    data |= {"was": {"state": Guide.State.READ.value}, "now": {"state": Guide.State.IN_FORCE.value}}
    return record(by=by, office=guide.office_id, action="ledger.list_adopted", target=guide, data=data)


def refuse_unfit(plan: ListPlan, looked_at: str | None, skip_wrong: bool) -> None:
    """Refuse what is not as it was looked at, does nothing, or is wrong and shall not be skipped."""
    if looked_at is not None and looked_at != plan.fingerprint:
        raise Refused(_("Data kantor berubah sejak Anda melihat pratinjau ini. Periksa lagi, lalu pakai."))
    if plan.counts["wrong"] and not skip_wrong:
        raise Refused(_("Masih ada baris yang salah. Perbaiki lembarnya, atau pilih melewati baris yang salah."))
    if not plan.does_something:
        raise Refused(_("Daftar ini sama dengan yang sudah dipakai."))


def _write(guide: Guide, plan: ListPlan) -> None:
    going = [row.pk for row in plan.gone]
    going += [line.meaning.row.pk for line in plan.plan.doing if line.meaning and line.meaning.row]
    rows = Required.objects.everywhere(reason=_SELF)
    for start in range(0, len(going), 500):
        rows.filter(pk__in=going[start : start + 500]).update(removed_by=guide)
    fresh = [line.meaning for line in plan.plan.doing if line.meaning]
    Required.objects.bulk_create(
        [
            Required(
                guide=guide,
                office_id=one.unit.office_id,
                unit=one.unit,
                key=one.key,
                title=one.title,
                process=one.process,
                row=one.number,
            )
            for one in fresh
        ],
        batch_size=500,
    )


def _conclude(guide: Guide, office: Office) -> None:
    before = Guide.objects.everywhere(reason=_SELF).filter(office=office, state=Guide.State.IN_FORCE)
    before.update(state=Guide.State.REPLACED)
    guide.state, guide.adopted, guide.content = Guide.State.IN_FORCE, timezone.now(), b""
    guide.save(update_fields=["state", "adopted", "content"])


@transaction.atomic
def undo_list(*, by: Any, guide: Guide) -> Any:
    """Take the latest list of an office back: its lines go, those that it took off are in force again."""
    demand(by, Power.COORDINATE, guide.office.path)
    if guide.state != Guide.State.IN_FORCE:
        raise Refused(_("Daftar ini sudah digantikan daftar lain, jadi tidak dapat diurungkan."))
    rows = Required.objects.everywhere(reason=_SELF)
    rows.filter(guide=guide).delete()
    rows.filter(removed_by=guide).update(removed_by=None)
    guide.state = Guide.State.UNDONE
    guide.save(update_fields=["state"])
    others = Guide.objects.everywhere(reason=_SELF).filter(office=guide.office, state=Guide.State.REPLACED)
    last = others.order_by("-adopted", "-pk").first()
    if last is not None:
        last.state = Guide.State.IN_FORCE
        last.save(update_fields=["state"])
    renew_below(guide.office)
    return record(by=by, office=guide.office_id, action="ledger.list_undone", target=guide, data={})
