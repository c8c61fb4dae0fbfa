"""The commands that write SOP files: ``new`` and ``fmt``; and every kind of bad input to all of them."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rambu import load
from rambu.cli import main


def test_new_makes_a_valid_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "surat-masuk.sop.yaml"
    assert main(["new", str(path), "--unit", "KUA Contoh", "--performer", "Penghulu", "--performer", "Kepala KUA"]) == 0
    sop = load(path)
    assert sop.judul == "SOP Surat Masuk"
    assert [p.nama for p in sop.bagan[0].pelaksana] == ["Penghulu", "Kepala KUA"]
    assert "rambu check" in capsys.readouterr().out


def test_new_never_overwrites(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = small.read_bytes()
    assert main(["new", str(small)]) == 2
    assert small.read_bytes() == before
    assert str(small) in capsys.readouterr().err


def test_new_adds_the_suffix(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / "cuti")]) == 0
    assert (tmp_path / "cuti.sop.yaml").exists()


def test_fmt_keeps_comments_and_is_idempotent(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.write_text("# catatan penting\n" + small.read_text(encoding="utf-8").replace("rambu: 1", "rambu:   1"))
    assert main(["fmt", str(small), "--check"]) == 1
    assert main(["fmt", str(small)]) == 0
    assert "# catatan penting" in small.read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["fmt", str(small), "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_fmt_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"rambu: 1\njudul:    SOP Cuti\n")))
    assert main(["fmt", "-"]) == 0
    assert capsys.readouterr().out == "rambu: 1\njudul: SOP Cuti\n"


BAD = {
    "kosong": b"",
    "yaml rusak": b"rambu: 1\njudul: [",
    "kunci asing": b"rambu: 1\njudulnya: SOP\n",
    "jenis salah": b"rambu: 1\nkegiatan: 3\n",
    "tujuan putus": b"rambu: 1\npelaksana: [A]\nkegiatan:\n  - {teks: x, pelaksana: A, lanjut: 9}\n",
    "terlalu besar": b"rambu: 1\njudul: " + b"x" * 10_000_000,
    "kendali": b"rambu: 1\njudul: a\x00b\n",
    "bukan utf-8": b"rambu: 1\njudul: \xff\xfe\xfa\n",
    "alias melingkar": b"rambu: 1\njudul: &a [*a]\n",
    "seribu tawa": b"a: &a [x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nrambu: 1\n",
    "versi baru": b"rambu: 99\njudul: SOP\n",
}


@pytest.mark.parametrize("command", ["check", "draw", "pdf", "tell", "fmt", "diff"])
@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_one_sentence_that_names_the_file(
    command: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rusak.sop.yaml"
    path.write_bytes(BAD[kind])
    extra = {"draw": ["-o", str(tmp_path / "o")], "pdf": ["-o", str(tmp_path / "o.pdf")], "diff": [str(path)]}
    assert main([command, str(path), *extra.get(command, [])]) == 2
    said = capsys.readouterr()
    assert str(path) in said.err
    assert "Traceback" not in said.err
    assert 1 <= said.err.count("\n") <= 3
    assert not (tmp_path / "o.pdf").exists()


@pytest.mark.parametrize("command", ["check", "tell", "fmt"])
def test_missing_files_and_empty_folders(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(tmp_path / "tidak-ada.sop.yaml")]) == 2
    assert "tidak-ada.sop.yaml" in capsys.readouterr().err
    assert main([command, str(tmp_path)]) == 2
    assert "tidak berisi berkas SOP" in capsys.readouterr().err


def test_strange_scripts_pass_through_everything(small: Path, tmp_path: Path) -> None:
    text = small.read_text(encoding="utf-8").replace("Mengarsipkan surat", "Mengarsipkan surat 📁 بسم الله")
    small.write_text(text, encoding="utf-8")
    assert main(["draw", str(small), "-o", str(tmp_path / "g"), "--certify"]) == 0
    assert main(["pdf", str(small), "-o", str(tmp_path / "a.pdf")]) == 0
    assert main(["tell", str(small)]) == 0


def test_a_full_disk_leaves_the_old_file(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small.write_text(small.read_text(encoding="utf-8").replace("rambu: 1", "rambu:  1"), encoding="utf-8")
    before = small.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["fmt", str(small)]) == 2
    assert small.read_bytes() == before
    assert [p.name for p in small.parent.iterdir()] == [small.name]
    assert "penuh" in capsys.readouterr().err


def test_a_new_file_is_laid_out_well_and_its_hints_fit_in_place(tmp_path: Path) -> None:
    path = tmp_path / "cuti.sop.yaml"
    assert main(["new", str(path), "--performer", "Pemohon: luar"]) == 0
    assert main(["fmt", str(path), "--check"]) == 0
    text = path.read_text(encoding="utf-8")
    for hint in ("waktu", "output", "kelengkapan", "keputusan", "disahkan", "tanggal", "dasar_hukum", "nomor"):
        text = text.replace(f"# {hint}: ", f"{hint}: ")
    path.write_text(text, encoding="utf-8")
    assert load(path).bagan[0].kegiatan[1].waktu.nominal == "10 menit"


@pytest.mark.parametrize(
    "command", [["check"], ["tell"], ["fmt"], ["draw", "-o", "x"], ["new"], ["pdf", "-o", "x.pdf"]]
)
def test_a_name_that_is_too_long_is_one_sentence(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "p" * 300]) == 2
    said = capsys.readouterr().err
    assert said.startswith("ppp")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("a", "a"),
        ("a.yaml", "a"),
        ("a.yml", "a"),
        ("a.sop.json", "a"),
        ("a.sop", "a"),
        ("a.b", "a.b"),
        (".yaml", ".yaml"),
    ],
)
def test_new_writes_yaml_whatever_the_suffix(asked: str, made: str, tmp_path: Path) -> None:
    assert main(["new", str(tmp_path / asked), "--title", "SOP\n A\x07", "--performer", " "]) == 0
    assert load(tmp_path / f"{made}.sop.yaml").judul == "SOP A"


def test_files_are_written_in_utf8_whatever_the_code_page(small: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    small.write_text(small.read_text(encoding="utf-8").replace("arsipkan surat", "arsipkan → surat"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "rambu.cli", "tell", str(small)], env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "arsipkan → surat" in done.stdout.decode("utf-8")


def test_fmt_does_not_boast_of_what_it_could_not_write(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small.write_text(small.read_text() + "\n\n")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["fmt", str(small)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "penyimpanan penuh" in said.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
@pytest.mark.parametrize("command", [["check"], ["check", "--json"], ["tell"], ["draw", "--certify"]])
def test_output_to_a_full_disk_is_one_sentence(command: list[str], small: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rambu.cli", *command, str(small)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("Hasil tidak dapat ditulis ke keluaran standar (penyimpanan penuh")
    assert done.stderr.count(b"\n") == 1
