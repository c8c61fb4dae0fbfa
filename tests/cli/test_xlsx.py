"""``rambu xlsx``."""

import builtins
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from rambu.cli import main


def test_one_workbook(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "surat.xlsx"
    assert main(["xlsx", str(small), "-o", str(out), "--paper", "F4"]) == 0
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as book:
        assert b'paperSize="14"' in book.read("xl/worksheets/sheet2.xml")


def test_a_folder_takes_one_workbook_each(small: Path, tmp_path: Path) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["xlsx", str(tmp_path), "-o", str(tmp_path / "excel")]) == 0
    assert sorted(p.name for p in (tmp_path / "excel").iterdir()) == ["dua.xlsx", "surat-masuk.xlsx"]


def test_many_sops_do_not_go_into_one_workbook(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dua.sop.yaml").write_text(small.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["xlsx", str(tmp_path), "-o", str(tmp_path / "semua.xlsx")]) == 2
    assert "folder tujuan" in capsys.readouterr().err
    assert not (tmp_path / "semua.xlsx").exists()


def test_a_bad_file_does_not_keep_the_good_ones_back(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rusak.sop.yaml").write_text("rambu: 1\njudul: [", encoding="utf-8")
    assert main(["xlsx", str(tmp_path), "-o", str(tmp_path / "excel")]) == 2
    assert [p.name for p in (tmp_path / "excel").iterdir()] == ["surat-masuk.xlsx"]
    assert "rusak.sop.yaml" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ordinary = builtins.__import__

    def lacking(name: str, *more: Any, **named: Any) -> Any:
        if name == "rambu.exchange.xlsx":
            raise ModuleNotFoundError(name, name="xlsxwriter")
        return ordinary(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", lacking)
    assert main(["xlsx", str(small), "-o", str(tmp_path / "a.xlsx")]) == 2
    assert "rambu[office]" in capsys.readouterr().err
