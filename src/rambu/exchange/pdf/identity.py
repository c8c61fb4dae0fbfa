"""The identity block (PermenPAN-RB 35/2012): who, which SOP, when, legalised by whom, and its six lists.

The lines are broken here, with the measures that the page is set with; the template only places them. Where a part is
missing the form stays blank, to be filled in by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from rambu.exchange.pdf.dates import in_words
from rambu.exchange.pdf.settings import PdfSettings
from rambu.exchange.pdf.sheet import Sheet
from rambu.exchange.pdf.typesetting import Pen
from rambu.sop.model import Rujukan, Sop

SIZES: Final = (10.0, 9.5, 9.0, 8.5, 8.0)
"""Font sizes, tried from large to small until the block fits on one page."""
LONG: Final = 9.0
"""Font size of a block that needs several pages at any size."""
SHARES: Final = (0.5, 0.6, 0.4, 0.68, 0.32)
"""Shares of the width for the left lists, tried where the block needs several pages; the shortest block wins."""
PAD: Final = 5.0
"""Room between a rule and the text, at all sides."""
ROW: Final = 19.0
"""Least height of a row of the upper block."""
SIGNATURE: Final = 62.0
"""Height kept free for the signature: an electronic one with its picture needs about 20 mm."""
QR: Final = 62.0
LOGO: Final = 74.0
_FULLEST: Final = 96.0
"""Up to this height the lists' boxes grow to fill the page, as they do on the printed form."""
_LEAST: Final = 34.0
_ITEM_GAP: Final = 2.0
_NUMBER_GAP: Final = 4.0
SECTIONS: Final = (
    (("Dasar Hukum", "dasar_hukum"), ("Kualifikasi Pelaksana", "kualifikasi")),
    (("Keterkaitan", "keterkaitan"), ("Peralatan/Perlengkapan", "peralatan")),
    (("Peringatan", "peringatan"), ("Pencatatan dan Pendataan", "pencatatan")),
)
LABELS: Final = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP")


@dataclass(frozen=True, slots=True)
class _Form:
    sheet: Sheet
    pen: Pen
    bold: Pen
    share: float = 0.5
    """Share of the width that the left lists take."""

    @property
    def sides(self) -> tuple[float, float]:
        """Widths of the left and right lists."""
        left = round(self.sheet.inner_width * self.share, 2)
        return left, round(self.sheet.inner_width - left, 2)

    @property
    def label(self) -> float:
        """Width of the column of labels."""
        return round(max(self.pen.width(text) for text in LABELS) + 2 * PAD + 1, 2)

    @property
    def half(self) -> float:
        """Width of each of the two columns of the form."""
        return self.sheet.inner_width / 2

    @property
    def value(self) -> float:
        """Room for a value of the upper block."""
        return self.half - self.label - 2 * PAD - 0.5


def identity(sop: Sop, sheet: Sheet, settings: PdfSettings) -> dict[str, Any]:
    """The identity block as the template takes it."""
    block = _block(sop, _form(sheet, SIZES[0]), settings)
    for size in SIZES[1:]:
        if _room(block, sheet) >= 0:
            break
        block = _block(sop, _form(sheet, size), settings)
    if _room(block, sheet) < 0:
        blocks = [_block(sop, _form(sheet, LONG, share), settings) for share in SHARES]
        shortest = max(blocks, key=lambda each: _room(each, sheet))
        return {**shortest, "one_page": False}
    _fill(block["sections"], _room(block, sheet))
    return {**block, "one_page": True}


def _form(sheet: Sheet, size: float, share: float = 0.5) -> _Form:
    return _Form(sheet, Pen(sheet.font, size), Pen(sheet.font, size, bold=True), share)


def _block(sop: Sop, form: _Form, settings: PdfSettings) -> dict[str, Any]:
    return {
        "half": form.half,
        "left": form.sides[0],
        "right": form.sides[1],
        "label": form.label,
        "pad": PAD,
        "head": _head(sop, form, settings),
        "fields": _fields(sop, form),
        "approval": _approval(sop, form, settings),
        "title": _title(sop, form),
        "sections": [_section(sop, pair, form) for pair in SECTIONS],
    }


def _room(block: dict[str, Any], sheet: Sheet) -> float:
    """Height left on the page; negative if the block is taller than it."""
    upper: float = sum(row["height"] for row in (*block["fields"], block["approval"], block["title"]))
    lists: float = sum(one["height"] + one["caption"] for one in block["sections"])
    return sheet.inner_height - upper - lists


def _head(sop: Sop, form: _Form, settings: PdfSettings) -> dict[str, Any]:
    room = form.half - 4 * PAD
    big = Pen(form.sheet.font, form.pen.size + 1, bold=True)
    lines = [line for text in (*settings.office, sop.unit) for line in big.balanced(text, room)]
    return {"logo": LOGO, "picture": settings.logo is not None, "unit": big.set(lines)}


def _fields(sop: Sop, form: _Form) -> list[dict[str, Any]]:
    values = (
        ("Nomor SOP", sop.nomor),
        ("Tanggal Pembuatan", in_words(sop.tanggal.pembuatan)),
        ("Tanggal Revisi", in_words(sop.tanggal.revisi)),
        ("Tanggal Efektif", in_words(sop.tanggal.efektif)),
    )
    return [_row(label, form.pen.block(value, form.value), form) for label, value in values]


def _title(sop: Sop, form: _Form) -> dict[str, Any]:
    return _row("Nama SOP", form.bold.block(sop.judul, form.value), form)


def _row(label: str, value: dict[str, Any], form: _Form) -> dict[str, Any]:
    tall = len(value["lines"]) * value["leading"] + 2 * PAD
    return {"label": form.pen.block(label, form.label - 2 * PAD), "value": value, "height": round(max(ROW, tall), 2)}


def _approval(sop: Sop, form: _Form, settings: PdfSettings) -> dict[str, Any]:
    disahkan, qr = sop.disahkan, settings.qr is not None or settings.reserve_qr
    room = form.value - (QR + PAD if qr else 0)
    jabatan = form.pen.block(disahkan.jabatan, room)
    nama = form.bold.block(disahkan.nama, room)
    nip = disahkan.nip.strip()
    words = len(jabatan["lines"]) + max(len(nama["lines"]), 1) + 1
    return {
        "label": form.pen.block("Disahkan oleh", form.label - 2 * PAD),
        "jabatan": jabatan,
        "nama": nama,
        "nip": form.pen.block(f"NIP. {nip}" if settings.nip else "", room),
        "anchor": form.pen.block(settings.in_cell(), room) if settings.in_cell() else None,
        "free": SIGNATURE,
        "qr": QR if qr else 0,
        "picture": settings.qr is not None,
        "height": round(SIGNATURE + words * form.pen.leading + 2 * PAD, 2),
    }


def _section(sop: Sop, pair: Sequence[tuple[str, str]], form: _Form) -> dict[str, Any]:
    sides = [
        _list(caption, list_items(getattr(sop, part)), form, width)
        for (caption, part), width in zip(pair, form.sides, strict=True)
    ]
    tall = max(side["height"] for side in sides)
    return {"sides": sides, "height": tall, "caption": round(form.bold.leading + 2 * PAD, 2)}


def list_items(items: Sequence[Any]) -> list[str]:
    """The texts of a list of the identity block, empty ones left out."""
    texts = (_reference(item) if isinstance(item, Rujukan) else getattr(item, "teks", item) for item in items)
    return [text for text in texts if text.strip()]


def _reference(rujukan: Rujukan) -> str:
    return f"{rujukan.judul} ({rujukan.nomor})" if rujukan.nomor and rujukan.judul else rujukan.judul or rujukan.nomor


def _list(caption: str, items: Sequence[str], form: _Form, width: float) -> dict[str, Any]:
    numbered = len(items) > 1
    indent = form.pen.width(f"{len(items)}.") + _NUMBER_GAP if numbered else 0.0
    blocks = [form.pen.block(item, width - 2 * PAD - indent - 0.5) for item in items]
    text = sum(len(block["lines"]) * block["leading"] + _ITEM_GAP for block in blocks)
    own = max(0.0, text - _ITEM_GAP) + 2 * PAD
    return {
        "caption": form.bold.block(caption, width - 2 * PAD),
        "items": blocks,
        "numbered": numbered,
        "gap": _NUMBER_GAP,
        "between": _ITEM_GAP,
        "own": round(own, 2),
        "height": round(max(_LEAST, own), 2),
    }


def _fill(sections: list[dict[str, Any]], room: float) -> None:
    """Share the room left on the page among the lists, so that the form reaches the foot like the printed one."""
    left = max(0.0, room)
    for rest, section in zip(range(len(sections), 0, -1), sections, strict=True):
        more = max(0.0, min(left / rest, _FULLEST - section["height"]))
        section["height"] = round(section["height"] + more, 2)
        left -= more
