"""Small PDFs with drawn charts, painted as a spreadsheet prints them, or as a text program does.

A spreadsheet fills thin rectangles as rules, a polygon inside another as the outline of a shape, and a strip with a
triangle in one path as an arrow; a text program strokes rules, shapes and lines, and fills the heads apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Dialect = Literal["spreadsheet", "text"]
Point = tuple[float, float]
_WIDTH, _HEIGHT = 842, 595


class Paper:
    """One page in the making; y grows downwards."""

    def __init__(self, dialect: Dialect = "spreadsheet") -> None:
        self.dialect = dialect
        self.ops: list[str] = []

    def words(self, x: float, y: float, text: str, size: float = 8) -> None:
        """Words with their baseline at `y`."""
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.ops.append(f"BT 0 g /F1 {size} Tf {x:.2f} {_HEIGHT - y:.2f} Td ({escaped}) Tj ET")

    def rule(self, start: Point, end: Point) -> None:
        (x, y), (u, v) = start, end
        if self.dialect == "text":
            self.ops.append(f"0 G 0.6 w {_at(start)} m {_at(end)} l S")
        elif y == v:
            self.ops.append(f"0 g {x:.2f} {_HEIGHT - y - 0.3:.2f} {u - x:.2f} 0.6 re f")
        else:
            self.ops.append(f"0 g {x - 0.3:.2f} {_HEIGHT - v:.2f} 0.6 {v - y:.2f} re f")

    def fill(self, x: float, y: float, width: float, height: float, grey: float = 1.0) -> None:
        self.ops.append(f"{grey} g {x:.2f} {_HEIGHT - y - height:.2f} {width:.2f} {height:.2f} re f")

    def shape(self, kind: str, x: float, y: float, width: float = 36, height: float = 18) -> None:
        """A symbol around a middle."""
        outer = _polygon(kind, x, y, width, height)
        if self.dialect == "text":
            self.ops.append(f"1 g {_closed(outer)} f 0 G 0.75 w {_closed(outer)} S")
        else:
            inner = _polygon(kind, x, y, width - 2, height - 2)
            self.ops.append(f"1 g {_closed(outer)} f 0 g {_closed(outer)} {_closed(inner)} f*")

    def arrow(self, points: Sequence[Point], *, head: bool = True) -> None:
        """A line of level and upright pieces, from its beginning to its tip."""
        tip, before = points[-1], points[-2]
        dx, dy = _direction(before, tip)
        base = (tip[0] - 5 * dx, tip[1] - 5 * dy)
        triangle = [tip, (base[0] - 2.2 * dy, base[1] + 2.2 * dx), (base[0] + 2.2 * dy, base[1] - 2.2 * dx)]
        line = [*points[:-1], base if head else tip]
        if self.dialect == "text":
            path = " ".join(f"{_at(point)} {'l' if n else 'm'}" for n, point in enumerate(line))
            self.ops.append(f"0 G 0.75 w {path} S")
            if head:
                self.ops.append(f"0 g {_closed(triangle)} f")
        else:
            self.ops.append(f"0 g {_closed(_strip(line))}{' ' + _closed(triangle) if head else ''} f*")

    def picture(self, x: float, y: float, rows: Sequence[str], dot: float = 0.5) -> None:
        """A picture of dots, ``#`` black, its upper left corner at (x, y)."""
        wide, high = len(rows[0]), len(rows)
        data = "".join("00" if one == "#" else "FF" for row in rows for one in row)
        place = f"{wide * dot:.2f} 0 0 {high * dot:.2f} {x:.2f} {_HEIGHT - y - high * dot:.2f} cm"
        self.ops.append(f"q {place} BI /W {wide} /H {high} /CS /G /BPC 8 /F /AHx ID {data}> EI Q")


def pdf(*papers: Paper) -> bytes:
    """A file of these pages."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for paper in papers:
        content = "\n".join(paper.ops).encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Contents {len(objects)} 0 R "
        objects.append((page + "/Resources << /Font << /F1 3 0 R >> >> >>").encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """A file of objects; the first is its catalogue."""
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def _at(point: Point) -> str:
    return f"{point[0]:.2f} {_HEIGHT - point[1]:.2f}"


def _closed(points: Sequence[Point]) -> str:
    return " ".join(f"{_at(point)} {'l' if n else 'm'}" for n, point in enumerate(points)) + " h"


def _direction(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = max(abs(dx), abs(dy)) or 1
    return dx / long, dy / long


def _polygon(kind: str, x: float, y: float, width: float, height: float) -> list[Point]:
    a, b = width / 2, height / 2
    match kind:
        case "decision":
            return [(x - a, y), (x, y - b), (x + a, y), (x, y + b)]
        case "connector":
            return [(x - a, y - b), (x + a, y - b), (x + a, y + 0.4 * b), (x, y + b), (x - a, y + 0.4 * b)]
        case "terminator":
            r = 0.29 * b
            return [
                (x - a + b, y - b), (x + a - b, y - b), (x + a - r, y - b + r), (x + a, y), (x + a - r, y + b - r),
                (x + a - b, y + b), (x - a + b, y + b), (x - a + r, y + b - r), (x - a, y), (x - a + r, y - b + r),
            ]  # fmt: skip
        case _:
            return [(x - a, y - b), (x + a, y - b), (x + a, y + b), (x - a, y + b)]


def _strip(line: Sequence[Point], half: float = 0.4) -> list[Point]:
    """The outline of a line 0.8 points thick."""
    sides: list[list[Point]] = [[], []]
    for n, point in enumerate(line):
        into = _direction(line[n - 1], point) if n else _direction(point, line[1])
        out = _direction(point, line[n + 1]) if n + 1 < len(line) else into
        nx, ny = -(into[1] + out[1]), into[0] + out[0]
        if into == out:
            nx, ny = -into[1], into[0]
        sides[0].append((point[0] + half * nx, point[1] + half * ny))
        sides[1].append((point[0] - half * nx, point[1] - half * ny))
    return [*sides[0], *reversed(sides[1])]


class Chart(Paper):
    """A page with the table of a flow chart: number, words, performers, kelengkapan, waktu, output, keterangan."""

    left, top, head = 40.0, 60.0, 40.0
    no, kegiatan, performer, measure = 24.0, 150.0, 80.0, 70.0

    def __init__(
        self,
        rows: Sequence[str],
        performers: Sequence[str] = ("Staf", "Kasubbag", "Kepala"),
        dialect: Dialect = "spreadsheet",
        *,
        first: int = 1,
        high: float = 50.0,
        captions: bool = True,
        numbers: bool = False,
    ) -> None:
        super().__init__(dialect)
        self.rows, self.performers, self.high = rows, performers, high
        self.numbered = 12.0 if numbers else 0.0
        self.captioned = self.head if captions else 0.0
        widths = [self.no, self.kegiatan, *[self.performer] * len(performers), *[self.measure] * 4]
        self.columns = [self.left + sum(widths[:n]) for n in range(len(widths) + 1)]
        self.body = self.top + self.captioned + self.numbered
        self._table(captions, numbers)
        for n, words in enumerate(rows):
            self._row(n, first + n, words)

    def place(self, row: int, performer: int) -> Point:
        """The middle of a cell, both from 1."""
        left = self.columns[1 + performer]
        return left + self.performer / 2, self.body + (row - 0.5) * self.high

    def _table(self, captions: bool, numbers: bool) -> None:
        bottom = self.body + len(self.rows) * self.high
        if captions and self.dialect == "text":
            self.fill(self.left, self.top, self.columns[-1] - self.left, self.head, 0.9)
        half = self.top + self.captioned / 2
        grouped = range(3, 2 + len(self.performers)), range(3 + len(self.performers), 5 + len(self.performers))
        inner = {n for group in grouped for n in group} if captions else set()
        for n, x in enumerate(self.columns):
            self.rule((x, half if n in inner else self.top), (x, bottom))
        for y in [self.top, *(self.body + n * self.high for n in range(len(self.rows) + 1))]:
            self.rule((self.left, y), (self.columns[-1], y))
        if captions:
            self.rule((self.columns[2], half), (self.columns[-2], half))
            self._captions(half)
        if numbers:
            self.rule((self.left, self.top + self.captioned), (self.columns[-1], self.top + self.captioned))
            for n, x in enumerate(self.columns[:-1]):
                self.words(x + 8, self.body - 3, f"({n + 1})", 7)

    def _captions(self, half: float) -> None:
        self.words(self.columns[0] + 4, half + 3, "No")
        self.words(self.columns[1] + 40, half + 3, "Kegiatan")
        self.words(self.columns[2] + 60, half - 6, "Pelaksana")
        self.words(self.columns[-5] + 60, half - 6, "Mutu Baku")
        self.words(self.columns[-2] + 8, half + 3, "Keterangan")
        low = [*self.performers, "Kelengkapan", "Waktu", "Output"]
        for n, caption in enumerate(low):
            self.words(self.columns[2 + n] + 8, half + 13, caption)

    def _row(self, n: int, number: int, words: str) -> None:
        y = self.body + n * self.high
        self.words(self.columns[0] + 8, y + self.high / 2, str(number))
        for m, line in enumerate(words.split("\n")):
            self.words(self.columns[1] + 4, y + self.high / 2 - 8 + 10 * m, line)
        for m, text in enumerate(("Berkas", f"{5 * number} menit", "Hasil")):
            self.words(self.columns[-5 + m] + 4, y + self.high / 2, text)
