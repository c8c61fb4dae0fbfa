"""From *siap disahkan* to the signature, at the pages."""

from __future__ import annotations

from rambu.web.approval.models import Legalisation, Numbering
from rambu.web.library.states import State
from tests.support.approval import number_by, ready, send
from tests.support.cast import Cast
from tests.support.library import draft_of, put_in_force
from tests.support.visitors import Visitor

SIGNER = {"position": "Kepala Kantor", "name": "Budi Contoh", "legalised": "2026-03-02"}


def only() -> Legalisation:
    return Legalisation.objects.everywhere(reason="test").get()


def test_the_coordinator_sends_and_records_the_signature(cast: Cast, koordinator: Visitor, pegawai: Visitor) -> None:
    number_by(cast)
    document = ready(cast)
    page = f"/pustaka/{document.pk}/"
    assert "siap diberi nomor" in koordinator.text("/")
    assert "Beri nomor dan kirim" in koordinator.text(page)
    assert "Beri nomor dan kirim" not in pegawai.text(page)
    form = koordinator.text(f"{page}kirim/")
    assert "nomor berikutnya menurut pola kantor: 001/SOP/" in form
    lines = "Kepala Seksi; Wati Pegawai; 198001012005012003\n"
    assert "bernomor dan menunggu" in koordinator.send(f"{page}kirim/", **SIGNER, initials=lines)
    row = only()
    assert "menunggu paraf Anda" in pegawai.text("/")
    address = f"/pengesahan/{row.pk}/"
    assert "belum memberi paraf" in koordinator.text(address)
    assert "Catat tanda tangan" not in koordinator.text(address)
    paraf = row.signatories.everywhere(reason="test").get()
    assert "dicatat" in pegawai.send(f"/paraf/{paraf.pk}/")
    assert "Catat tanda tangan" in koordinator.text(address)
    assert "SOP disahkan" in koordinator.send(f"{address}catat/", on="2026-03-02")
    document.refresh_from_db()
    assert document.in_force is not None
    assert document.in_force.sop.nomor == "001/SOP/III/2026"
    assert "001/SOP/III/2026" in koordinator.text("/pengesahan/")


def test_what_is_refused_is_said_on_the_form(cast: Cast, koordinator: Visitor) -> None:
    document = ready(cast)
    address = f"/pustaka/{document.pk}/kirim/"
    koordinator.send(address, **SIGNER)
    assert "Tulis “jabatan; nama; NIP”" in koordinator.send(address, **SIGNER, number="1", initials="Kepala Seksi")
    assert draft_of(document).state == State.SIAP_DISAHKAN


def test_taking_back_asks_for_a_reason(cast: Cast, koordinator: Visitor, stranger: Visitor) -> None:
    document = ready(cast)
    row = send(document, number="B-1/contoh")
    page = koordinator.text(f"/pustaka/{document.pk}/")
    assert "Lihat pengesahan" in page
    assert "Catat pengesahan" not in page
    koordinator.send(f"/pengesahan/{row.pk}/batalkan/", reason=" ")
    assert only().state == Legalisation.State.MENUNGGU
    assert "siap disahkan" in koordinator.send(f"/pengesahan/{row.pk}/batalkan/", reason="Salah nomor")
    assert stranger.status(f"/pengesahan/{row.pk}/") == 404
    assert "Salah nomor" in koordinator.text(f"/pengesahan/{row.pk}/")


def test_what_was_sent_is_not_legalised_by_another_way(cast: Cast, koordinator: Visitor) -> None:
    document = ready(cast)
    send(document, number="B-1/contoh")
    sent = koordinator.send(f"/pustaka/{document.pk}/sahkan/", **SIGNER, number="B-9/contoh")
    assert "sudah dikirim untuk ditandatangani" in sent


def test_the_signer_of_before_is_offered_again(cast: Cast, koordinator: Visitor) -> None:
    send(ready(cast), number="B-1/contoh")
    form = koordinator.text(f"/pustaka/{ready(cast).pk}/kirim/")
    assert 'value="Budi Contoh"' in form
    assert 'value="Pembina Tk. I (IV/b)"' in form


def test_an_office_sets_its_pattern_after_a_preview(cast: Cast, koordinator: Visitor) -> None:
    address = f"/pengesahan/nomor/{cast.kota.pk}/"
    rule = {"pattern": "{urut:4}/{kantor}/{tahun}", "first": "12", "yearly": "on"}
    assert "0012/33.72/" in koordinator.send(address, **rule, lihat="1")
    assert not Numbering.objects.everywhere(reason="test").exists()
    assert "memuat {tahun}" in koordinator.send(address, pattern="{urut}", first="1", yearly="on")
    assert "Pola nomor disimpan" in koordinator.send(address, **rule)
    assert "{urut:4}/{kantor}/{tahun}" in koordinator.text("/pengesahan/nomor/")
    assert send(ready(cast)).number == "0012/33.72/2026"


def test_a_free_number_is_declared_void(cast: Cast, koordinator: Visitor) -> None:
    number_by(cast)
    row = send(ready(cast))
    koordinator.send(f"/pengesahan/{row.pk}/batalkan/", reason="Salah")
    assert row.given is not None
    page = koordinator.text(f"/pengesahan/nomor/{cast.kota.pk}/")
    assert "bebas lagi" in page
    assert "hangus" in koordinator.send(f"/pengesahan/nomor/{row.given.pk}/hangus/", reason="Sudah tercetak")


def test_a_revision_that_is_sent_leaves_the_sop_in_force(cast: Cast, koordinator: Visitor) -> None:
    document = ready(cast)
    first = put_in_force(document)
    koordinator.send(f"/pustaka/{document.pk}/revisi/", reason="Dipercepat")
    draft = draft_of(document)
    draft.state = State.SIAP_DISAHKAN
    draft.save()
    assert "tetap berlaku sampai tanggal efektif" in koordinator.text(f"/pustaka/{document.pk}/kirim/")
    send(document, number="B-2/contoh")
    document.refresh_from_db()
    assert document.in_force == first
