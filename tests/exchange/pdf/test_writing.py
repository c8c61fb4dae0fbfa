"""The document read back: what it says, how it is tagged, what it carries."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from rambu.exchange.pdf import DATA_NAME, PdfSettings, write_pdf
from rambu.sop import canonical
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, Symbol, Tampilan
from tests.support.pdf_reading import (
    attachments,
    fonts,
    information,
    opened,
    outline,
    packed,
    page_boxes,
    page_texts,
    tags,
)
from tests.support.printed_sops import LONG_TITLE, printed_sop, with_legal_bases
from tests.support.sops import sops
from tests.support.texts import first_difference

DAY = PdfSettings(datetime.date(2025, 8, 20))


@pytest.fixture(scope="module")
def sop() -> Sop:
    return printed_sop()


@pytest.fixture(scope="module")
def pdf(sop: Sop) -> bytes:
    return write_pdf(sop, DAY)


def test_it_declares_its_standards_language_and_title(pdf: bytes, sop: Sop) -> None:
    document = opened(pdf)
    with document.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
    assert str(document.Root.Lang) == "id-ID"
    assert bool(document.Root.MarkInfo.Marked)
    assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
    told = information(pdf)
    assert (told["Title"], told["Author"]) == (sop.judul, sop.unit)
    assert told["CreationDate"].startswith("D:20250820")


def test_it_is_tagged(pdf: bytes) -> None:
    names = [tag.name for tag in tags(pdf)]
    assert names[0] == "Document"
    assert names.count("H1") == 1
    assert {"Table", "THead", "TBody", "TR", "TH", "TD", "L", "LI", "LBody"} <= set(names)
    figures = [tag for tag in tags(pdf) if tag.name == "Figure"]
    assert len(figures) == 1
    assert "Kasubbag Tata Usaha" in figures[0].alt


def test_it_carries_the_data_unchanged(pdf: bytes, sop: Sop) -> None:
    assert attachments(pdf) == {DATA_NAME: canonical(sop)}
    document = opened(pdf)
    [file] = document.Root.AF
    assert str(file.AFRelationship) == "/Source"
    assert str(file.EF.F.Subtype) == "/application/json"


def test_only_shipped_fonts_and_all_of_them_embedded(pdf: bytes) -> None:
    assert fonts(pdf) == {"LiberationSans": True, "LiberationSans-Bold": True}
    book = fonts(write_pdf(printed_sop(), replace(DAY, template="kemenag")))
    assert all(book.values())
    assert {"TeXGyreBonum-Regular", "TeXGyreBonum-Bold"} == set(book)


def test_the_same_input_and_date_give_the_same_bytes(pdf: bytes, sop: Sop) -> None:
    write_pdf(printed_sop("SOP lain", steps=7), DAY)
    assert not first_difference(write_pdf(sop, DAY), pdf)
    assert write_pdf(sop, PdfSettings(datetime.date(2025, 8, 21))) != pdf


def test_all_that_the_sop_says_can_be_selected(pdf: bytes, sop: Sop) -> None:
    text = packed(" ".join(page_texts(pdf)))
    for part in _words(sop):
        assert packed(part) in text


def _words(sop: Sop) -> list[str]:
    lists = [*sop.dasar_hukum, *sop.peralatan]
    words = [sop.judul, sop.unit, sop.nomor, "2 Juni 2025", "20 Agustus 2025", sop.disahkan.nama, sop.disahkan.nip]
    words += [item.teks for item in lists] + [*sop.kualifikasi, *sop.peringatan, *sop.pencatatan]
    words += [item.judul for item in sop.keterkaitan]
    words += [one.nama for one in sop.bagan[0].pelaksana]
    words += [part for row in sop.bagan[0].kegiatan for part in (row.teks, row.waktu.nominal, *row.output)]
    return [
        *words, "Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP",
        "Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan", "Peringatan",
        "Pencatatan dan Pendataan", "Mutu Baku", "Pelaksana", "ya", "tidak",
    ]  # fmt: skip


def test_pages_are_counted_without_the_cover(pdf: bytes) -> None:
    texts = page_texts(pdf)
    assert "Halaman" not in texts[0]
    numbers = [re.findall(r"Halaman (\d+) dari (\d+)", text) for text in texts[1:]]
    assert numbers == [[(str(n), str(len(texts) - 1))] for n in range(1, len(texts))]
    assert len(page_texts(write_pdf(printed_sop(), replace(DAY, cover=False)))) == len(texts) - 1


def test_the_outline_leads_to_the_identity_and_each_chart(sop: Sop) -> None:
    two = replace(sop, bagan=(*sop.bagan, Bagan("b2", "Akun 521213", sop.bagan[0].pelaksana)))
    assert outline(write_pdf(sop, DAY)) == [(0, sop.judul), (1, "Bagan Alir")]
    assert outline(write_pdf(two, DAY)) == [(0, sop.judul), (1, "Bagan Alir 1"), (1, "Akun 521213")]


@pytest.mark.parametrize(
    ("paper", "millimetres"),
    [("A4", (297, 210)), ("F4", (330, 215)), ("Letter", (279.4, 215.9)), ("Legal", (355.6, 215.9))],
)
def test_every_page_is_on_the_paper_asked_for(paper: str, millimetres: tuple[float, float]) -> None:
    for box in page_boxes(write_pdf(printed_sop(), replace(DAY, paper=paper))):
        assert box == pytest.approx([length * 72 / 25.4 for length in millimetres], abs=0.02)


def test_an_unknown_template_or_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="template"):
        write_pdf(Sop(), replace(DAY, template="x"))
    with pytest.raises(ValueError, match="paper"):
        write_pdf(Sop(), replace(DAY, paper="A7"))


def test_missing_parts_print_as_a_blank_form() -> None:
    empty = write_pdf(Sop(), DAY)
    text = packed(" ".join(page_texts(empty)))
    for caption in ("Nomor SOP", "Disahkan oleh", "NIP.", "Dasar Hukum", "Pencatatan dan Pendataan", "Mutu Baku"):
        assert packed(caption) in text
    assert [tag.name for tag in tags(empty)].count("H1") == 1


def test_what_is_typed_is_never_taken_for_markup() -> None:
    nasty = (
        r'#import "x.typ": * $x^2$ *tebal* _miring_ @acuan <label> \ \u{41} `kode` = judul // #let #{1+1} "kutip" [x]'
    )
    row = Kegiatan("k1", nasty, (Symbol("k1-1", ("p1",), nasty),), (nasty,))
    chart = Bagan("b1", nasty, (Pelaksana("p1", nasty),), (row,))
    pdf = write_pdf(replace(printed_sop(nasty), unit=nasty, kualifikasi=(nasty, nasty), bagan=(chart,)), DAY)
    texts = [packed(text) for text in page_texts(pdf)]
    assert packed(nasty) in texts[1]
    assert packed(nasty) in texts[2]
    assert information(pdf)["Title"] == nasty


def test_the_anchor_stands_once_and_only_if_wanted(pdf: bytes) -> None:
    assert "^" not in "".join(page_texts(pdf))
    identity = page_texts(write_pdf(printed_sop(), replace(DAY, anchor=True)))[1]
    assert identity.count("^") == 1
    assert identity.index("Kepala Kantor") < identity.index("^") < identity.index("Drs. H. Ahmad")


def test_pictures_of_the_office_have_words_for_those_who_cannot_see_them() -> None:
    square = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    shown = tags(write_pdf(printed_sop(), replace(DAY, logo=square, qr=square)))
    assert [tag.alt for tag in shown if tag.name == "Figure"][:3] == ["Logo instansi", "Logo instansi", "Kode QR"]


@pytest.mark.parametrize("template", ["permenpan", "kemenag"])
@pytest.mark.parametrize(
    "large",
    [printed_sop(LONG_TITLE), printed_sop(steps=30), printed_sop(performers=15), with_legal_bases(40), Sop()],
    ids=["long title", "30 steps", "15 performers", "40 legal bases", "empty"],
)
def test_large_and_empty_documents_are_complete(large: Sop, template: str) -> None:
    texts = page_texts(write_pdf(large, replace(DAY, template=template)))
    text = packed(" ".join(texts))
    for part in (large.judul, *(item.teks for item in large.dasar_hukum), *(k.teks for k in large.bagan[0].kegiatan)):
        assert packed(part) in text
    assert all(f"Halaman {n} dari {len(texts) - 1}" in page for n, page in enumerate(texts) if n)


def test_what_the_sop_asks_for_is_followed() -> None:
    wish = replace(printed_sop(), tampilan=Tampilan("kemenag", "Legal", legenda=True))
    pdf = write_pdf(wish, DAY)
    assert page_boxes(pdf)[0][0] == pytest.approx(1008, abs=0.02)
    assert [tag.alt[:11] for tag in tags(pdf) if tag.name == "Figure"][-1] == "Arti simbol"
    assert "Penghubung halaman" in page_texts(pdf)[-1]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(sops())
def test_every_sop_can_be_printed(any_sop: Sop) -> None:
    pdf = write_pdf(any_sop, DAY)
    assert attachments(pdf) == {DATA_NAME: canonical(any_sop)}
    assert all(fonts(pdf).values())
