"""``rambu simulate``."""

import json

import pytest

from rambu.cli import main
from tests.support.house import ROOT

SOP = str(ROOT / "examples" / "pelayanan-surat-masuk.sop.yaml")
OFFICE = ["--assumptions", str(ROOT / "examples" / "kantor-contoh.asumsi.yaml"), "--runs", "3"]
CALENDAR = ["--calendar", str(ROOT / "examples" / "kalender-contoh.kalender.yaml")]


def test_a_year_is_told_with_its_changes(capsys: pytest.CaptureFixture[str]) -> None:
    more = ["--people", "Kasubbag TU=+1", "--volume", "1,8", "--halve", "3", "--without", "SOP Pelayanan Surat Masuk#2"]
    assert main(["simulate", SOP, *OFFICE, *CALENDAR, "--year", "2030", *more]) == 0
    out = capsys.readouterr().out
    assert "113.670 menit kerja" in out
    assert "Paling banyak yang menunggu Kasubbag TU" in out
    assert "Dengan 1 orang lagi sebagai Kasubbag TU" in out
    assert "Dengan volume semua SOP menjadi 180 %" in out
    assert "dihapus" in out
    assert "berkurang separuh" in out


def test_json_is_the_same_for_the_same_seed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", SOP, *OFFICE, "--json", "--volume", "2"]) == 0
    first = capsys.readouterr().out
    assert main(["simulate", SOP, *OFFICE, "--json", "--volume", "2"]) == 0
    assert capsys.readouterr().out == first
    told = json.loads(first)
    assert told["sops"][0]["promise"] == 3 * 450
    assert told["changes"][0]["sops"][0]["lead"]["mean"] > told["sops"][0]["lead"]["mean"]


@pytest.mark.parametrize(
    "more",
    [
        CALENDAR,
        [*CALENDAR, "--year", "2040"],
        ["--year", "2030"],
        ["--runs", "0"],
        ["--people", "Kasubbag TU"],
        ["--people", "Orang Lain=1"],
        ["--volume", "banyak"],
        ["--without", "99"],
        ["--without", "SOP Lain#1"],
        ["--halve", "1"],
    ],
)
def test_bad_input_is_one_sentence(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", SOP, *OFFICE, *more]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_sop_that_lacks_something_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    other = str(ROOT / "examples" / "legalisasi-ijazah-madrasah.sop.yaml")
    assert main(["simulate", SOP, other, *OFFICE]) == 1
    assert "tidak ikut" in capsys.readouterr().out
