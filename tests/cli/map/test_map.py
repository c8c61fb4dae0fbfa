"""``rambu map`` with its parts."""

import json
from pathlib import Path

import pytest

from rambu.cli import main
from rambu.processmap.file import load_map
from rambu.processmap.sample import sample_map
from tests.support.map_books import plain

BAD = "peta: 1\nproses:\n  - {kode: C.01, nama: Surat}\n"


def test_check_tells_places_and_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.peta.yaml"
    path.write_text(BAD, encoding="utf-8")
    assert main(["map", "check", str(path)]) == 1
    assert "proses baris 1: Proses C.01 belum berkategori" in capsys.readouterr().out
    assert main(["map", "check", str(path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["rule"] == "peta.kategori"
    assert main(["map", "check", "contoh"]) == 0
    assert "60 proses" in capsys.readouterr().out


def test_export_and_import_give_the_map_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, file = tmp_path / "peta.xlsx", tmp_path / "peta.peta.yaml"
    assert main(["map", "export", "contoh", "-o", str(book)]) == 0
    assert main(["map", "import", str(book), "-o", str(file)]) == 0
    assert "60 proses" in capsys.readouterr().out
    assert load_map(file) == sample_map()


def test_import_writes_nothing_while_something_must_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, file = tmp_path / "a.xlsx", tmp_path / "a.peta.yaml"
    book.write_bytes(plain(("Proses", (("Kode", "Nama proses"), ("C.01", "Surat"), ("C.01", "Arsip")))))
    assert main(["map", "import", str(book), "-o", str(file)]) == 1
    told = capsys.readouterr()
    assert "Kode C.01 sudah dipakai" in told.out
    assert told.err == "Peta belum ditulis; perbaiki dahulu temuan yang wajib.\n"
    assert not file.exists()


@pytest.mark.parametrize("part", ["check", "import", "ledger"])
def test_a_book_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes(b"bukan buku kerja")
    assert main(["map", part, str(book)]) == 2
    assert capsys.readouterr().err == f"{book}: Berkas ini tidak dapat dibaca sebagai buku kerja Excel. " + (
        "Simpan ulang sebagai .xlsx.\n"
    )
    assert main(["map", part, str(tmp_path / "tidak-ada.xlsx")]) == 2
    assert "berkas tidak dapat dibaca" in capsys.readouterr().err


def test_draw_writes_pages_or_one_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "draw", "contoh", "-o", str(tmp_path / "peta.pdf")]) == 0
    assert (tmp_path / "peta.pdf").read_bytes().startswith(b"%PDF")
    assert main(["map", "draw", "contoh", "--process", "C.12.01", "-o", str(tmp_path / "surat.svg")]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.svg")) == ["surat-1.svg", "surat-2.svg", "surat-3.svg"]
    assert main(["map", "draw", "contoh", "--process", "C.77", "-o", str(tmp_path / "x.svg")]) == 2
    assert capsys.readouterr().err == "Kode proses C.77 tidak ada pada peta.\n"
    assert main(["map", "draw", "contoh", "--day", "besok", "-o", str(tmp_path / "x.svg")]) == 2


def test_ledger_of_an_office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = tmp_path / "tabel6.xlsx"
    arguments = ["map", "ledger", "contoh", "--type", "kua", "--day", "2026-01-02"]
    sops = ["src/rambu/samples/sops/kua-pendaftaran-nikah.sop.yaml", "src/rambu/samples/sops/haji-pendaftaran.sop.yaml"]
    assert main([*arguments, "--sop", *sops, "--xlsx", str(form)]) == 1
    told = capsys.readouterr().out
    assert told.startswith("Jumlah SOP: 1 dari 9 menurut panduan induk, 0 ganda, 0 di luar peta, 1 proses atau dasar")
    assert "Proses C.08.01 beralih ke Kementerian Contoh Penerima 1 September 2025." in told
    assert form.read_bytes().startswith(b"PK")
    assert main([*arguments, "--sop", sops[0], "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [line["status"] for line in found["lines"]] == ["ada", *["belum_ada"] * 8]


def test_ledger_knows_units(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "ledger", "contoh", "--type", "kankemenag", "--unit", "Subbagian Tata Usaha=subbagian"]) == 1
    assert "SOP Pengelolaan Surat Masuk · Subbagian Tata Usaha (C.12.01)" in capsys.readouterr().out


def test_check_of_sops_beside_a_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sop = "src/rambu/samples/sops/kua-pendaftaran-nikah.sop.yaml"
    path = tmp_path / "a.peta.yaml"
    path.write_text(f"{BAD}keterlibatan: [{{proses: C.02}}]\n", encoding="utf-8")
    assert main(["check", sop, "--map", str(path)]) == 1
    said = capsys.readouterr().out
    assert "SOP ini belum menyebut kode proses; isi kode dari peta. [kumpulan.tanpa_proses]" in said
    assert "Tidak ada kantor yang terlibat dalam proses C.01 Surat" in said
    assert main(["check", sop, "--map", str(tmp_path / "tidak-ada.yaml")]) == 2
