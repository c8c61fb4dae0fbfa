"""``rambu bpmn``."""

from pathlib import Path

import pytest

from rambu.cli import main


def test_one_model(small: Path, tmp_path: Path) -> None:
    assert main(["bpmn", str(small), "-o", str(tmp_path / "surat.bpmn")]) == 0
    assert (tmp_path / "surat.bpmn").read_bytes().startswith(b"<?xml")


def test_a_folder_takes_one_model_each(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["bpmn", str(tmp_path), "-o", str(tmp_path / "model")]) == 0
    assert sorted(p.name for p in (tmp_path / "model").iterdir()) == ["dua.bpmn", "surat-masuk.bpmn"]
    assert main(["bpmn", str(tmp_path), "-o", str(tmp_path / "semua.bpmn")]) == 2
    assert "folder tujuan" in capsys.readouterr().err
