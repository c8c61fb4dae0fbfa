from __future__ import annotations

from rambu.diagram.layout.contents import Paragraph, row_contents
from rambu.sop.model import Bagan, Kegiatan, Rujukan, Waktu


def contents(kegiatan: Kegiatan) -> dict[str, tuple[Paragraph, ...]]:
    return row_contents(Bagan("b1", kegiatan=(Kegiatan("k0"), kegiatan)), 1)


def test_several_items_are_numbered_one_is_not() -> None:
    found = contents(Kegiatan("k1", kelengkapan=("Surat", "Agenda"), output=("Catatan",)))
    assert found["kelengkapan"] == (Paragraph("Surat", "1. "), Paragraph("Agenda", "2. "))
    assert found["output"] == (Paragraph("Catatan"),)


def test_marks_of_the_writer_stay_alone() -> None:
    found = contents(Kegiatan("k1", output=("a. Surat", "b. Agenda")))
    assert found["output"] == (Paragraph("a. Surat"), Paragraph("b. Agenda"))


def test_what_hangs_below_a_marker_is_as_wide_as_it() -> None:
    assert len(Paragraph("x", "10. ").indent) == 6


def test_the_printed_number_prevails() -> None:
    assert contents(Kegiatan("k1", no="7"))["no"] == (Paragraph("7"),)
    assert contents(Kegiatan("k1"))["no"] == (Paragraph("2"),)


def test_a_row_that_is_another_sop_says_so_once() -> None:
    assert contents(Kegiatan("k1", rujukan=Rujukan("SOP Arsip", "7")))["keterangan"] == (
        Paragraph("Lihat SOP Arsip (7)"),
    )
    said = Kegiatan("k1", keterangan="Lihat SOP Arsip", rujukan=Rujukan("SOP Arsip"))
    assert contents(said)["keterangan"] == (Paragraph("Lihat SOP Arsip"),)


def test_a_merged_cell_has_no_text_of_its_own() -> None:
    assert contents(Kegiatan("k1", waktu=Waktu("5 menit"), gabung=("waktu",)))["waktu"] == ()
