"""Confirm the final reading, record trials, and let a draft go on with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import sha256
from rambu.web.approval.authority import may_read_last, may_waive
from rambu.web.approval.models import FinalReading, Trial, Waiver
from rambu.web.approval.readiness import findings_left, is_read, key_of
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.library.models import Draft
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused


@dataclass(frozen=True, slots=True)
class Tried:
    """What is said of a trial."""

    day: date
    performers: str
    works: bool
    notes: str = ""


@transaction.atomic
def confirm_reading(*, by: Any, draft: Draft, sha: str) -> Any:
    """Confirm for the unit that the text of this SHA-256 is what was agreed. Refused where it changed meanwhile."""
    row = _open(draft)
    demand(by is None or may_read_last(by, row.document))
    if sha256(row.sop) != sha:
        raise Refused(_("Naskah berubah sejak halaman dibuka; baca lagi yang sekarang."))
    if is_read(row):
        raise Refused(_("Naskah ini sudah dinyatakan dibaca."))
    FinalReading.objects.create(draft=row, sha256=sha, by=by)
    return _record(by, row, "approval.read_last", {"sha256": sha})


@transaction.atomic
def record_trial(*, by: Any, draft: Draft, tried: Tried) -> Any:
    """Record that performers tried the draft; whoever sees it may. What did not work has to be told."""
    row = _open(draft)
    demand(by is None or Draft.objects.for_person(by).filter(pk=row.pk).exists())
    if not tried.performers.strip():
        raise Refused(_("Tuliskan siapa yang menguji."))
    if not tried.works and not tried.notes.strip():
        raise Refused(_("Tuliskan apa yang tidak berjalan, supaya dapat diperbaiki."))
    if tried.day > today():
        raise Refused(_("Tanggal uji coba belum tiba."))
    words = {"performers": tried.performers.strip(), "notes": tried.notes.strip()}
    Trial.objects.create(draft=row, day=tried.day, works=tried.works, by=by, **words)
    outcome = _("berjalan") if tried.works else tried.notes.strip()
    return _record(by, row, "approval.tried", {"outcome": outcome, "day": str(tried.day), **words})


@transaction.atomic
def settle_trial(*, by: Any, trial: Trial, answer: str) -> Any:
    """Say how what did not work was dealt with: changed in the text, or kept for a reason."""
    row = _open(trial.draft)
    demand(by is None or may_read_last(by, row.document))
    if trial.is_passed:
        raise Refused(_("Uji coba ini sudah ditindaklanjuti."))
    if not answer.strip():
        raise Refused(_("Tuliskan tindak lanjutnya."))
    trial.settled, trial.settled_by, trial.answer = timezone.now(), by, answer.strip()
    trial.save(update_fields=["settled", "settled_by", "answer"])
    return _record(by, row, "approval.trial_settled", {"answer": trial.answer})


@transaction.atomic
def waive(*, by: Any, draft: Draft, kind: str, reason: str) -> Any:
    """Let a draft go on without a trial, or in spite of the findings that it has now; never one's own."""
    row = _open(draft)
    demand(by is None or may_waive(by, row.document))
    if not reason.strip():
        raise Refused(_("Tuliskan alasan pengecualian."))
    left = findings_left(row) if kind == Waiver.Kind.TEMUAN else []
    if kind == Waiver.Kind.TEMUAN and not left:
        raise Refused(_("Tidak ada temuan wajib yang perlu dikecualikan."))
    told = "\n".join(one.message for one in left)
    covers = [key_of(one) for one in left]
    made = Waiver.objects.create(draft=row, kind=kind, covers=covers, told=told, reason=reason.strip(), by=by)
    data = {"kind": str(made.get_kind_display()), "reason": made.reason, "told": told.splitlines()}
    return _record(by, row, "approval.waived", data)


@transaction.atomic
def end_waiver(*, by: Any, waiver: Waiver) -> Any:
    """Take an exception back; it stays readable."""
    row = _open(waiver.draft)
    demand(by is None or may_waive(by, row.document))
    if waiver.ended:
        raise Refused(_("Pengecualian ini sudah dicabut."))
    waiver.ended = timezone.now()
    waiver.save(update_fields=["ended"])
    return _record(by, row, "approval.waiver_ended", {"kind": str(waiver.get_kind_display())})


def _open(draft: Draft) -> Draft:
    row: Draft = Draft.objects.everywhere(reason="the draft itself").select_for_update().get(pk=draft.pk)
    if row.closed:
        raise Refused(_("Naskah ini sudah tidak disusun."))
    return row


def _record(by: Any, draft: Draft, action: str, data: dict[str, Any]) -> Any:
    document = draft.document
    return record(by=by, office=document.office_id, action=action, target=document, data=data)
