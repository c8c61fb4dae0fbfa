"""What a cell means: a text, a code, a day, yes or no, a NIP."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from rambu.sop.dates import parse_date
from rambu.web.people.sheets.reading import Cell

_FIRST_DAY = date(1899, 12, 30)
"""Day 0 of Excel's calendar."""
_YES = frozenset({"ya", "y", "yes", "true", "1", "x", "v", "✓", "√", "benar", "pimpinan", "kepala", "ketua"})
_NO = frozenset({"tidak", "t", "no", "n", "false", "0", "-", "–", "bukan", "salah"})


class WrongCell(Exception):
    """The cell does not hold what its column is for; the message says so."""


def as_text(cell: Cell) -> str:
    """The text of a cell; whole numbers without a decimal point, days as ISO."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _("ya") if cell else _("tidak")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return cell if isinstance(cell, str) else str(cell)


def as_day(cell: Cell) -> date | None:
    """A day: of Excel's calendar, or written as offices write it."""
    if cell is None or isinstance(cell, date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and 10_000 <= cell <= 80_000:
        return _FIRST_DAY + timedelta(days=int(cell))
    text = as_text(cell)
    day = parse_date(text)
    if day is None:
        raise WrongCell(_("Tanggal “{text}” tidak terbaca. Tulis misalnya 2 Januari 2024.").format(text=text[:40]))
    return day


def as_truth(cell: Cell) -> bool | None:
    """Yes or no."""
    if cell is None or isinstance(cell, bool):
        return cell
    text = as_text(cell).lower()
    if text not in _YES | _NO:
        raise WrongCell(_("Tulis “ya” atau “tidak”, bukan “{text}”.").format(text=text[:40]))
    return text in _YES


def as_nip(cell: Cell) -> str | None:
    """Eighteen digits; says clearly when Excel has rounded them."""
    if cell is None:
        return None
    text = "".join(c for c in as_text(cell) if c not in " .-'’`") if isinstance(cell, str) else as_text(cell)
    if not text:
        return None
    if _is_rounded(cell, text):
        told = _(
            "NIP tersimpan sebagai angka, sehingga Excel membuang angka terakhirnya. "
            "Jadikan kolomnya Teks, lalu ketik ulang NIP-nya."
        )
        raise WrongCell(told)
    if not (text.isascii() and text.isdigit()):
        raise WrongCell(_("NIP “{text}” memuat selain angka.").format(text=text[:40]))
    if len(text) != 18:
        raise WrongCell(_("NIP harus 18 angka; ini {count} angka.").format(count=len(text)))
    return text


def _is_rounded(cell: Cell, text: str) -> bool:
    """Excel keeps fifteen digits of a number: the rest became zeros, or an exponent."""
    upper = text.upper().replace(",", ".")
    exponent = "E+" in upper and upper.replace("E+", "").replace(".", "").isdigit()
    return exponent or isinstance(cell, float) or (len(text) == 18 and text.isdigit() and text.endswith("000"))
