"""What the YAML parser complains about, in plain Indonesian with advice."""

from __future__ import annotations

import re
from typing import Any

from rambu.language import gettext as _
from rambu.sop.errors import BadInput


def explain(error: Any, file: str, text: str) -> BadInput:
    """A parser's error about `text` as `BadInput` with line and column."""
    problem = str(getattr(error, "problem", None) or "")
    mark = _mark(error, problem)
    if mark is None:
        return BadInput(_sentence(problem), file)
    lines = text.split("\n")
    for row in (mark.line, mark.line - 1):
        if 0 <= row < len(lines) and _STRANGE_SPACE.match(lines[row]):
            return BadInput(_strange_space(), file, row + 1, 1)
    written = lines[mark.line] if mark.line < len(lines) else ""
    message = _of_line(problem, written, mark.column) or _sentence(problem)
    return BadInput(message, file, mark.line + 1, mark.column + 1)


_STRANGE_SPACE = re.compile(r"[ -]*(\w+:)?[\xa0\u2000-\u200b\u202f\u3000]")
"""A line that begins with a space, or has one after its colon, which looks like a space and is none to YAML."""


def _strange_space() -> str:
    return _("ada spasi khusus (tersalin dari Word atau halaman web) di baris ini; ganti dengan spasi biasa.")


def _of_line(problem: str, line: str, column: int) -> str:
    """What the line gives away beyond what the parser can say; empty if nothing. `column` from 0."""
    if re.match(r" *-\w+:", line):
        return _("tulis spasi sesudah tanda -, misalnya '- teks: …'.")
    if "mapping values" in problem and re.fullmatch(r" +\w+", line[:column]):
        return _("baris ini menjorok terlalu dalam; sejajarkan dengan kunci di atasnya.")
    return ""


def _mark(error: Any, problem: str) -> Any:
    """Where to look: what was opened and never closed is missed by the parser only lines later."""
    noticed, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if noticed and begun and noticed.line > begun.line and any(part in problem for part in _LATE):
        return begun
    return noticed or begun


_LATE = ("could not find expected ':'", "unexpected end of stream", "unexpected document indicator", "expected ',' or")


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
        ("could not find expected ':'", _("titik dua dan spasi sesudah kunci tidak ada; tulis 'kunci: isi'.")),
        ("did not find expected key", _("indentasi tidak sejajar atau ada teks sesudah tanda kutip; rapikan.")),
        ("'-' indicator", _("baris ini tidak sejajar dengan isi daftar di atasnya; samakan indentasinya.")),
        ("sequence entries are not allowed", _('tanda - tidak boleh di sini; tulis "-" atau buat daftar baru.')),
        ("escape", _("tanda \\ dalam kutip ganda tidak dikenal; tulis \\\\ atau pakai kutip tunggal.")),
        ("alias", _("rujukan (*) tidak dipakai dalam berkas SOP; apit dengan tanda kutip jika itu teks.")),
    )  # fmt: skip
