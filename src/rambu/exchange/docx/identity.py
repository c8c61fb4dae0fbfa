"""The identity table (PermenPAN-RB 35/2012), laid out as the printed one: unit, number, dates, who legalises, lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx import named
from rambu.exchange.docx.lengths import gaps
from rambu.exchange.docx.tables import Look, TableMaker, table
from rambu.exchange.docx.words import PLAIN, Spacing, say
from rambu.exchange.pdf.dates import in_words
from rambu.exchange.pdf.identity import LABELS, PAD, SECTIONS, SIGNATURE, list_items
from rambu.sop.model import Sop

_PAD: Final = round(PAD * 20)
_CAPTION: Final = Look(shaded=True)
LISTS: Final = 6
"""Number of lists, each with numbers of its own."""


def add_identity(body: Element, sop: Sop, block: dict[str, Any]) -> None:
    """The table; `block` is the printed one, with the sizes that fit on its page."""
    half, label, left = block["half"], block["label"], block["left"]
    edges = sorted({0.0, round(half, 2), round(half + label, 2), round(left, 2), round(left + block["right"], 2)})
    made = table(body, gaps(edges), (0, _PAD, 0, _PAD), "Identitas SOP")
    first, second, third = (edges.index(round(x, 2)) for x in (half, half + label, left))
    _Identity(made, sop, block, len(edges) - 1, first, second, third).write()


@dataclass(slots=True)
class _Identity:
    table: TableMaker
    sop: Sop
    block: dict[str, Any]
    columns: int
    half: int
    value: int
    left: int
    started: bool = False

    def write(self) -> None:
        dates = self.sop.tanggal
        days = (in_words(text) for text in (dates.pembuatan, dates.revisi, dates.efektif))
        for label, text, field in zip(LABELS, (self.sop.nomor, *days), self.block["fields"], strict=False):
            say(self._field(label, field["height"]), named.IDENTITY, text)
        self._approval()
        say(self._field(LABELS[5], self.block["title"]["height"]), named.IDENTITY_TITLE, self.sop.judul)
        for n, (pair, section) in enumerate(zip(SECTIONS, self.block["sections"], strict=True)):
            self._section(n, pair, section)

    def _field(self, label: str, height: float, look: Look | None = None) -> Element:
        """A row of the upper block; the cell of its value is given back."""
        row = self.table.row(round(height * 20), exact=False)
        unit = self.table.cell(row, 0, self.half, merge="continue" if self.started else "restart")
        if not self.started:
            say(unit, named.LOGO, "")
        say(unit, named.IDENTITY_UNIT, "" if self.started else self.sop.unit)
        self.started = True
        look = look or Look()
        say(self.table.cell(row, self.half, self.value, look), named.IDENTITY, label)
        return self.table.cell(row, self.value, self.columns, look)

    def _approval(self) -> None:
        disahkan, approval = self.sop.disahkan, self.block["approval"]
        room = (_PAD, _PAD, _PAD, _PAD)
        cell = self._field(LABELS[4], approval["height"], Look(upright="top", sides=room))
        line = 0.0 if disahkan.jabatan.strip() else approval["label"]["leading"]
        say(cell, named.IDENTITY, disahkan.jabatan)
        say(cell, named.IDENTITY_SIGNER, disahkan.nama, Spacing(before=SIGNATURE - line))
        say(cell, named.IDENTITY, f"NIP. {disahkan.nip}".strip())

    def _section(self, n: int, pair: Sequence[tuple[str, str]], section: dict[str, Any]) -> None:
        captions = self.table.row(round(section["caption"] * 20), exact=False)
        lists = self.table.row(round(section["height"] * 20), exact=False)
        spans = (0, self.left), (self.left, self.columns)
        for side, ((first, last), (caption, part)) in enumerate(zip(spans, pair, strict=True)):
            say(self.table.cell(captions, first, last, _CAPTION), named.IDENTITY_CAPTION, caption)
            cell = self.table.cell(lists, first, last, Look(upright="top", sides=(_PAD, _PAD, _PAD, _PAD)))
            items = list_items(getattr(self.sop, part))
            spacing = Spacing(list_number=2 * n + side + 1) if len(items) > 1 else PLAIN
            for item in items or [""]:
                say(cell, named.ITEM, item, spacing)
