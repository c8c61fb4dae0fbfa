"""The pages of imports."""

from __future__ import annotations

import io

import pytest

from rambu.exchange.intake import Intake, SourcePage, Taken
from rambu.exchange.pdf import write_pdf
from rambu.sop import canonical, loads
from rambu.web.imports import actions
from rambu.web.imports.models import Found
from rambu.web.library.models import Document
from tests.support.cast import Cast
from tests.support.library import SURAT, open_for, work
from tests.support.visitors import Visitor
from tests.web.imports.conftest import DRAWN, found_in, sent


@pytest.fixture
def pegawai(cast: Cast) -> Visitor:
    """Sends files."""
    return Visitor(cast, "pegawai")


def file(name: str, content: bytes) -> io.BytesIO:
    sent = io.BytesIO(content)
    sent.name = name
    return sent


def test_many_files_are_sent_and_become_drafts(cast: Cast, pegawai: Visitor) -> None:
    files = [file("a.sop.yaml", SURAT.encode()), file("rusak.json", b"{")]
    page = pegawai.send("/impor-sop/", unit=cast.unit.pk, sent=files)
    assert "0 dari 2 berkas sudah dibaca" in page
    work()
    found = Found.objects.everywhere(reason="test").get()
    page = pegawai.text(f"/impor-sop/{found.file.parcel_id}/")
    assert "semua pasti" in page
    assert "tidak terbaca" in page
    page = pegawai.send(f"/impor-sop/{found.file.parcel_id}/ambil/", sop=[found.pk])
    assert "1 SOP menjadi draf" in page
    assert Document.objects.everywhere(reason="test").count() == 1
    assert "Urungkan" in page


def test_a_wrong_form_says_so(cast: Cast, pegawai: Visitor) -> None:
    assert "Pilih berkasnya dahulu." in pegawai.send("/impor-sop/", unit=cast.unit.pk)


def test_items_are_looked_at_one_after_another(cast: Cast, pegawai: Visitor) -> None:
    found = found_in(cast)
    page = pegawai.text(f"/impor-sop/sop/{found.pk}/")
    for words in (
        "4 perlu dilihat",
        "Garis dari 1 ke 2",
        "ujung garis tidak menempel",
        "Butir 1 dari 4",
        'class="edge changed"',
    ):
        assert words in page
    page = pegawai.send(f"/impor-sop/sop/{found.pk}/butir/g0/terima/")
    assert "3 perlu dilihat" in page
    assert "Tulisan “ya” pada garis dari 2 ke 3" in page
    page = pegawai.send(f"/impor-sop/sop/{found.pk}/butir/l0/perbaiki/", label="lengkap")
    assert "2 perlu dilihat" in page
    assert "lengkap" in page
    page = pegawai.send(f"/impor-sop/sop/{found.pk}/butir/s1/perbaiki/", bentuk="proses", pelaksana="p9")
    page = pegawai.send(f"/impor-sop/sop/{found.pk}/urungkan/")
    assert "Simbol 3: gambar" in page
    assert 'name="label" maxlength="60" value="Ya"' in pegawai.text(f"/impor-sop/sop/{found.pk}/?butir=o0")
    page = pegawai.send(f"/impor-sop/sop/{found.pk}/butir/o0/perbaiki/", dari="k9-9", ke="k1-1")
    assert "Simbol itu tidak ada lagi." in page


def test_a_sop_is_left_and_taken_up_again(cast: Cast, pegawai: Visitor) -> None:
    found = found_in(cast)
    assert "tidak diambil" in pegawai.send(f"/impor-sop/sop/{found.pk}/lepas/")
    assert "Ambil lagi" in pegawai.text(f"/impor-sop/sop/{found.pk}/")
    pegawai.send(f"/impor-sop/sop/{found.pk}/kembali/")
    assert "Jadikan draf" in pegawai.text(f"/impor-sop/sop/{found.pk}/")
    assert "menunggu ditinjau" in pegawai.text("/")
    assert "Kiriman dibuang" in pegawai.send(f"/impor-sop/{found.file.parcel_id}/buang/")
    assert pegawai.status(f"/impor-sop/sop/{found.pk}/") == 404


def test_texts_of_the_source_are_escaped(cast: Cast, pegawai: Visitor) -> None:
    from rambu.diagram.scene import Box
    from rambu.exchange.drawn.geometry import Label, Sheet
    from rambu.exchange.incoming.picture import picture_of

    svg = picture_of(Sheet(1, 100, 100, labels=(Label("a", "<script>alert(1)</script>", Box(0, 0, 90, 90)),)))
    found = found_in(cast, Intake(DRAWN.sops, (SourcePage(1, 100, 100, svg),)))
    assert "<script>alert" not in pegawai.text(f"/impor-sop/sop/{found.pk}/")


def test_pages_of_a_pdf_are_pictures_and_the_file_comes_back(cast: Cast, pegawai: Visitor) -> None:
    content = write_pdf(loads(SURAT))
    parcel = sent(cast, [("surat masuk.pdf", content)])
    row = parcel.files.everywhere(reason="test").get()
    taken = (Taken(canonical(loads(SURAT)).decode(), DRAWN.sops[0].items),)
    actions.keep_intake(file=row, intake=Intake(taken, (SourcePage(1, 842, 595),)))
    answer = pegawai.client.get(f"/impor-sop/berkas/{row.pk}/1.png")
    assert answer.content.startswith(b"\x89PNG")
    assert pegawai.status(f"/impor-sop/berkas/{row.pk}/9.png") == 404
    answer = pegawai.client.get(f"/impor-sop/berkas/{row.pk}/")
    assert answer.content == content
    assert answer["content-disposition"] == 'attachment; filename="surat masuk.pdf"'
    assert answer["content-security-policy"].startswith("sandbox")
    assert f"/impor-sop/berkas/{row.pk}/1.png" in pegawai.text(
        f"/impor-sop/sop/{row.found.everywhere(reason='test').get().pk}/"
    )


def test_others_find_nothing(cast: Cast) -> None:
    found = found_in(cast)
    for who in ("koordinator", "stranger"):
        other = Visitor(cast, who)
        for address in (f"{found.file.parcel_id}/", f"sop/{found.pk}/", f"berkas/{found.file_id}/"):
            assert other.status(f"/impor-sop/{address}") == 404, (who, address)


def test_its_table_is_offered_to_the_editor(cast: Cast, pegawai: Visitor) -> None:
    found, document = found_in(cast), open_for(cast, cast.fresh("pegawai"))
    listed = pegawai.client.get(f"/pustaka/{document.pk}/susun/salin?teks=surat").json()["sources"]
    assert f"berkas-{found.pk}" in [one["pk"] for one in listed]
    copied = pegawai.client.get(f"/pustaka/{document.pk}/susun/salin/berkas-{found.pk}").json()
    assert len(copied["rows"]) == 3
    assert Visitor(cast, "stranger").status(f"/pustaka/{document.pk}/susun/salin/berkas-{found.pk}") == 404
