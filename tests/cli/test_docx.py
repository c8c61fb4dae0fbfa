"""``rambu docx``."""

import io
import zipfile
from pathlib import Path

import pytest

from rambu.cli import main


def test_one_document(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "surat.docx"
    assert main(["docx", str(small), "-o", str(out), "--paper", "F4"]) == 0
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as document:
        assert b'w:w="18709"' in document.read("word/document.xml")


def test_a_folder_takes_one_document_each(small: Path, tmp_path: Path) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["docx", str(tmp_path), "-o", str(tmp_path / "word")]) == 0
    assert sorted(p.name for p in (tmp_path / "word").iterdir()) == ["dua.docx", "surat-masuk.docx"]


def test_many_sops_do_not_go_into_one_document(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["docx", str(tmp_path), "-o", str(tmp_path / "semua.docx")]) == 2
    assert "folder tujuan" in capsys.readouterr().err
    assert not (tmp_path / "semua.docx").exists()
