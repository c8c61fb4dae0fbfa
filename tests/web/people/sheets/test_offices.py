"""Lists of offices: judged, applied as one act, taken back as one."""

from __future__ import annotations

from datetime import date

import pytest

from rambu.web.audit.verifying import verify
from rambu.web.offices import actions as offices
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people.sheets.kinds import judged
from rambu.web.people.sheets.plan import Line
from tests.support.cast import Cast
from tests.support.lists import faults, sent, text, told

HEAD = ("Kode induk", "Kode", "Nama", "Jenis", "Ada sejak", "Ditutup")


def lines(cast: Cast, *rows: tuple[str, ...]) -> list[Line[object]]:
    return list(judged(cast.admin, cast.kanwil, "kantor", text(HEAD, *rows)).lines)


def office(code: str) -> Office:
    found: Office = Office.objects.everywhere(reason="test").get(code=code)
    return found


def test_new_changed_and_unchanged_offices_are_told_apart(cast: Cast) -> None:
    content = text(
        HEAD,
        ("", "33", "Kanwil Contoh", "", "", ""),
        ("33", "33.72", "Kankemenag Kota Baru", "", "", ""),
        ("33.74.9", "33.74.1", "KUA Contoh Barat", "Kantor Urusan Agama", "", ""),
        ("", "33.74.9", "Kankemenag Kabupaten Contoh", "kankemenag", "2-1-2020", ""),
    )
    plan = judged(cast.admin, cast.kanwil, "kantor", content)
    assert [state for _name, state in told(plan)] == ["same", "changed", "new", "new"]
    assert plan.lines[1].changes == ["nama: Kankemenag Kota Contoh → Kankemenag Kota Baru"]
    assert "sejak hari ini" in plan.lines[2].hints[0]
    _sheet, event = sent(cast.admin, cast.kanwil, "kantor", content)
    below = office("33.74.1")
    assert below.path == f"{office('33.74.9').path}{below.pk}/"
    assert office("33.72").name == "Kankemenag Kota Baru"
    assert event.content["made"] == 2
    assert verify() == []
    undo(by=cast.admin, event=event)
    assert not Office.objects.everywhere(reason="test").filter(code__startswith="33.74").exists()
    assert office("33.72").name == "Kankemenag Kota Contoh"
    assert verify() == []


def test_an_office_is_moved_and_moved_back(cast: Cast) -> None:
    _sheet, event = sent(cast.admin, cast.kanwil, "kantor", text(HEAD, ("33.73", "33.72.01", "KUA Contoh Utara")))
    assert office("33.72.01").path.startswith(cast.other.path)
    undo(by=cast.admin, event=event)
    assert office("33.72.01").path.startswith(cast.kota.path)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("33.7", "9", "KUA", "KUA"), "Kode induk “33.7” tidak dikenal. Maksud Anda"),
        (("33", "", "KUA", "KUA"), "Kode kosong"),
        (("33", "9", "", "KUA"), "Nama kosong"),
        (("33", "9", "KUA", "Kantor Urusan Agam"), "Jenis “Kantor Urusan Agam” tidak dikenal. Maksud Anda"),
        (("33", "9", "KUA", ""), "Jenis kosong"),
        (("33", "9", "x" * 201, "KUA"), "lebih dari 200 huruf"),
        (("33", "9", "KUA", "KUA", "kemarin"), "Tanggal “kemarin” tidak terbaca"),
        (("33", "9", "KUA", "KUA", "2-1-2020", "1-1-2020"), "ditutup sebelum dibuka"),
        (("33.72.01", "33.72", "Kankemenag Kota Contoh"), "bawahan dirinya sendiri"),
        (("", "33.72", "", "", "", "2-1-2024"), "Masih ada kantor terbuka di bawahnya: KUA Contoh Utara"),
        (("33.72", "33", "Kanwil Contoh"), "tidak dapat diubah dari lembar ini"),
    ],
)
def test_what_is_wrong_is_told_with_proposals(cast: Cast, row: tuple[str, ...], words: str) -> None:
    (line,) = lines(cast, row)
    assert words in faults(line)
    assert line.state == "wrong"


def test_doubles_and_what_hangs_on_a_wrong_row_are_refused(cast: Cast) -> None:
    found = lines(cast, ("33", "9", "Satu", "salah"), ("9", "9.1", "Dua", "KUA"), ("33", "9.1", "Tiga", "KUA"))
    assert [line.state for line in found] == ["wrong"] * 3
    assert "Bergantung pada baris lain" in faults(found[1])
    assert "sudah ada di baris lain" in faults(found[2])


def test_codes_of_offices_elsewhere_are_taken(cast: Cast) -> None:
    plan = judged(cast.admin, cast.kota, "kantor", text(HEAD, ("", "33.73", "KUA", "KUA")))
    assert "sudah dipakai kantor lain" in faults(plan.lines[0])


def test_nothing_is_applied_while_a_row_is_wrong_unless_it_is_skipped(cast: Cast) -> None:
    content = text(HEAD, ("33", "9", "KUA Sembilan", "KUA"), ("33", "8", "", ""))
    with pytest.raises(Refused, match="baris yang salah"):
        sent(cast.admin, cast.kanwil, "kantor", content)
    sent(cast.admin, cast.kanwil, "kantor", content, skip_wrong=True)
    assert office("9").name == "KUA Sembilan"


def test_what_was_used_meanwhile_is_not_taken_back(cast: Cast) -> None:
    _sheet, event = sent(cast.admin, cast.kanwil, "kantor", text(HEAD, ("33", "9", "KUA Sembilan", "KUA")))
    type_ = office("33.72.01").type
    nine = office("9")
    offices.open_office(by=cast.admin, parent=nine, type=type_, code="9.1", name="Bawahan", opened=date(2024, 1, 2))
    with pytest.raises(Refused, match="sudah dipakai"):
        undo(by=cast.admin, event=event)
    assert office("9").is_open
