"""The identity block read from cells: labels with what stands beside them, headings of lists with what stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rambu.exchange.clipboard.listing import items
from rambu.exchange.drawn.geometry import TableCell
from rambu.sop.dates import parse_date
from rambu.sop.model import Butir, DasarHukum, Pengesahan, Rujukan, Sop, Tanggal

Name = Literal[
    "nomor", "pembuatan", "revisi", "efektif", "disahkan", "judul",
    "dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan",
]  # fmt: skip
_LABELS: Final[tuple[tuple[Name, str], ...]] = (
    ("nomor", r"(?:nomor|no\.?)(?:\s+(?:sop|dokumen|standar operasional prosedur))?"),
    ("pembuatan", r"(?:tanggal|tgl\.?)\s+(?:pembuatan|dibuat|penetapan|penyusunan|ditetapkan)"),
    ("revisi", r"(?:tanggal|tgl\.?)\s+revisi|revisi(?:\s+ke)?"),
    ("efektif", r"(?:tanggal|tgl\.?)\s+(?:efektif|berlaku|pengesahan|pemberlakuan)|mulai berlaku"),
    ("disahkan", r"(?:di)?sahkan(?:\s+oleh)?|disetujui(?:\s+oleh)?|pengesahan"),
    ("judul", r"(?:nama|judul)(?:\s+(?:sop|prosedur|standar operasional prosedur))?"),
    ("dasar_hukum", r"dasar\s+hukum|landasan\s+hukum"),
    ("kualifikasi", r"kualifikasi(?:\s+(?:pelaksana|pelaksanaan))?"),
    ("keterkaitan", r"keterkaitan(?:\s+(?:dengan\s+)?(?:sop|prosedur)(?:\s+lain)?)?"),
    ("peralatan", r"peralatan(?:\s*(?:/|dan|&)\s*perlengkapan)?|perlengkapan(?:\s*(?:/|dan|&)\s*peralatan)?"),
    ("peringatan", r"peringatan"),
    ("pencatatan", r"pencatatan(?:\s*(?:/|dan|&)\s*(?:pendataan|pendaftaran))?"),
)
_PATTERNS: Final = tuple(
    (name, re.compile(rf"({words})\s*(?::\s*(.*))?", re.IGNORECASE | re.DOTALL)) for name, words in _LABELS
)
_LISTS: Final = frozenset(["dasar_hukum", "kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan"])
_LEAST: Final = 4
"""Labels that make a block."""
_NIP: Final = re.compile(r"\bN\s*I\s*P\b\.?\s*:?\s*(.*)", re.IGNORECASE | re.DOTALL)
_NUMBERED: Final = re.compile(r"(.*\S)\s+\(([^()]*\d[^()]*)\)")
_ORDINAL: Final = re.compile(r"\(?\d{1,2}[.)]?")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label: its name, its cell, and what follows it behind a colon."""

    name: Name
    cell: TableCell
    rest: str


def read_identity(cells: Sequence[TableCell]) -> Sop | None:
    """The identity that cells hold; None where fewer than four of its labels are there."""
    found: dict[Name, Labelled] = {}
    for cell in cells:
        label = _label(cell)
        if label is not None and label.name not in found:
            found[label.name] = label
    if len(found) < _LEAST:
        return None
    block = _Block(cells, found)
    return Sop(
        judul=block.value("judul"),
        unit=block.unit(),
        nomor=block.value("nomor"),
        tanggal=Tanggal(*(_date(block.value(name)) for name in _DATES)),
        disahkan=_approval(block.column("disahkan")),
        dasar_hukum=tuple(DasarHukum(text) for text in block.items("dasar_hukum")),
        kualifikasi=block.items("kualifikasi"),
        keterkaitan=tuple(_reference(text) for text in block.items("keterkaitan")),
        peralatan=tuple(Butir(text) for text in block.items("peralatan")),
        peringatan=block.items("peringatan"),
        pencatatan=block.items("pencatatan"),
    )


_DATES: Final[tuple[Name, Name, Name]] = ("pembuatan", "revisi", "efektif")


@dataclass(frozen=True, slots=True)
class _Block:
    cells: Sequence[TableCell]
    labels: dict[Name, Labelled]

    def value(self, name: Name) -> str:
        """What stands behind a label's colon, else right of it."""
        label = self.labels.get(name)
        if label is None:
            return ""
        return _line(label.rest or "\n".join(self._beside(label.cell)))

    def column(self, name: Name) -> list[str]:
        """All lines right of a label, down to the next label."""
        label = self.labels.get(name)
        if label is None:
            return []
        beside = [cell for cell in self.cells if cell.row == label.cell.row and cell.column > label.cell.column]
        right = min((cell.column for cell in beside), default=label.cell.column + label.cell.width)
        end = self._next(label.cell, right)
        inside = [c for c in self.cells if label.cell.row <= c.row < end and c.column >= right and c is not label.cell]
        texts = [label.rest, *(cell.text for cell in inside)]
        return [line for text in texts for part in text.split("\n") if (line := part.strip(" :"))]

    def items(self, name: Name) -> tuple[str, ...]:
        """The items of a list: what stands below its heading and within its columns, to the next heading."""
        label = self.labels.get(name)
        if label is None:
            return ()
        cell = label.cell
        end = self._next(cell, cell.column)
        right = self._reach(cell)
        inside = [c for c in self.cells if cell.row < c.row < end and cell.column <= c.column < right]
        inside += [c for c in self.cells if c.row == cell.row and cell.column < c.column < right and _label(c) is None]
        rows: dict[int, list[str]] = {}
        for one in sorted(inside, key=lambda c: (c.row, c.column)):
            if one.text and not _ORDINAL.fullmatch(one.text.strip()):
                rows.setdefault(one.row, []).append(one.text)
        texts = [label.rest, *(" ".join(texts) if len(texts) > 1 else texts[0] for texts in rows.values())]
        own = [item for text in texts if text.strip() for item in items(text)]
        return tuple(item for item in own if item.strip(" -–.:"))

    def unit(self) -> str:
        """The name of the unit: what stands left of the labels of the upper right part."""
        labels = [self.labels[name].cell for name in ("nomor", *_DATES, "disahkan", "judul") if name in self.labels]
        if not labels:
            return ""
        column, top, bottom = min(c.column for c in labels), min(c.row for c in labels), max(c.row for c in labels)
        left = [
            c for c in self.cells if c.column + c.width <= column and top - 1 <= c.row <= bottom and _label(c) is None
        ]
        lines = [_line(line) for cell in left for line in cell.text.split("\n")]
        return ", ".join(dict.fromkeys(line for line in lines if line and not line.startswith("Logo")))

    def _beside(self, cell: TableCell) -> list[str]:
        right = [one for one in self.cells if one.row <= cell.row < one.row + one.height and one.column > cell.column]
        first = sorted((one for one in right if one.text.strip(" :")), key=lambda one: one.column)[:1]
        return [one.text.strip(" :") for one in first if _label(one) is None]

    def _next(self, cell: TableCell, column: int) -> int:
        """The row of the next label below that stands over some of the same columns."""
        last = max(one.row + one.height for one in self.cells)
        lower = (one.cell for one in self.labels.values() if one.cell.row > cell.row)
        columns = range(min(cell.column, column), max(cell.column + cell.width, column + 1))
        return min((one.row for one in lower if one.column in columns or cell.column in _span(one)), default=last)

    def _reach(self, cell: TableCell) -> int:
        """The column at which the next list of the same row begins."""
        right = (
            one.cell.column
            for one in self.labels.values()
            if one.cell.row == cell.row and one.cell.column > cell.column
        )
        return min(right, default=max(one.column + one.width for one in self.cells))


def _span(cell: TableCell) -> range:
    return range(cell.column, cell.column + cell.width)


def _label(cell: TableCell) -> Labelled | None:
    text = cell.text.strip()
    for name, pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            return Labelled(name, cell, (found[2] or "").strip())
    lines = text.split("\n", 1)
    if len(lines) == 2:
        for name, pattern in _PATTERNS:
            if name in _LISTS and pattern.fullmatch(lines[0].strip()):
                return Labelled(name, cell, lines[1].strip())
    return None


def _line(text: str) -> str:
    return " ".join(text.split()).strip(" :")


def _date(text: str) -> str:
    day = parse_date(text)
    return day.isoformat() if day else "" if text in ("-", "–") else text


def _approval(lines: list[str]) -> Pengesahan:
    """Position first, name last, the NIP where it says so."""
    nip = next((found[1].strip() for line in lines if (found := _NIP.search(line))), "")
    rest = [line.strip() for line in lines if not _NIP.search(line)]
    rest = [line for line in rest if line.casefold() not in ("ttd", "ttd.", "tanda tangan")]
    if len(rest) > 1:
        return Pengesahan(_line(" ".join(rest[:-1])), rest[-1], nip)
    return Pengesahan(rest[0] if rest else "", "", nip)


def _reference(text: str) -> Rujukan:
    found = _NUMBERED.fullmatch(text)
    return Rujukan(found[1], found[2]) if found else Rujukan(text)
