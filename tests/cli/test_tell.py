"""``rambu tell``."""

from pathlib import Path

import pytest

from rambu.cli import main


def test_markdown_on_the_screen(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tell", str(small), "--format", "markdown", "--times"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# SOP Pelayanan Surat Masuk\n")
    assert "\n2. Kasubbag TU memeriksa kelengkapan surat." in out
    assert "\n## Waktu\n" in out


def test_a_page_in_a_file(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "surat.html"
    assert main(["tell", str(small), "--format", "html", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_folder_takes_one_file_each(small: Path, tmp_path: Path) -> None:
    assert main(["tell", str(small.parent), "--format", "markdown", "-o", str(tmp_path / "kata")]) == 0
    assert [p.name for p in (tmp_path / "kata").iterdir()] == ["surat-masuk.md"]


def test_many_sops_are_no_one_page(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["tell", str(tmp_path), "--format", "html"]) == 2
    assert "-o FOLDER" in capsys.readouterr().err
