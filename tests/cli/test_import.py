"""``rambu import``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rambu.cli import main
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import load
from tests.support import hostile_packages as hostile
from tests.support.drawn_workbooks import changed, stripped
from tests.support.printed_sops import printed_sop

SOP = printed_sop(steps=5)
BOOK = write_xlsx(SOP)


def report(path: Path) -> dict[str, Any]:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def headless() -> bytes:
    """A workbook whose lines bear no heads."""
    return changed(stripped(BOOK), lambda _name, part: part.replace(b"a:tailEnd", b"a:tailend"))


def test_an_untouched_file_of_ours_is_the_sop_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = put(tmp_path, "surat.xlsx", BOOK)
    assert main(["import", str(source), "-o", str(tmp_path / "hasil")]) == 0
    assert load(tmp_path / "hasil" / "surat.sop.yaml") == SOP
    assert report(tmp_path / "hasil" / "surat.report.json")["exact"] is True
    assert "terbaca persis" in capsys.readouterr().out


def test_a_drawing_is_recovered_with_a_report(tmp_path: Path) -> None:
    source = put(tmp_path, "surat.xlsx", stripped(BOOK))
    assert main(["import", str(source), "-o", str(tmp_path / "hasil")]) == 0
    assert load(tmp_path / "hasil" / "surat.sop.yaml") == SOP
    found = report(tmp_path / "hasil" / "surat.report.json")
    assert found["exact"] is False
    assert {item["method"] for item in found["edges"]} == {"near"}
    assert all(item["sheet"] == 2 and len(item["box"]) == 4 for item in found["symbols"])
    assert [item["text"] for item in found["labels"]] == ["ya", "tidak"]
    page = (tmp_path / "hasil" / "surat.report.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 3  # two sheets as they were read, and the chart that came of them
    assert SOP.judul in page


def test_open_points_are_exit_code_1_and_amber(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = put(tmp_path, "surat.xlsx", headless())
    folder = tmp_path / "hasil"
    assert main(["import", str(source), "-o", str(folder)]) == 1
    assert "mata panah" in capsys.readouterr().out
    assert report(folder / "surat.report.json")["uncertain"] > 0
    assert 'class="doubt"' in (folder / "surat.report.html").read_text(encoding="utf-8")


def test_what_a_person_changed_in_our_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = b"Memeriksa dan mencatat berkas permohonan ke-3 dalam buku agenda"

    def change(name: str, part: bytes) -> bytes:
        return part.replace(old, b"Mencatat berkas") if name == "xl/sharedStrings.xml" else part

    source = put(tmp_path, "surat.xlsx", changed(BOOK, change))
    assert main(["import", str(source), "-o", str(tmp_path)]) == 0
    assert len(report(tmp_path / "surat.report.json")["edits"]) == 1
    assert "Mencatat berkas" in capsys.readouterr().out


def test_many_files_one_report_with_duplicates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    put(folder, "satu.xlsx", BOOK)
    put(folder, "dua.xlsx", stripped(BOOK))
    put(folder, "rusak.xlsx", BOOK[:-2000])
    assert main(["import", str(folder), "-o", str(tmp_path / "hasil")]) == 2
    whole = report(tmp_path / "hasil" / "import.report.json")
    assert (whole["clean"], whole["open"], whole["refused"]) == (2, 0, 1)
    assert whole["duplicates"] == [["dua.sop.yaml", "satu.sop.yaml"]]
    said = capsys.readouterr()
    assert "rusak.xlsx" in said.err
    assert "2 berkas bersih, 0 perlu dilihat, 1 ditolak." in said.out


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    source, text = put(tmp_path, "a.xlsx", BOOK), tmp_path / "hasil" / "a.sop.yaml"
    run = ["import", str(source), "-o", str(tmp_path / "hasil")]
    assert main(run) == 0
    text.write_text(text.read_text(encoding="utf-8") + "# disunting\n", encoding="utf-8")
    assert main(run) == 0
    assert text.read_text(encoding="utf-8").endswith("# disunting\n")
    assert main([*run, "--again"]) == 0
    assert not text.read_text(encoding="utf-8").endswith("# disunting\n")
    source.write_bytes(write_xlsx(printed_sop(steps=3)))
    assert main(run) == 0
    assert len(load(text).bagan[0].kegiatan) == 3


def test_sop_files_go_in_too(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(small), "-o", str(tmp_path / "hasil"), "--json"]) == 0
    assert load(tmp_path / "hasil" / "surat-masuk.sop.yaml") == load(small)
    assert json.loads(capsys.readouterr().out)["files"][0]["sops"][0]["exact"] is True


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.xlsx", b"", "kosong"),
        ("a.xlsx", hostile.locked(), "kata sandi"),
        ("a.doc", b"apa saja", "tidak dikenal"),
        ("a.xlsx", hostile.laughs(), "deklarasi XML"),
        ("a.sop.yaml", b"rambu: 1\njudul: [", "baris"),
    ],
)
def test_refused_in_one_sentence(
    name: str, data: bytes, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(put(tmp_path, name, data)), "-o", str(tmp_path / "hasil")]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said
    assert list((tmp_path / "hasil").iterdir()) == []


def test_a_wrong_suffix_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(put(tmp_path, "a.sop.yaml", BOOK)), "-o", str(tmp_path / "hasil")]) == 1
    assert "akhiran" in capsys.readouterr().out
    assert load(tmp_path / "hasil" / "a.sop.yaml") == SOP


def test_nothing_to_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "tiada.xlsx"), "-o", str(tmp_path / "hasil")]) == 2
    (tmp_path / "kosong").mkdir()
    assert main(["import", str(tmp_path / "kosong"), "-o", str(tmp_path / "hasil")]) == 2
    assert "tidak berisi berkas" in capsys.readouterr().err


def test_a_fault_of_ours_does_not_keep_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_data: bytes, _name: str) -> None:
        raise IndexError

    monkeypatch.setattr("rambu.exchange.incoming.outcome.take", fail)
    assert main(["import", str(put(tmp_path, "a.xlsx", BOOK)), "-o", str(tmp_path / "hasil")]) == 2
    assert "kekurangan pada Rambu" in capsys.readouterr().err


def test_a_very_long_table_is_read_but_not_drawn(tmp_path: Path) -> None:
    rows = "".join(f"  - teks: Langkah {n}\n    pelaksana: A\n" for n in range(250))
    source = put(tmp_path, "a.sop.yaml", f"rambu: 1\npelaksana: [A]\nkegiatan:\n{rows}".encode())
    assert main(["import", str(source), "-o", str(tmp_path / "hasil")]) == 0
    assert "terlalu panjang" in (tmp_path / "hasil" / "a.report.html").read_text(encoding="utf-8")
