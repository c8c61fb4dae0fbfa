"""A one-line language for SOPs in tests: one row a line, cells parted by ``|``, everything else filled in properly.

    Petugas | Menerima berkas
    Kasi    | Memeriksa kelengkapan berkas | ?lengkap 3, tidak lengkap 1
    Petugas | Mengarsipkan berkas | > selesai | Berkas | 5 menit | Arsip | keterangan

Performers are columns in the order in which they come up; ``A, B`` are two symbols, ``A + B`` one joint symbol. The
third cell is where the row leads: ``?label target, …`` a decision, ``> a, b`` onward, ``> -`` a dead end. ``_``
leaves a cell empty.
"""

from __future__ import annotations

import json
from typing import Any

from rambu.sop import Sop, loads

IDENTITY: dict[str, Any] = {
    "judul": "SOP Pelayanan Berkas",
    "unit": "Seksi Contoh",
    "nomor": "SOP-001/CONTOH/2025",
    "tanggal": {"pembuatan": "2025-03-03", "efektif": "2025-03-10"},
    "disahkan": {"jabatan": "Kepala Kantor", "nama": "Budi Contoh", "nip": "197001011995011001"},
    "dasar_hukum": ["Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"],
    "kualifikasi": ["Memahami tata naskah dinas"],
    "keterkaitan": ["SOP Pengelolaan Arsip"],
    "peralatan": ["Komputer"],
    "peringatan": ["Berkas yang hilang merugikan pemohon."],
    "pencatatan": ["Buku agenda"],
}
CHART = """
Petugas | Menerima berkas
Kasi    | Memeriksa kelengkapan berkas | ?lengkap 3, tidak lengkap 1 | | | | Paling banyak 2 kali
Kepala  | Menandatangani surat jawaban
Petugas | Mengarsipkan surat jawaban
"""


def sop(chart: str = CHART, **parts: Any) -> Sop:
    """A SOP with this chart and a proper identity, in which `parts` replace or (None) remove a key of the file."""
    rows = [_row(line) for line in chart.strip().splitlines() if line.strip()]
    columns = list(dict.fromkeys(name for row in rows for name in _performers(row)))
    document = {"rambu": 1, **IDENTITY, "pelaksana": columns, "kegiatan": rows, **parts}
    return loads(json.dumps({key: value for key, value in document.items() if value is not None}, ensure_ascii=False))


def _row(line: str) -> dict[str, Any]:
    cells = [cell.strip() for cell in line.split("|")]
    cells += [""] * (7 - len(cells))
    row: dict[str, Any] = {"teks": cells[1], **_who(cells[0]), **_exits(cells[2])}
    defaults = {
        "kelengkapan": "Berkas",
        "waktu": "5 menit",
        "output": f"Hasil {cells[1][:20].lower()}",
        "keterangan": "",
    }
    for (key, default), cell in zip(defaults.items(), cells[3:7], strict=True):
        text = "" if cell == "_" else cell or default
        if text:
            row[key] = [part.strip() for part in text.split(";")] if key in ("kelengkapan", "output") else text
    return {key: value for key, value in row.items() if value not in ("", "_")}


def _who(cell: str) -> dict[str, Any]:
    if "+" in cell:
        return {"pelaksana": [name.strip() for name in cell.split("+")], "bersama": True}
    names = [name.strip() for name in cell.split(",")]
    return {"pelaksana": names if len(names) > 1 else names[0]} if names != [""] else {}


def _exits(cell: str) -> dict[str, Any]:
    if cell.startswith("?"):
        ways = (way.strip().rpartition(" ") for way in cell[1:].split(","))
        return {"keputusan": [{"ke": to, **({"label": label} if label else {})} for label, _, to in ways]}
    if cell.startswith(">"):
        targets = [to.strip() for to in cell[1:].split(",") if to.strip() != "-"]
        return {"lanjut": targets[0] if len(targets) == 1 else targets}
    return {}


def _performers(row: dict[str, Any]) -> list[str]:
    who = row.get("pelaksana", [])
    return [who] if isinstance(who, str) else who
