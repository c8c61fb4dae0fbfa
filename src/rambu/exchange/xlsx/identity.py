"""The identity sheet (PermenPAN-RB 35/2012): unit, number, dates, who legalises, and the six lists.

Each item of a list has a row of its own, so that a person can insert and delete items as offices do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from rambu.diagram.metrics import measure, wrap
from rambu.diagram.paper import find_paper
from rambu.diagram.templates import Template
from rambu.exchange.pdf.dates import in_words
from rambu.exchange.xlsx.looks import Look, Looks, shortened
from rambu.exchange.xlsx.printing import set_up
from rambu.exchange.xlsx.rulers import PIXELS, TALLEST
from rambu.sop.model import Rujukan, Sop

SIZE: Final = 10.0
_PLAIN: Final[Look] = {"font_size": SIZE, "align": "left", "indent": 1}
_LEADING: Final = SIZE * 1.25
_PAD: Final = 3.0
_ROW: Final = 19.0
_SIGNATURE: Final = 62.0
"""Height kept free for the signature."""
_LEAST: Final = 34.0
"""Least height of a list."""
_FULLEST: Final = 96.0
"""Up to this height the lists grow to fill the page."""
_SIDES: Final = ((0, 0), (1, 2))
"""First and last column of the left and the right list."""
_SECTIONS: Final = (
    (("Dasar Hukum", "dasar_hukum"), ("Kualifikasi Pelaksana", "kualifikasi")),
    (("Keterkaitan", "keterkaitan"), ("Peralatan/Perlengkapan", "peralatan")),
    (("Peringatan", "peringatan"), ("Pencatatan dan Pendataan", "pencatatan")),
)
_APPROVAL: Final = "Disahkan oleh"
_TITLE: Final = "Nama SOP"
_LABELS: Final = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", _APPROVAL, _TITLE)


def write_identity_sheet(sheet: Worksheet, looks: Looks, sop: Sop, form: Template) -> None:
    """Fill the sheet and set up its print."""
    set_up(sheet, sop, form)
    _Identity(sheet, looks, sop, form).write()


@dataclass(slots=True)
class _Identity:
    sheet: Worksheet
    looks: Looks
    sop: Sop
    form: Template
    row: int = 0
    tall: float = 0.0
    """Height of the rows so far."""
    widths: tuple[float, float, float] = field(init=False)
    """Of the columns: left half, labels, values; in points."""

    def __post_init__(self) -> None:
        margins = self.form.margins
        inner = find_paper(self.form.paper).width - margins.left - margins.right
        label = max(measure(text, SIZE, font=self.form.font) for text in _LABELS) + 20
        self.widths = inner / 2, label, inner / 2 - label

    def write(self) -> None:
        """All rows."""
        for n, width in enumerate(self.widths):
            self.sheet.set_column_pixels(n, n, int(width * PIXELS))
        for label, value in self._fields():
            self._field(label, value, {})
        self._approval()
        self._field(_TITLE, self.sop.judul, {"bold": True})
        unit = {"border": 1, "bold": True, "align": "center", "font_size": SIZE + 1}
        self.looks.write(self.sheet, (0, 0, self.row - 1, 0), self.sop.unit, unit)
        rows = [self._list_rows(pair) for pair in _SECTIONS]
        talls = [[self._item_height(row) for row in part] for part in rows]
        self._fill(talls)
        for pair, part, heights in zip(_SECTIONS, rows, talls, strict=True):
            self._section(pair, part, heights)
        self.sheet.print_area(0, 0, self.row - 1, 2)

    def _fields(self) -> tuple[tuple[str, str], ...]:
        dates = self.sop.tanggal
        days = (in_words(text) for text in (dates.pembuatan, dates.revisi, dates.efektif))
        return tuple(zip(_LABELS[:4], (self.sop.nomor, *days), strict=True))

    def _field(self, label: str, value: str, look: Look) -> None:
        rows = self._rows(max(_ROW, self._height(value, self.widths[2], bold="bold" in look)))
        first, last = rows
        self.looks.write(self.sheet, (first, 1, last, 1), label, {"border": 1, **_PLAIN})
        self.looks.write(self.sheet, (first, 2, last, 2), value, {"border": 1, **_PLAIN, **look})

    def _approval(self) -> None:
        """Position, room for the signature, name and NIP: a row each, so that each is a cell to read."""
        disahkan = self.sop.disahkan
        nip = f"NIP. {disahkan.nip}" if disahkan.nip.strip() else "NIP."
        name: Look = {"bold": True, "underline": 1}
        texts: tuple[tuple[str, Look], ...] = ((disahkan.jabatan, {}), ("", {}), (disahkan.nama, name), (nip, {}))
        start = self.row
        for n, (text, look) in enumerate(texts):
            tall = _SIGNATURE if n == 1 else self._height(text, self.widths[2], bold=bool(look))
            first, last = self._rows(tall)
            sides = {"left": 1, "right": 1} | ({"top": 1} if n == 0 else {}) | ({"bottom": 1} if n == 3 else {})
            self.looks.write(self.sheet, (first, 2, last, 2), text, {**sides, **_PLAIN, **look})
        label = {"border": 1, **_PLAIN, "valign": "top"}
        self.looks.write(self.sheet, (start, 1, self.row - 1, 1), _APPROVAL, label)

    def _list_rows(self, pair: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        left, right = (_numbered(getattr(self.sop, part)) for _caption, part in pair)
        return list(zip_longest(left, right, fillvalue="")) or [("", "")]

    def _fill(self, talls: list[list[float]]) -> None:
        """Share the room left on the page among the lists, so that the form reaches the foot like the printed one."""
        margins = self.form.margins
        room = find_paper(self.form.paper).height - margins.top - margins.bottom - self.tall
        room -= sum(_ROW + max(_LEAST, sum(part)) for part in talls)
        for rest, part in zip(range(len(talls), 0, -1), talls, strict=True):
            least = max(_LEAST, sum(part))
            more = max(0.0, min(room / rest, _FULLEST - least))
            part[-1] += least - sum(part) + more
            room -= more

    def _section(self, pair: Sequence[tuple[str, str]], rows: list[tuple[str, str]], talls: list[float]) -> None:
        first, last = self._rows(_ROW)
        for columns, (caption, _part) in zip(_SIDES, pair, strict=True):
            look = {"border": 1, **_PLAIN, "bold": True, "bg_color": "#EEF0F2"}
            self.looks.write(self.sheet, (first, columns[0], last, columns[1]), caption, look)
        for n, (row, tall) in enumerate(zip(rows, talls, strict=True)):
            self._item(row, tall, last=n == len(rows) - 1)

    def _item(self, texts: tuple[str, str], tall: float, *, last: bool) -> None:
        first, end = self._rows(tall)
        look = {"left": 1, "right": 1, **_PLAIN, "valign": "top"} | ({"bottom": 1} if last else {})
        for columns, text in zip(_SIDES, texts, strict=True):
            self.looks.write(self.sheet, (first, columns[0], end, columns[1]), text, look)

    def _item_height(self, texts: tuple[str, str]) -> float:
        return max(self._height(text, self.widths[0]) for text in texts)

    def _height(self, text: str, width: float, *, bold: bool = False) -> float:
        room = width - 16
        lines = [wrap(line, room, SIZE, bold=bold, font=self.form.font) for line in shortened(text).split("\n")]
        return sum(max(1, len(broken)) for broken in lines) * _LEADING + _PAD

    def _rows(self, tall: float) -> tuple[int, int]:
        """The next rows, as high together as `tall`: their first and last."""
        count = max(1, -int(-tall // TALLEST))
        first = self.row
        for n in range(count):
            self.sheet.set_row_pixels(first + n, round(tall / count * PIXELS))
        self.row += count
        self.tall += tall
        return first, self.row - 1


def _numbered(items: Sequence[Any]) -> list[str]:
    texts = [text for text in (_words(item) for item in items) if text.strip()]
    return [f"{n}. {text}" for n, text in enumerate(texts, start=1)] if len(texts) > 1 else texts


def _words(item: Any) -> str:
    if isinstance(item, Rujukan):
        return f"{item.judul} ({item.nomor})" if item.nomor and item.judul else item.judul or item.nomor
    return str(getattr(item, "teks", item))
