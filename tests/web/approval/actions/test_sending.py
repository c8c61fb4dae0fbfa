"""A draft is sent to be signed: what is written into it, who may, and how it is taken back."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from rambu.sop import sha256
from rambu.web.approval import actions
from rambu.web.approval.actions import Sending, Signer
from rambu.web.approval.models import Legalisation
from rambu.web.library import actions as library
from rambu.web.library.states import State, find_move
from rambu.web.offices.refusal import Refused
from tests.support.approval import DAY, HEAD, number_by, put_in, ready, send
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force


def test_number_days_and_signer_stand_in_the_text_before_it_is_signed(cast: Cast) -> None:
    number_by(cast)
    document = ready(cast)
    row = send(document, by=cast.fresh("koordinator"), effective=date(2026, 4, 1))
    draft = draft_of(document)
    sop = draft.sop
    assert draft.state == State.MENUNGGU_TANDA_TANGAN
    assert (sop.nomor, sop.disahkan.nama, sop.tanggal.efektif) == ("001/SOP/III/2026", "Budi Contoh", "2026-04-01")
    assert row.sha256 == sha256(sop)
    revision = actions.signed(by=cast.fresh("koordinator"), legalisation=row, on=DAY)
    assert revision.content == draft.content
    assert (revision.sha256, revision.legalised) == (row.sha256, DAY)
    row.refresh_from_db()
    assert (row.state, row.revision, row.given.state) == (row.State.DITANDATANGANI, revision, "used")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("signer", "words"),
    [
        (Signer("Kepala Kantor", "Budi", capacity="plt"), "Plt. Kepala Kantor"),
        (Signer("Kepala Kantor", "Budi", capacity="plh"), "Plh. Kepala Kantor"),
        (
            Signer("Kepala Subbagian TU", "Sari", capacity="an", acting_for="Kepala Kantor"),
            "a.n. Kepala Kantor, Kepala Subbagian TU",
        ),
    ],
)
def test_who_signs_in_whose_stead_stands_in_the_text(cast: Cast, signer: Signer, words: str) -> None:
    document = ready(cast)
    send(document, signer=signer, number="B-1/contoh")
    assert draft_of(document).sop.disahkan.jabatan == words


@pytest.mark.parametrize(
    ("sending", "said"),
    [
        (Sending(Signer("", "Budi"), DAY, number="1"), "jabatan dan nama"),
        (Sending(Signer("Kasubbag", "Sari", capacity="an"), DAY, number="1"), "atas nama"),
        (Sending(HEAD, DAY, date(2026, 1, 1), number="1"), "efektif"),
        (Sending(HEAD, DAY), "Tuliskan nomor SOP"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(cast: Cast, sending: Sending, said: str) -> None:
    document = ready(cast)
    before = draft_of(document).content
    with pytest.raises(Refused, match=said):
        actions.send_to_sign(by=None, draft=draft_of(document), sending=sending)
    draft = draft_of(document)
    assert (draft.state, draft.content) == (State.SIAP_DISAHKAN, before)


def test_only_who_coordinates_sends_and_not_his_own(cast: Cast) -> None:
    document = ready(cast)
    with pytest.raises(PermissionDenied):
        send(document, by=cast.fresh("pegawai"), number="1")
    with pytest.raises(PermissionDenied):
        send(document, by=cast.fresh("stranger"), number="1")
    own = open_for(cast, cast.fresh("koordinator"))
    put_in(own, State.SIAP_DISAHKAN)
    with pytest.raises(Refused, match="orang lain"):
        send(own, by=cast.fresh("koordinator"), number="1")


def test_a_draft_is_sent_once_and_not_before_it_is_ready(cast: Cast) -> None:
    document = ready(cast)
    send(document, number="1")
    with pytest.raises(Refused, match="sudah dikirim"):
        send(document, number="2")
    with pytest.raises(Refused, match="belum siap"):
        send(open_for(cast, cast.fresh("pegawai")), number="3")


def test_taken_back_the_text_is_as_before(cast: Cast) -> None:
    number_by(cast)
    document = ready(cast)
    before = draft_of(document).content
    row = send(document)
    with pytest.raises(Refused):
        actions.cancel(by=None, legalisation=row, reason="  ")
    actions.cancel(by=cast.fresh("koordinator"), legalisation=row, reason="Kepala sedang cuti")
    draft = draft_of(document)
    assert (draft.content, draft.state) == (before, State.SIAP_DISAHKAN)
    row.refresh_from_db()
    assert row.state == Legalisation.State.DIBATALKAN
    with pytest.raises(Refused, match="sudah berakhir"):
        actions.signed(by=None, legalisation=row, on=DAY)
    assert send(document).number == row.number


def test_while_it_waits_it_stays_where_it_is(cast: Cast) -> None:
    document, chief = ready(cast), cast.fresh("koordinator")
    row = send(document, by=chief, number="1")
    with pytest.raises(Refused, match="batalkan pengirimannya"):
        library.move_draft(by=chief, draft=draft_of(document), move=find_move("send_back"), reason="Salah")
    with pytest.raises(Refused, match="batalkan pengirimannya"):
        library.unmove_draft(
            by=chief, draft=draft_of(document), was=State.SIAP_DISAHKAN, now=State.MENUNGGU_TANDA_TANGAN
        )
    actions.cancel(by=chief, legalisation=row, reason="Salah nomor")
    library.move_draft(by=chief, draft=draft_of(document), move=find_move("send_back"), reason="Salah")


def test_a_paraf_comes_before_the_signature_in_its_order(cast: Cast) -> None:
    document, chief = ready(cast), cast.fresh("koordinator")
    first = Signer("Kepala Seksi", "Wati Pegawai", person=cast.pegawai)
    row = send(document, number="1", initials=(first, Signer("Kepala Subbagian TU", "Sari")))
    one, two = row.signatories.everywhere(reason="test")
    with pytest.raises(Refused, match="belum memberi paraf"):
        actions.signed(by=chief, legalisation=row, on=DAY)
    with pytest.raises(Refused, match="lebih dahulu"):
        actions.initial(by=chief, signatory=two)
    with pytest.raises(PermissionDenied):
        actions.initial(by=chief, signatory=one)
    actions.initial(by=cast.fresh("pegawai"), signatory=one)
    actions.initial(by=chief, signatory=two)
    actions.signed(by=chief, legalisation=row, on=DAY)


def test_a_revision_may_keep_the_number_of_its_predecessor(cast: Cast) -> None:
    number_by(cast, keeps=True)
    document = ready(cast)
    actions.signed(by=None, legalisation=send(document), on=DAY)
    document.refresh_from_db()
    library.open_draft(by=cast.fresh("pegawai"), document=document, reason="Dipercepat")
    put_in(document, State.SIAP_DISAHKAN)
    row = send(document, legalised=date(2026, 5, 4))
    assert (row.number, row.given) == ("001/SOP/III/2026", None)
    assert draft_of(document).sop.tanggal.revisi == "2026-05-04"


def test_a_number_in_force_in_the_unit_is_not_given_twice(cast: Cast) -> None:
    put_in_force(open_for(cast, cast.fresh("pegawai")), "B-1/contoh")
    with pytest.raises(Refused, match="sudah dipakai"):
        send(ready(cast), number="B-1/contoh")


def test_a_text_that_is_not_the_one_that_was_sent_is_not_signed(cast: Cast) -> None:
    document = ready(cast)
    row = send(document, number="1")
    draft = draft_of(document)
    draft.content = draft.content.replace("Menerima surat", "Menolak surat")
    draft.save()
    with pytest.raises(Refused, match="berubah sesudah dikirim"):
        actions.signed(by=None, legalisation=row, on=DAY)
