"""``rambu pdf``."""

import io
from pathlib import Path

import pikepdf
import pytest

from rambu.cli import main


def pages(path: Path) -> int:
    with pikepdf.open(io.BytesIO(path.read_bytes())) as pdf:
        return len(pdf.pages)


def test_one_document(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "surat.pdf"
    assert main(["pdf", str(small), "-o", str(out)]) == 0
    assert pages(out) == 3


def test_the_same_date_gives_the_same_bytes(small: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert main(["pdf", str(small), "-o", str(tmp_path / name), "--date", "2025-08-20"]) == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_without_cover(small: Path, tmp_path: Path) -> None:
    assert main(["pdf", str(small), "-o", str(tmp_path / "a.pdf"), "--no-cover"]) == 0
    assert pages(tmp_path / "a.pdf") == 2


def test_a_booklet_of_many(small: Path, tmp_path: Path) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["pdf", str(tmp_path), "-o", str(tmp_path / "buku.pdf"), "--title", "Buku SOP"]) == 0
    assert pages(tmp_path / "buku.pdf") > 4


def test_a_folder_takes_one_document_each(small: Path, tmp_path: Path) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["pdf", str(tmp_path), "-o", str(tmp_path / "pdf")]) == 0
    assert sorted(p.name for p in (tmp_path / "pdf").iterdir()) == ["dua.pdf", "surat-masuk.pdf"]


def test_a_bad_file_does_not_keep_the_good_ones_back(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rusak.sop.yaml").write_text("rambu: 1\njudul: [", encoding="utf-8")
    assert main(["pdf", str(tmp_path), "-o", str(tmp_path / "pdf")]) == 2
    assert [p.name for p in (tmp_path / "pdf").iterdir()] == ["surat-masuk.pdf"]
    assert "rusak.sop.yaml" in capsys.readouterr().err
