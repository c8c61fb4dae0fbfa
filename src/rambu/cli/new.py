"""``rambu new``: a small, valid SOP file to begin with."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.sop import Sop


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("new", help=_("membuat berkas SOP baru untuk diisi"))
    parser.add_argument("file", metavar=_("BERKAS"), help=_("berkas yang dibuat, misalnya surat-masuk.sop.yaml"))
    parser.add_argument("--title", metavar=_("JUDUL"), help=_("judul SOP; bawaan: dari nama berkas"))
    parser.add_argument("--unit", metavar=_("UNIT"), default="", help=_("unit kerja pemilik SOP"))
    parser.add_argument(
        "--performer", metavar=_("JABATAN"), action="append", help=_("satu pelaksana; boleh diulang, urut dari kiri")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file, unless one stands there already."""
    from rambu.cli.inputs import stem
    from rambu.sop import BadInput, dumps
    from rambu.sop.files import write_new

    path = _with_suffix(Path(options.file))
    named = "SOP " + stem(path).replace("-", " ").replace("_", " ").title().removeprefix("Sop ")
    title = _one_line(options.title or "") or named
    performers = [name for name in map(_one_line, options.performer or []) if name]
    sop = _first_draft(title, _one_line(options.unit), performers)
    try:
        write_new(path, _with_hints(dumps(sop), str(path)).encode())
    except BadInput as error:
        say_error(error)
        return 2
    print(_("{path} dibuat. Isi kegiatannya, lalu jalankan: rambu check {path}").format(path=path))
    return 0


def _with_suffix(path: Path) -> Path:
    """``x.sop.yaml`` for ``x``, ``x.yaml`` and ``x.sop.json``: what is written is YAML, for the sake of its hints."""
    from rambu.cli.inputs import SUFFIXES

    if path.name.endswith(SUFFIXES[:2]):
        return path
    name = re.sub(r"(?:\.sop)?(?:\.ya?ml|\.json)$|\.sop$", "", path.name)
    return path.with_name((name or path.name) + SUFFIXES[0])


def _one_line(text: str) -> str:
    """`text` as it may stand in a file: on one line, without control characters."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def _first_draft(title: str, unit: str, performers: list[str]) -> Sop:
    """A draft of three steps: enough to see where everything goes."""
    from rambu.sop import Bagan, Kegiatan, Pelaksana, Sop, Symbol

    names = performers or ["Pelaksana 1", "Pelaksana 2"]
    columns = tuple(Pelaksana(f"p{i}", name) for i, name in enumerate(names, 1))
    rows = tuple(
        Kegiatan(f"k{i}", teks, (Symbol(f"k{i}-1", (columns[(i - 1) % len(columns)].id,)),))
        for i, teks in enumerate(("Menerima …", "Memeriksa …", "Menyampaikan …"), 1)
    )
    return Sop(judul=title, unit=unit, bagan=(Bagan("b1", "", columns, rows),))


def _with_hints(text: str, path: str) -> str:
    """`text` with comments that show what may be filled in, where it goes; `rambu fmt` keeps them."""
    hints = {
        "rambu": [
            _("# Ganti tanda … dan hapus # pada baris yang diisi, lalu jalankan: rambu check {path}").format(path=path)
        ],
        "pelaksana": [
            "# nomor: …",
            "# tanggal: {pembuatan: 2026-01-31, efektif: 2026-02-02}",
            "# disahkan: {jabatan: …, nama: …, nip: …}",
            "# dasar_hukum: [Undang-Undang Nomor … Tahun … tentang …]",
        ],
        "kegiatan": [
            _("# Setiap kegiatan diawali kata kerja aktif tanpa subjek. Alur berlanjut ke baris berikutnya;"),
            _("# keputusan menyebut nomor kegiatan yang dituju, atau selesai."),
        ],
    }
    below = ["    # kelengkapan: [ … ]", "    # waktu: 10 menit", "    # output: [ … ]"]
    lines: list[str] = []
    for line in text.splitlines():
        lines += [*hints.get(line.split(":")[0], []), line]
        if line.startswith("    pelaksana:"):
            lines += [*(["    # keputusan: {ya: 3, tidak: 1}"] if "Memeriksa" in lines[-2] else []), *below]
    return "\n".join(lines) + "\n"
