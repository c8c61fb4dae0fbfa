"""The commands that print texts: ``tell``, ``diff``, ``rules``, ``schema``."""

import json
from pathlib import Path

import pytest

from rambu.cli import main
from tests.support.house import ROOT
from tests.support.texts import first_difference


def test_tell(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tell", str(small)]) == 0
    said = capsys.readouterr().out
    assert "SOP Pelayanan Surat Masuk" in said
    assert "Kasubbag TU" in said


def test_tell_as_json(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tell", str(small), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["file"] == str(small)


def test_diff_of_equal_files(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(small), str(small)]) == 0
    assert capsys.readouterr().out == "Tidak ada perbedaan isi.\n"


def test_diff_says_what_changed(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "baru.sop.yaml"
    other.write_text(small.read_text(encoding="utf-8").replace("10 menit", "30 menit"), encoding="utf-8")
    assert main(["diff", str(small), str(other)]) == 1
    said = capsys.readouterr().out
    assert "10 menit → 30 menit" in said
    assert "egiatan 2" in said
    assert main(["diff", str(small), str(other), "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_diff_draws_and_sets_both_versions(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other, page = tmp_path / "baru.sop.yaml", tmp_path / "beda.html"
    other.write_text(small.read_text(encoding="utf-8").replace("10 menit", "30 menit"), encoding="utf-8")
    assert main(["diff", str(small), str(other), "--svg", str(tmp_path / "beda.svg"), "--html", str(page)]) == 1
    assert "10 menit → 30 menit" in capsys.readouterr().out
    assert 'data-change="same"' in (tmp_path / "beda-lama-1.svg").read_text(encoding="utf-8")
    assert 'class="mark changed"' in (tmp_path / "beda-baru-1.svg").read_text(encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    assert "<del>10</del><ins>30</ins> menit" in text
    assert text.count("data:image/svg+xml") == 2
    assert main(["diff", str(small), str(other), "--html", str(tmp_path / "tidak" / "ada.html")]) == 2


def test_rules_lists_and_explains(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--json"]) == 0
    rules = json.loads(capsys.readouterr().out)
    assert {"id", "severity", "title", "source", "explanation"} <= set(rules[0])
    assert main(["rules", rules[0]["id"]]) == 0
    assert rules[0]["title"] in capsys.readouterr().out


def test_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "tidak.ada"]) == 2
    assert "tidak.ada" in capsys.readouterr().err


def test_the_rules_document_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--markdown"]) == 0
    assert not first_difference(capsys.readouterr().out, (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"))


def test_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/")


def test_tell_with_times_and_assumptions(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tell", str(small), "--times"]) == 0
    assert "Waktu keseluruhan 20 menit" in capsys.readouterr().out
    (tmp_path / "asumsi.json").write_text('{"peluang": {"2": {"ya": 0.5, "tidak": 0.5}}}', encoding="utf-8")
    assert main(["tell", str(small), "--assumptions", str(tmp_path / "asumsi.json")]) == 0
    assert "rata-rata selesai dalam 35 menit" in capsys.readouterr().out


def test_bad_assumptions_name_their_file(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "asumsi.json").write_text('{"peluang": {"9": {}}}', encoding="utf-8")
    assert main(["tell", str(small), "--assumptions", str(tmp_path / "asumsi.json")]) == 2
    assert "asumsi.json: " in capsys.readouterr().err
