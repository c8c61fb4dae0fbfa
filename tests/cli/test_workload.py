"""``rambu workload``."""

import json
from pathlib import Path

import pytest

from rambu.cli import main
from tests.support.house import ROOT

SOP = str(ROOT / "examples" / "pelayanan-surat-masuk.sop.yaml")
OFFICE = str(ROOT / "examples" / "kantor-contoh.asumsi.yaml")


def test_people_are_told_by_position(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    book = tmp_path / "abk.xlsx"
    assert main(["workload", SOP, "--volumes", OFFICE, "--xlsx", str(book)]) == 0
    out = capsys.readouterr().out
    assert "98.750 menit, kebutuhan 1,37 orang" in out
    assert "Kasubbag TU       57.500   0,80           1    1        0" in out
    assert "Waktu langkah 5 dari “SOP Pelayanan Surat Masuk” separuh: bebas 22.500 menit, 0,31 orang" in out
    assert book.read_bytes().startswith(b"PK")


def test_what_is_missing_is_told_and_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    form = tmp_path / "isi.xlsx"
    assert main(["workload", SOP, "--ask", str(form)]) == 1
    out = capsys.readouterr().out
    assert "Isi peluang setiap jalan keluar keputusan 3" in out
    assert form.exists()


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["workload", SOP, "--volumes", OFFICE, "--effective", "75000", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["effective_minutes"] == 75_000
    assert told["minutes"] == sum(step["minutes"] for step in told["steps"]) == 98_750


@pytest.mark.parametrize("more", [["--volumes", "tidak-ada.csv"], ["--effective", "0"]])
def test_bad_input_is_one_sentence(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["workload", SOP, *more]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "Traceback" not in told
