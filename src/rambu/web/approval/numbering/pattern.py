"""An office's pattern of numbers, such as ``{urut:3}/{unit}/{bulan_romawi}/{tahun}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

WORDS: Final = {
    "urut": gettext_lazy("nomor urut; {urut:3} menulis 007"),
    "proses": gettext_lazy("kode proses pada naskah"),
    "unit": gettext_lazy("kode unit"),
    "kantor": gettext_lazy("kode kantor"),
    "klasifikasi": gettext_lazy("kode klasifikasi arsip"),
    "bulan": gettext_lazy("bulan dengan angka, 01–12"),
    "bulan_romawi": gettext_lazy("bulan dengan angka Romawi"),
    "tahun": gettext_lazy("tahun, empat angka"),
}
"""What may stand in braces, and what it becomes."""
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_WORD = re.compile(r"\{([a-z_]+)(?::([1-9]))?\}")
_BRACES = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a number is made of beside its place in the series."""

    day: date
    unit: str = ""
    office: str = ""
    process: str = ""
    archive: str = ""

    def values(self) -> dict[str, str]:
        """By the words of the pattern; empty where nothing is known."""
        return {
            "proses": self.process,
            "unit": self.unit,
            "kantor": self.office,
            "klasifikasi": self.archive,
            "bulan": f"{self.day.month:02}",
            "bulan_romawi": ROMAN[self.day.month - 1],
            "tahun": f"{self.day.year:04}",
        }


def faults_of(pattern: str, *, yearly: bool, per_unit: bool) -> Iterator[str]:
    """A sentence for each reason why the pattern would not number well."""
    words = [name for name, _width in _WORD.findall(pattern)]
    for name in words:
        if name not in WORDS:
            yield _("{word} tidak dikenal; pilih dari daftar di bawah.").format(word="{" + name + "}")
    if _BRACES.search(_WORD.sub("", pattern)):
        yield _("Kurung kurawal hanya untuk kata dari daftar, misalnya {urut}.")
    if words.count("urut") != 1:
        yield _("Pola memuat {urut} tepat sekali.")
    if yearly and "tahun" not in words:
        yield _("Bila nomor mulai lagi setiap tahun, pola memuat {tahun}; jika tidak, nomor akan kembar.")
    if per_unit and "unit" not in words:
        yield _("Bila setiap unit bernomor sendiri, pola memuat {unit}; jika tidak, nomor akan kembar.")


def missing_of(pattern: str, parts: Parts) -> list[str]:
    """The words of the pattern for which nothing is known here, as `WORDS` tells them."""
    values = parts.values()
    return [str(WORDS[name]) for name, _width in _WORD.findall(pattern) if name != "urut" and not values[name]]


def write(pattern: str, place: int, parts: Parts) -> str:
    """The number at this place of the series."""
    values = parts.values()

    def word(found: re.Match[str]) -> str:
        name, width = found.groups()
        return f"{place:0{width or 1}}" if name == "urut" else values[name]

    return _WORD.sub(word, pattern)


def read(pattern: str, number: str, parts: Parts, *, yearly: bool, per_unit: bool) -> int | None:
    """The place of a number in the series of `parts`; None where it is written otherwise or belongs to another."""
    values = parts.values()
    pattern = pattern.strip()
    fixed = {name for name, holds in (("tahun", yearly), ("unit", per_unit)) if holds}
    shapes = {"urut": r"(?P<urut>\d{1,6})", "tahun": r"\d{4}", "bulan": r"\d{1,2}", "bulan_romawi": "[IVX]+"}
    written, end = "", 0
    for found in _WORD.finditer(pattern):
        name = found.group(1)
        shape = re.escape(values[name]) if name in fixed else shapes.get(name, ".+?")
        written += re.escape(pattern[end : found.start()]) + shape
        end = found.end()
    match = re.fullmatch(written + re.escape(pattern[end:]), number.strip(), re.IGNORECASE)
    return int(match["urut"]) if match else None
