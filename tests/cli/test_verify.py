"""``rambu verify``."""

import json
from pathlib import Path

import pytest

from rambu.cli import main
from tests.verification.tampering import replaced


def final(small: Path, folder: Path) -> Path:
    out = folder / "final.pdf"
    assert main(["pdf", str(small), "-o", str(out), "--final", "--date", "2026-03-02"]) == 0
    return out


def test_consistent_but_not_signed(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = final(small, tmp_path)
    assert main(["verify", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Konsisten: 3 halaman" in out
    assert "keaslian tidak dapat dibuktikan" in out


def test_differences_are_told_with_their_place(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = final(small, tmp_path)
    data = small_data(path).replace('"5 menit"', '"6 menit"', 1)
    path.write_bytes(replaced(path.read_bytes(), {"rambu.sop.json": data}, mended=True))
    assert main(["verify", str(path), "--format", "json"]) == 1
    (report,) = json.loads(capsys.readouterr().out)
    (one,) = report["differences"]
    assert (one["page"], one["row"], one["field"], report["consistent"]) == (3, 1, "Waktu", False)
    assert main(["verify", str(path)]) == 1
    assert "halaman 3, baris 1, Waktu" in capsys.readouterr().out


def test_what_cannot_be_verified(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = tmp_path / "biasa.pdf"
    assert main(["pdf", str(small), "-o", str(plain)]) == 0
    assert main(["verify", str(plain), str(tmp_path / "tiada.pdf")]) == 2
    said = capsys.readouterr().err
    assert "naskah final" in said
    assert "tiada.pdf" in said
    assert main(["pdf", str(small), "-o", str(tmp_path), "--final"]) == 2


def small_data(path: Path) -> str:
    from rambu.exchange.pdf.read.leaves import open_here

    return open_here(path.read_bytes()).texts["rambu.sop.json"]
