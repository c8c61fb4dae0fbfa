"""Lists of people."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.audit.verifying import verify
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people import actions
from rambu.web.people.models import Person, Role, Sheet, Tenure
from rambu.web.people.sheets.kinds import judged
from tests.support.cast import DAY, Cast
from tests.support.lists import faults, sent, text, told

HEAD = ("Nama", "NIP", "E-mail", "Kantor", "Jabatan", "TMT", "Peran", "Golongan")
SITI = ("Siti Aminah", "198001012005012009", "SITI@contoh.example", "", "Analis Kurikulum", "2-1-2024", "penyusun")


def person(nip: str) -> Person:
    found: Person = Person.objects.everywhere(reason="test").get(nip=nip)
    return found


def test_people_are_registered_placed_and_given_roles(cast: Cast) -> None:
    content = text(
        HEAD,
        SITI,
        ("Siti Aminah", "198001012005012009", "", "", "", "", "pendamping"),
        ("Wati Pegawai, S.Pd.", "198001012005012003", "wati@contoh.example", "KUA Contoh Utara"),
        ("Koko Koordinator", "198001012005011002"),
    )
    plan = judged(cast.admin, cast.kanwil, "orang", content)
    assert [state for _name, state in told(plan)] == ["wrong", "wrong", "changed", "same"]
    assert "tidak ada di Kanwil Contoh" in faults(plan.lines[0])
    plan = judged(cast.koordinator, cast.kota, "orang", content)
    assert [state for _name, state in told(plan)] == ["new", "changed", "changed", "same"], plan
    assert plan.table.ignored == ("Golongan",)
    _sheet, event = sent(cast.koordinator, cast.kota, "orang", content)
    siti, wati = person("198001012005012009"), person("198001012005012003")
    assert not siti.has_usable_password()
    assert siti.email == "siti@contoh.example"
    assert Tenure.objects.everywhere(reason="test").get(person=siti).position == cast.position
    roles = Role.objects.everywhere(reason="test").filter(person=siti)
    assert sorted(roles.values_list("kind", flat=True)) == ["pendamping", "penyusun"]
    assert (wati.name, wati.office) == ("Wati Pegawai, S.Pd.", cast.kua)
    assert verify() == []
    undo(by=cast.fresh("koordinator"), event=event)
    assert not Person.objects.everywhere(reason="test").filter(pk=siti.pk).exists()
    assert person("198001012005012003").office == cast.kota
    assert person("198001012005012003").email is None
    assert verify() == []


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("", "198001012005012009"), "Nama kosong"),
        (("Siti", ""), "Isi NIP atau surel"),
        (("Siti", "1,98001E+17"), "NIP tersimpan sebagai angka"),
        (("Siti", "123"), "NIP harus 18 angka; ini 3 angka"),
        (("Siti", "", "siti@"), "Surel “siti@” tidak benar"),
        (("Siti", "", "s@contoh.example", "KUA Contoh Utar"), "tidak dikenal. Maksud Anda “KUA Contoh Utara”"),
        (("Siti", "", "s@contoh.example", "", "Analis Kurikulun"), "Maksud Anda “Analis Kurikulum”"),
        (("Siti", "", "s@contoh.example", "", "", "", "raja"), "Peran “raja” tidak dikenal"),
        (("Siti", "", "s@contoh.example", "", "", "", "koordinator"), "hanya dapat diberikan oleh admin"),
        (("Lulu Luar", "198001012005012004"), "sudah terdaftar di kantor lain"),
        (("Siti", "198001012005012009", "koko@contoh.example"), "koko@contoh.example sudah terdaftar"),
        (("Wati", "198001012005012003", "koko@contoh.example"), "sudah dipakai akun lain"),
        (("Koko Baru", "198001012005011002"), "hanya diatur admin"),
    ],
)
def test_what_is_wrong_is_told_with_proposals(cast: Cast, row: tuple[str, ...], words: str) -> None:
    if "sudah terdaftar" in words and "koko" in words:
        actions.move_person(by=cast.admin, person=cast.koordinator, office=cast.kanwil)
    (line,) = judged(cast.koordinator, cast.kota, "orang", text(HEAD, row)).lines
    assert words in faults(line)
    assert line.state == "wrong"


def test_one_nip_for_two_names_is_refused(cast: Cast) -> None:
    content = text(HEAD, SITI, ("Sito", SITI[1]), SITI)
    plan = judged(cast.koordinator, cast.kota, "orang", content)
    assert [state for _name, state in told(plan)] == ["new", "wrong", "wrong"]
    assert "dipakai baris lain: Siti Aminah" in faults(plan.lines[1])


def test_a_position_held_already_is_left_as_it_is(cast: Cast) -> None:
    row = ("Wati Pegawai", "198001012005012003", "", "", "Analis Kurikulum", "3-1-2024")
    (line,) = judged(cast.koordinator, cast.kota, "orang", text(HEAD, row)).lines
    assert line.state == "same"
    assert "2 Januari 2020" in line.hints[0]


def test_a_list_is_applied_once_and_only_as_it_was_looked_at(cast: Cast) -> None:
    content = text(HEAD, SITI)
    sheet = actions.keep_sheet(by=cast.koordinator, office=cast.kota, kind="orang", file="a.csv", content=content)
    with pytest.raises(Refused, match="berubah sejak"):
        actions.apply_sheet(by=cast.koordinator, sheet=sheet, looked_at="else")
    actions.apply_sheet(by=cast.koordinator, sheet=sheet)
    with pytest.raises(Refused, match="sudah diterapkan"):
        actions.apply_sheet(by=cast.koordinator, sheet=sheet)
    assert bytes(Sheet.objects.everywhere(reason="test").get().content) == b""


def test_nobody_else_sends_lists(cast: Cast) -> None:
    for who, kind, office in ((cast.pegawai, "orang", cast.kota), (cast.koordinator, "kantor", cast.kota)):
        with pytest.raises(PermissionDenied):
            actions.keep_sheet(by=who, office=office, kind=kind, file="a.csv", content=b"a;b")
    with pytest.raises(PermissionDenied):
        actions.keep_sheet(by=cast.koordinator, office=cast.other, kind="orang", file="a.csv", content=b"a;b")


def test_who_has_logged_in_is_not_taken_back(cast: Cast) -> None:
    _sheet, event = sent(cast.koordinator, cast.kota, "orang", text(HEAD, SITI))
    Person.objects.everywhere(reason="test").filter(nip=SITI[1]).update(last_login="2024-01-02T00:00:00Z")
    with pytest.raises(Refused, match="sudah memakai akunnya"):
        undo(by=cast.koordinator, event=event)


def test_a_second_position_is_found_by_its_unit(cast: Cast) -> None:
    from tests.support.cast import unit

    usaha = unit(cast.kota, "Subbagian Tata Usaha", "subbagian")
    there = actions.open_position(by=None, unit=usaha, name="Analis Kurikulum", leads=False, opened=DAY)
    head = (*HEAD[:5], "Unit kerja")
    content = text(head, ("Wati Pegawai", "198001012005012003", "", "", "Analis Kurikulum", ""))
    assert "ada di beberapa unit" in faults(judged(cast.koordinator, cast.kota, "orang", content).lines[0])
    content = text(head, ("Wati Pegawai", "198001012005012003", "", "", "Analis Kurikulum", "Subbagian Tata Usaha"))
    sent(cast.koordinator, cast.kota, "orang", content)
    assert Tenure.objects.everywhere(reason="test").filter(person=cast.pegawai, position=there).exists()
