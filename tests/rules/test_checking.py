import pytest

from rambu.rules import Settings, check, check_set
from rambu.sop import Bagan, Sop
from tests.support.charts import CHART, sop
from tests.support.rule_cases import rules_of


def test_a_proper_sop_has_no_finding() -> None:
    assert check(sop()) == []


def test_findings_follow_the_form() -> None:
    chart = CHART.replace("Menerima", "Penerimaan").replace("Mengarsipkan", "Pengarsipan")
    findings = check(sop(chart, nomor=None, unit=None))
    assert [(f.place.field, f.place.row_name) for f in findings] == [
        ("unit", ""),
        ("nomor", ""),
        ("teks", "1"),
        ("teks", "4"),
    ]


def test_the_same_sop_gives_the_same_findings() -> None:
    draft = sop("A | Surat\nB | Memeriksa surat; jika salah ditolak", judul="Surat")
    assert check(draft) == check(draft)


def test_an_empty_sop_can_be_checked() -> None:
    assert {"identitas.judul_kosong", "alur.kosong"} <= rules_of(check(Sop()))
    assert rules_of(check(Sop(bagan=(Bagan("b1"), Bagan("b2"))))) >= {"alur.kosong"}


def test_rows_of_further_charts_say_where_they_are() -> None:
    charts = [
        {
            "judul": judul,
            "pelaksana": ["A"],
            "kegiatan": [{"teks": "Menerima berkas", "pelaksana": "A", "waktu": "5 menit"}],
        }
        for judul in ("Satu", "Dua")
    ]
    findings = check(sop(pelaksana=None, kegiatan=None, bagan=charts))
    outputs = [f for f in findings if f.rule == "mutu_baku.output_kosong"]
    assert [f.place.row_name for f in outputs] == ["1", "2/1"]
    assert "(bagan 2)" in outputs[1].message


@pytest.mark.parametrize(
    "text", ["", " ", "«»", "مكتب", "📄 arsip", "a" * 5000, "1.", "-", "\u200b", "SOP", "Ⅷ bagian"]
)
def test_no_text_is_too_odd(text: str) -> None:
    odd = Sop(judul=text, unit=text, nomor=text, bagan=sop().bagan)
    assert isinstance(check(odd), list)
    assert isinstance(check_set([odd, odd]), list)


def test_settings_are_the_offices() -> None:
    assert rules_of(check(sop(), settings=Settings(number_pattern="X+"))) == {"identitas.nomor"}


def test_a_set_names_its_members_in_order() -> None:
    positions = [position for position, _finding in check_set([sop(), sop(), sop()])]
    assert positions == sorted(positions)
