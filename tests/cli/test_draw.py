"""``rambu draw``."""

import json
from pathlib import Path

import pytest

from rambu.cli import main


def test_one_svg_a_page(small: Path, tmp_path: Path) -> None:
    assert main(["draw", str(small), "-o", str(tmp_path / "gambar")]) == 0
    assert [p.name for p in (tmp_path / "gambar").iterdir()] == ["surat-masuk-1.svg"]


def test_a_folder_is_drawn_whole(small: Path, tmp_path: Path) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["draw", str(tmp_path), "-o", str(tmp_path / "gambar")]) == 0
    assert sorted(p.name for p in (tmp_path / "gambar").iterdir()) == ["dua-1.svg", "surat-masuk-1.svg"]


def test_files_of_one_name_do_not_overwrite_each_other(small: Path, tmp_path: Path) -> None:
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / small.name).write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["draw", str(tmp_path), "-o", str(tmp_path / "gambar")]) == 0
    assert len(list((tmp_path / "gambar").iterdir())) == 2


def test_the_certificate_is_json(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", str(small), "--certify"]) == 0
    certificate = json.loads(capsys.readouterr().out)
    assert certificate["violations"] == []
    assert {"file", "violations", "crossings", "bends", "bound", "gap", "pages"} <= set(certificate)


def test_many_certificates_are_a_list(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", str(small.parent), "--certify"]) == 0
    assert [c["file"] for c in json.loads(capsys.readouterr().out)] == [str(small)]


def test_neither_folder_nor_certificate_is_refused(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", str(small)]) == 2
    assert "-o FOLDER" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_one_sentence(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "berkas").write_text("")
    assert main(["draw", str(small), "-o", str(tmp_path / "berkas" / "gambar")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("paper", ["A4", "F4", "Letter", "Legal"])
def test_paper_and_template_by_option(paper: str, small: Path, tmp_path: Path) -> None:
    assert main(["draw", str(small), "-o", str(tmp_path), "--paper", paper, "--template", "kemenag"]) == 0
    assert "Aktivitas" in (tmp_path / "surat-masuk-1.svg").read_text(encoding="utf-8")


def test_pages_as_png(small: Path, tmp_path: Path) -> None:
    assert main(["draw", str(small), "--png", "--ppi", "72", "-o", str(tmp_path / "gambar")]) == 0
    (picture,) = (tmp_path / "gambar").iterdir()
    assert picture.name == "surat-masuk-1.png"
    content = picture.read_bytes()
    assert content.startswith(b"\x89PNG")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (842, 595)
