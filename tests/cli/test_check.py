"""``rambu check``."""

import json
from pathlib import Path

import pytest

from rambu.cli import main


def test_findings_are_json_with_place_and_repairs(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.write_text(small.read_text(encoding="utf-8").replace("keputusan: {ya: 3, tidak: 1}", "keputusan: {ya: 3}"))
    assert main(["check", str(small), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {"file", "rule", "severity", "source", "place", "message", "path", "repairs"} <= set(found[0])
    assert {f["file"] for f in found} == {str(small)}
    assert any(f["place"]["kegiatan"] == "2" and f["severity"] == "wajib" for f in found)


def test_a_level_hides_what_is_milder(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(small), "--json", "--level", "wajib"])
    assert {f["severity"] for f in json.loads(capsys.readouterr().out)} <= {"wajib"}


def test_a_clean_sop_is_exit_code_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "examples/pelayanan-surat-masuk.sop.yaml", "--level", "wajib"]) == 0
    assert "tanpa temuan" in capsys.readouterr().out


def test_the_report_names_places_and_reasons(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(small)]) == 1
    said = capsys.readouterr().out
    assert str(small) in said
    assert "\x1b" not in said


def test_a_reason_is_given_once_a_file(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(small)])
    said = capsys.readouterr().out
    assert said.count("[identitas.bagian_kosong]") > 1
    assert said.count("Setiap bagian identitas SOP") == 1


def test_doubled_numbers_show_only_over_a_set(tmp_path: Path, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.write_text(small.read_text(encoding="utf-8").replace("unit:", 'nomor: "01"\nunit:'), encoding="utf-8")
    other = tmp_path / "lain.sop.yaml"
    other.write_text(small.read_text(encoding="utf-8").replace("Surat Masuk", "Surat Keluar"), encoding="utf-8")
    main(["check", str(small), "--json"])
    alone = {f["rule"] for f in json.loads(capsys.readouterr().out)}
    main(["check", str(tmp_path), "--json"])
    together = {f["rule"] for f in json.loads(capsys.readouterr().out)}
    assert together - alone


def test_a_summary_is_one_line_a_file(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(small), "--summary"])
    assert capsys.readouterr().out.count("\n") == 1


def test_a_bad_number_pattern_is_refused(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(small), "--number-pattern", "("]) == 2
    assert "bukan regex yang sah" in capsys.readouterr().err
