"""Lists of units and positions."""

from __future__ import annotations

import pytest

from rambu.web.offices.models import Unit
from rambu.web.offices.undo import undo
from rambu.web.people.models import Position
from rambu.web.people.sheets.kinds import judged
from tests.support.cast import Cast, unit
from tests.support.lists import faults, sent, text, told

HEAD = ("Kode kantor", "Unit", "Jenis unit", "Bagian dari", "Jabatan", "Memimpin unit", "Ada sejak", "Ditutup")


def names() -> list[tuple[str, str, str]]:
    seats = Position.objects.everywhere(reason="test").select_related("unit__parent").order_by("pk")
    return [(seat.name, seat.unit.name, seat.unit.parent.name if seat.unit.parent else "") for seat in seats]


def test_units_come_from_rows_of_their_own_or_of_their_positions(cast: Cast) -> None:
    content = text(
        HEAD,
        ("", "Seksi Pendidikan Madrasah", "", "", "Analis Kurikulum", "ya"),
        ("33.72", "Tim Kerja Humas", "tim kerja", "Subbagian Tata Usaha", "Pranata Humas"),
        ("33.72", "Subbagian Tata Usaha", "Subbagian"),
        ("33.72", "Tim Kerja Humas", "Tim Kerja", "Subbagian Tata Usaha"),
        ("33.72.01", "Kelompok Penghulu", "Kelompok Jabatan Fungsional", "", "Penghulu Ahli Muda"),
    )
    plan = judged(cast.koordinator, cast.kota, "unit", content)
    assert [state for _name, state in told(plan)] == ["changed", "new", "new", "new", "new"], [
        faults(line) for line in plan.lines
    ]
    before = names()
    _sheet, event = sent(cast.koordinator, cast.kota, "unit", content)
    assert names()[2:] == [
        ("Pranata Humas", "Tim Kerja Humas", "Subbagian Tata Usaha"),
        ("Penghulu Ahli Muda", "Kelompok Penghulu", ""),
    ]
    assert Position.objects.everywhere(reason="test").get(pk=cast.position.pk).leads
    again = judged(cast.koordinator, cast.kota, "unit", content)
    assert {state for _name, state in told(again)} == {"same"}
    undo(by=cast.koordinator, event=event)
    assert names() == before
    assert Unit.objects.everywhere(reason="test").filter(office=cast.kota).count() == 1


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("", "Seksi Pendidikan Madrasa", "", "", "Guru"), "belum ada di Kankemenag Kota Contoh"),
        (("", "Seksi Pendidikan Madrasa", "", "", "Guru"), "Maksud Anda “Seksi Pendidikan Madrasah”"),
        (("33.73", "Seksi", "Seksi"), "Kode kantor “33.73” tidak dikenal"),
        (("", "Seksi Baru"), "Jenis unit kosong"),
        (("", "Seksi Baru", "Seksi", "Bagian"), "Bagian dari “Bagian” tidak dikenal"),
        (("", "Seksi Pendidikan Madrasah", "", "Seksi Pendidikan Madrasah"), "di dalam dirinya sendiri"),
        (("", "Seksi Pendidikan Madrasah", "", "", "Analis Kurikulum", "mungkin"), "“ya” atau “tidak”"),
        (("", "Seksi Pendidikan Madrasah", "", "", "Analis Kurikulum", "", "", "2-1-2024"), "masih dipegang"),
        (("", "Seksi Pendidikan Madrasah", "", "", "", "", "2-1-2024", "2-1-2023"), "sebelum dibuka"),
    ],
)
def test_what_is_wrong_is_told_with_proposals(cast: Cast, row: tuple[str, ...], words: str) -> None:
    (line,) = judged(cast.koordinator, cast.kota, "unit", text(HEAD, row)).lines
    assert words in faults(line)
    assert line.state == "wrong"


def test_units_of_one_name_need_their_parent_or_a_code(cast: Cast) -> None:
    unit(cast.kota, "Tim Kerja", "tim-kerja")
    unit(cast.kota, "Tim Kerja", "tim-kerja", cast.unit)
    plan = judged(cast.koordinator, cast.kota, "unit", text(HEAD, ("", "Tim Kerja", "", "Seksi Pendidikan Madrasah")))
    assert [state for _name, state in told(plan)] == ["same"]


def test_a_row_that_stands_twice_is_refused(cast: Cast) -> None:
    row = ("", "Seksi Pendidikan Madrasah", "", "", "Guru")
    plan = judged(cast.koordinator, cast.kota, "unit", text(HEAD, row, row))
    assert [state for _name, state in told(plan)] == ["new", "wrong"]
