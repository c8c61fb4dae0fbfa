"""Codes that Excel took for numbers or days: shown again as they were meant, or proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rambu.language import gettext as _
from rambu.processmap.codes import tidy
from rambu.processmap.sheets.rows import Record


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A code, whether it is doubtful, and what is proposed in its place."""

    code: str
    doubt: str = ""
    proposal: str = ""


def read_codes(rows: Iterable[Record]) -> list[ReadCode]:
    """The code of each row. A number after ``1.9`` that reads ``1.1`` was ``1.10``: it is proposed, never put in."""
    found: list[ReadCode] = []
    last: dict[str, int] = {}
    seen: set[str] = set()
    for row in rows:
        read = _read(row, last, seen)
        found.append(read)
        effective = read.proposal or read.code
        seen.add(effective)
        head, _dot, tail = effective.rpartition(".")
        if tail.isdigit():
            last[head] = int(tail)
    return found


def _read(row: Record, last: dict[str, int], seen: set[str]) -> ReadCode:
    text = row.text("kode")
    if row.is_day("kode"):
        return _from_day(text)
    code = tidy(_leading(text))
    head, _dot, tail = code.rpartition(".")
    ten = f"{tail}0"
    if row.is_number("kode") and head and tail.isdigit() and code in seen and last.get(head, 0) + 1 == int(ten):
        told = _("Excel menyimpan kode ini sebagai angka {code}; menurut urutannya mungkin {proposal}.")
        proposal = f"{head}.{ten}"
        return ReadCode(code, told.format(code=code, proposal=proposal), proposal)
    return ReadCode(code)


def _from_day(text: str) -> ReadCode:
    day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    if day is None:
        return ReadCode(text)
    code = f"{day.day}.{day.month}"
    told = _("Excel menyimpan kode ini sebagai tanggal; mungkin maksudnya {code}.").format(code=code)
    return ReadCode(text, told, code)


def _leading(text: str) -> str:
    """The code of a cell that holds code and name: ``C.01.03 Pelayanan surat`` or ``01.03. Pelayanan``."""
    first = text.split(" ", 1)[0]
    return first if " " in text and re.fullmatch(r"[A-Za-z]{0,4}\.?\d+(\.\d+)*\.?", first) else text
