"""What the YAML parser complains about, in plain Indonesian with advice."""

from __future__ import annotations

from typing import Any

from rambu.language import gettext as _
from rambu.sop.errors import BadInput


def explain(error: Any, file: str) -> BadInput:
    """A parser's error as `BadInput` with line and column."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return BadInput(_sentence(str(getattr(error, "problem", None) or "")), file, line, column)


def _sentence(problem: str) -> str:
    for part, message in _advice():
        if part in problem:
            return message
    return _("susunan YAML tidak terbaca di sini; periksa indentasi, titik dua, kurung dan tanda kutip.")


def _advice() -> tuple[tuple[str, str], ...]:
    return (
        ("mapping values are not allowed", _("titik dua di sini tidak terbaca; apit teks dengan tanda kutip.")),
        ("cannot start any token", _("tanda ini tidak boleh di awal; apit teks dengan tanda kutip, jangan pakai tab.")),
        ("tab character", _("ada tab pada indentasi; pakailah spasi.")),
        ("unexpected end of stream", _("tanda kutip yang dibuka belum ditutup; tutuplah.")),
        ("unexpected document indicator", _("tanda kutip yang dibuka belum ditutup; tutuplah.")),
        ("expected ',' or", _("daftar atau pasangan dalam kurung belum lengkap; beri koma atau tutup kurungnya.")),
        ("expected node content", _("kurung yang dibuka tidak ditutup atau isinya kosong; tutuplah kurungnya.")),
        ("could not find expected ':'", _("titik dua sesudah kunci tidak ada; tulis 'kunci: isi'.")),
        ("did not find expected key", _("indentasi tidak sejajar atau ada teks sesudah tanda kutip; rapikan.")),
        ("'-' indicator", _("daftar tidak sejajar; sejajarkan tanda - dengan yang di atasnya.")),
        ("sequence entries are not allowed", _("tanda - tidak boleh di sini; mulai daftar pada baris baru.")),
        ("escape", _("tanda \\ dalam kutip ganda tidak dikenal; tulis \\\\ atau pakai kutip tunggal.")),
        ("alias", _("rujukan (*) tidak dipakai dalam berkas SOP; apit dengan tanda kutip jika itu teks.")),
    )  # fmt: skip
