"""Hand in the drafts of a unit together, take them back, and ask for them until a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.approval.authority import may_call, may_pack
from rambu.web.approval.models import Call, Package, PackageItem
from rambu.web.approval.noticing import tell_called, tell_packed
from rambu.web.approval.packing import call_at
from rambu.web.audit.actions import record
from rambu.web.ledger.reading import ledger_of
from rambu.web.library.actions import move_draft
from rambu.web.library.authority import demand
from rambu.web.library.models import Draft
from rambu.web.library.states import State, find_move
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused

_SELF = "the package itself"


@transaction.atomic
def hand_in(*, by: Any, unit: Unit, drafts: Sequence[Draft], note: str = "") -> Package:
    """Hand in these drafts of a unit with a covering note; all of them or none.

    Each goes on as if it were handed in alone. Refused for none, and where one cannot go on, with its title.
    """
    demand(by is None or may_pack(by, unit))
    if not drafts:
        raise Refused(_("Pilih naskah yang diajukan."))
    counts = ledger_of(unit.office, propose=False).counts(unit.pk)
    package: Package = Package.objects.create(
        office=unit.office, unit=unit, call=call_at(unit), note=note.strip(), ledger=counts, sent_by=by
    )
    for draft in drafts:
        _pack(by, package, draft)
    data = {"unit": str(unit), "count": len(drafts), "note": package.note, "package": package.pk}
    record(by=by, office=unit.office_id, action="approval.packed", target=package, data=data)
    tell_packed(by, package, len(drafts))
    return package


@transaction.atomic
def take_package_back(*, by: Any, package: Package, reason: str) -> int:
    """Take back those of its drafts that nobody has dealt with yet; how many. Refused where there is none."""
    row: Package = Package.objects.everywhere(reason=_SELF).select_for_update().get(pk=package.pk)
    demand(by is None or may_pack(by, row.unit))
    if row.state != Package.State.DIAJUKAN:
        raise Refused(_("Paket ini sudah ditarik kembali."))
    move, done = find_move("withdraw"), 0
    items = row.items.everywhere(reason=_SELF).select_related("draft__document__office", "draft__document__unit")
    for item in items:
        if item.draft.closed is None and item.draft.state in move.sources:
            move_draft(by=by, draft=item.draft, move=move)
            done += 1
    if not done:
        raise Refused(_("Semua naskah paket ini sudah dibahas, jadi tidak dapat ditarik lagi."))
    row.state, row.ended, row.reason = Package.State.DITARIK, timezone.now(), reason.strip()
    row.save(update_fields=["state", "ended", "reason"])
    data = {"unit": str(row.unit), "count": done, "reason": row.reason}
    record(by=by, office=row.office_id, action="approval.package_withdrawn", target=row, data=data)
    return done


@transaction.atomic
def call_for(*, by: Any, office: Office, title: str, due: date) -> Call:
    """Ask the units of an office and of those below it to hand in until a day; an earlier call is closed."""
    demand(by is None or may_call(by, office))
    if not title.strip():
        raise Refused(_("Tuliskan untuk apa naskah diminta."))
    if due < today():
        raise Refused(_("Tenggat sudah lewat."))
    Call.objects.everywhere(reason=_SELF).current().filter(office=office).update(closed=timezone.now())
    call: Call = Call.objects.create(office=office, title=title.strip(), due=due, made_by=by)
    data = {"title": call.title, "due": str(due)}
    record(by=by, office=office.pk, action="approval.called", target=call, data=data)
    tell_called(by, call)
    return call


@transaction.atomic
def close_call(*, by: Any, call: Call) -> Any:
    """Ask no longer; nobody is reminded."""
    demand(by is None or may_call(by, call.office))
    if call.closed:
        raise Refused(_("Permintaan ini sudah ditutup."))
    call.closed = timezone.now()
    call.save(update_fields=["closed"])
    data = {"title": call.title}
    return record(by=by, office=call.office_id, action="approval.call_closed", target=call, data=data)


def _pack(by: Any, package: Package, draft: Draft) -> None:
    row: Draft = Draft.objects.everywhere(reason=_SELF).select_related("document__office").get(pk=draft.pk)
    title = row.title or str(row)
    if row.document.unit_id != package.unit_id or row.closed or row.state != State.DRAF:
        raise Refused(_("“{title}” tidak dapat diajukan lagi; muat ulang halaman.").format(title=title))
    try:
        move_draft(by=by, draft=row, move=find_move("submit"))
    except Refused as refusal:
        raise Refused(_("“{title}”: {why}").format(title=title, why=refusal)) from refusal
    facts = {"version": row.version, "wajib": row.wajib, "periksa": row.periksa}
    PackageItem.objects.create(package=package, draft=row, **facts)
