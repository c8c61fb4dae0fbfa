"""Send a draft to be signed, and take it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop import sha256
from rambu.web.approval.authority import may_send
from rambu.web.approval.models import GivenNumber, Legalisation, Signatory
from rambu.web.approval.models.numbering import numbering_at
from rambu.web.approval.numbering.series import bearer_of, parts_of, take, take_turns
from rambu.web.audit.actions import record
from rambu.web.library import actions as library
from rambu.web.library.authority import demand
from rambu.web.library.models import Document, Draft
from rambu.web.library.states import State, find_move
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person

_SELF = "the draft itself"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who puts a signature or a paraf. `capacity` and `acting_for` as in `Legalisation`, of the signer alone."""

    position: str
    name: str
    nip: str = ""
    rank: str = ""
    capacity: str = ""
    acting_for: str = ""
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """Who signs, on which day, in force from when; who puts a paraf before, in order.

    No `number`: the next one of the office's pattern, or the predecessor's where the office keeps it.
    """

    signer: Signer
    legalised: date
    effective: date | None = None
    number: str = ""
    initials: tuple[Signer, ...] = ()
    turn: int = 0


@transaction.atomic
def send_to_sign(*, by: Any, draft: Draft, sending: Sending, exception: str = "") -> Legalisation:
    """Give the draft its number and write number, days and signer into its text; from now on it waits to be signed.

    `exception` is that of `library.actions.move_draft`. Refused before `SIAP_DISAHKAN`, for a number that is taken or
    cannot be made, and for days or a signer that do not fit.
    """
    _refuse_unfit(sending)
    take_turns(draft.document.office_id)
    row: Draft = Draft.objects.everywhere(reason=_SELF).select_for_update().get(pk=draft.pk)
    document = row.document
    demand(by is None or may_send(by, document))
    if row.state == State.SIAP_DISAHKAN:
        library.move_draft(by=by, draft=row, move=find_move("advance"), exception=exception)
        row.refresh_from_db()
    if row.closed or row.state != State.MENUNGGU_TANDA_TANGAN:
        raise Refused(_("Naskah ini belum siap disahkan."))
    if Legalisation.objects.everywhere(reason=_SELF).waiting().filter(draft=row).exists():
        raise Refused(_("Naskah ini sudah dikirim untuk ditandatangani."))
    number, given = _number(document, row, sending)
    legalisation = _write(by, row, sending, number, given)
    data = {
        "number": number,
        "signer": legalisation.signer,
        "name": legalisation.name,
        "legalised": str(legalisation.legalised),
        "effective": str(legalisation.effective),
        "sha256": legalisation.sha256,
        "legalisation": legalisation.pk,
    }
    record(by=by, office=document.office_id, action="approval.sent_to_sign", target=document, data=data)
    return legalisation


@transaction.atomic
def cancel(*, by: Any, legalisation: Legalisation, reason: str) -> Any:
    """Take a draft back that was not signed: its text is as before, its number is the next that is given."""
    take_turns(legalisation.office.pk)
    row = _locked(legalisation)
    document = row.draft.document
    demand(by is None or may_send(by, document))
    if not reason.strip():
        raise Refused(_("Tuliskan mengapa pengiriman dibatalkan."))
    row.state, row.reason, row.ended, row.ended_by = row.State.DIBATALKAN, reason.strip(), timezone.now(), by
    row.save(update_fields=["state", "reason", "ended", "ended_by"])
    key = f"batal-sah-{row.pk}"
    library.take_identity_back(by=by, draft=row.draft, change=row.change, reason=row.reason, key=key)
    if row.given is not None:
        row.given.state, row.given.document = GivenNumber.State.FREE, None
        row.given.save(update_fields=["state", "document"])
    data = {"number": row.number, "reason": row.reason, "legalisation": row.pk}
    return record(by=by, office=document.office_id, action="approval.sending_cancelled", target=document, data=data)


def _refuse_unfit(sending: Sending) -> None:
    signer = sending.signer
    if not signer.position.strip() or not signer.name.strip():
        raise Refused(_("Tuliskan jabatan dan nama penanda tangan."))
    if signer.capacity == Legalisation.Capacity.ATAS_NAMA and not signer.acting_for.strip():
        raise Refused(_("Tuliskan atas nama jabatan apa SOP ditandatangani."))
    if sending.effective is not None and sending.effective < sending.legalised:
        raise Refused(_("Tanggal efektif tidak boleh sebelum tanggal pengesahan."))


def _number(document: Document, draft: Draft, sending: Sending) -> tuple[str, GivenNumber | None]:
    """The number, and its place in the series where it has one."""
    rule, wanted = numbering_at(document.office), sending.number.strip()
    kept = document.in_force.sop.nomor.strip() if document.in_force else ""
    if kept and (wanted == kept or (not wanted and rule is not None and rule.keeps)):
        return kept, None
    if rule is None and not wanted:
        raise Refused(_("Tuliskan nomor SOP, atau atur pola nomor kantor ini dahulu."))
    given = None
    if rule is not None:
        parts = parts_of(document, rule, sending.legalised, draft.sop.proses)
        given = take(document, rule, parts, wanted)
    number = given.text if given else wanted
    _refuse_taken(document, draft, number)
    return number, given


def _refuse_taken(document: Document, draft: Draft, number: str) -> None:
    """Nobody else in the unit bears this number or waits to be signed with it."""
    other = bearer_of(document, number)
    if other is not None:
        raise Refused(_("Nomor {number} sudah dipakai “{title}”.").format(number=number, title=other))
    waiting = Legalisation.objects.everywhere(reason=_SELF).waiting().exclude(draft=draft)
    same = waiting.filter(number=number, draft__document__unit=document.unit_id).select_related("draft__document")
    waiting_one = same.first()
    if waiting_one is not None:
        title = waiting_one.draft.title or str(waiting_one.draft)
        raise Refused(_("Nomor {number} sudah dipakai “{title}”.").format(number=number, title=title))


def _write(by: Any, draft: Draft, sending: Sending, number: str, given: GivenNumber | None) -> Legalisation:
    who = sending.signer
    row = Legalisation(
        draft=draft,
        number=number,
        given=given,
        capacity=who.capacity,
        acting_for=who.acting_for.strip(),
        position=who.position.strip(),
        name=who.name.strip(),
        nip=who.nip.strip(),
        rank=who.rank.strip(),
        person=who.person,
        legalised=sending.legalised,
        effective=sending.effective or sending.legalised,
        turn=sending.turn,
        sent_by=by,
    )
    row.save()
    days = {"legalised": row.legalised, "effective": row.effective}
    row.change = library.write_identity(
        by=by, draft=draft, number=number, signer=row.pengesahan, key=f"sah-{row.pk}", **days
    )
    draft.refresh_from_db()
    row.sha256 = sha256(draft.sop)
    row.save(update_fields=["change", "sha256"])
    Signatory.objects.bulk_create(
        Signatory(legalisation=row, place=place, position=one.position, name=one.name, nip=one.nip, person=one.person)
        for place, one in enumerate(sending.initials, start=1)
    )
    return row


def _locked(legalisation: Legalisation) -> Legalisation:
    row: Legalisation = Legalisation.objects.everywhere(reason=_SELF).select_for_update().get(pk=legalisation.pk)
    if row.state != Legalisation.State.MENUNGGU:
        raise Refused(_("Pengiriman ini sudah berakhir: {state}.").format(state=row.get_state_display()))
    return row
