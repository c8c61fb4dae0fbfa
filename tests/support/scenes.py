"""A small chart drawn by hand: one page, and the same flow over two pages. Clean; tests plant one fault at a time.

```
        A          B          C
 1    ( 1 )──────┐
        ▲      [ 2 ]
        │        │
 3      └─tidak─◇ 3 ─ya──────┐
 4                         ( 4 )
```
"""

from __future__ import annotations

from dataclasses import replace

from rambu.diagram.scene import (
    Box,
    Cell,
    ColumnBand,
    Label,
    Line,
    Page,
    Point,
    Proof,
    RowBand,
    Scene,
    Shape,
    ShapeKind,
    TextBlock,
)
from rambu.fonts import SANS
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Pelaksana, Sop, Symbol

ROW = 100.0
TOP = 90.0
COLUMNS = (
    ("no", "No", 40.0, 20.0),
    ("kegiatan", "Kegiatan", 60.0, 140.0),
    ("pelaksana:p1", "A", 200.0, 100.0),
    ("pelaksana:p2", "B", 300.0, 100.0),
    ("pelaksana:p3", "C", 400.0, 100.0),
    ("waktu", "Waktu", 500.0, 100.0),
)
WORDS = ("Menerima surat", "Mencatat surat", "Memeriksa surat", "Mengirim jawaban")


def small_sop() -> Sop:
    """What the scenes show."""
    people = tuple(Pelaksana(f"p{n}", name) for n, name in enumerate("ABC", 1))
    decision = Decision((Exit("k4-1", "ya"), Exit("k1-1", "tidak")))
    symbols = (
        Symbol("k1-1", ("p1",)),
        Symbol("k2-1", ("p2",)),
        Symbol("k3-1", ("p2",), exits=decision),
        Symbol("k4-1", ("p3",)),
    )
    rows = tuple(Kegiatan(f"k{n}", WORDS[n - 1], (symbol,)) for n, symbol in enumerate(symbols, 1))
    return Sop(judul="SOP Pengelolaan Surat", bagan=(Bagan("b1", "", people, rows),))


def shape(kind: ShapeKind, row: int, performer: str, y: float) -> Shape:
    """The symbol of `row`, centred at height `y` in its performer's column."""
    middle = {"A": 250.0, "B": 350.0, "C": 450.0}[performer]
    width, height = (70.0, 40.0) if kind == "decision" else (60.0, 30.0)
    box = Box(middle - width / 2, y - height / 2, width, height)
    return Shape(kind, str(row), f"k{row}-1", 1, row, (performer,), box)


def connector(letter: str, x: float, y: float) -> Shape:
    """A page connector centred at (x, y)."""
    return Shape("connector", "", "", 1, 0, (), Box(x - 7, y - 7, 14.0, 14.0), letter=letter)


def edge(source: str, target: str, *points: Point, label: str = "", exit_: int = 0, letter: str = "") -> Line:
    """A flow line."""
    return Line("edge", source, target, points, label, exit=exit_, letter=letter)


def label(source: str, target: str, words: str, x: float, y: float, exit_: int = 0) -> Label:
    """A label with its upper left corner at (x, y)."""
    width = 6.0 * len(words)
    return Label(source, target, Box(x, y, width, 10.0), text(words, x + 1, y + 7.5), exit_)


def text(words: str, x: float, baseline: float) -> TextBlock:
    """One line of small text."""
    return TextBlock((words,), x, baseline, 8.0, 7.0)


def page(
    number: int, total: int, rows: range, shapes: tuple[Shape, ...], lines: tuple[Line, ...], *labels: Label
) -> Page:
    """A page with its table."""
    top = [TOP + n * ROW for n in range(len(rows))]
    bands = tuple(RowBand(row, f"k{row}", y, ROW) for row, y in zip(rows, top, strict=True))
    height = ROW * len(rows)
    return Page(
        number, total, 1, 842.0, 595.0, None, bands,
        tuple(ColumnBand(key, caption, x, width) for key, caption, x, width in COLUMNS),
        (*_header(), *(cell for band in bands for cell in _row(band))),
        shapes, lines, labels,
        Box(200.0, TOP, 300.0, height), Box(40.0, 40.0, 560.0, height + 50.0), Proof(3.0, 3.0),
    )  # fmt: skip


def _header() -> tuple[Cell, ...]:
    return tuple(
        Cell(key, "", Box(x, 40.0, width, 50.0), text(caption, x + 2, 60.0)) for key, caption, x, width in COLUMNS
    )


def _row(band: RowBand) -> tuple[Cell, ...]:
    words = {"no": str(band.kegiatan), "kegiatan": WORDS[band.kegiatan - 1]}
    return tuple(
        Cell(key, band.id, Box(x, band.y, width, band.height), text(words.get(key, ""), x + 2, band.y + 20))
        for key, _caption, x, width in COLUMNS
    )


def one_page() -> Scene:
    """The whole flow on one page."""
    shapes = (
        shape("terminator", 1, "A", 140.0),
        shape("process", 2, "B", 240.0),
        shape("decision", 3, "B", 340.0),
        shape("terminator", 4, "C", 440.0),
    )
    lines = (
        edge("1", "2", (280.0, 140.0), (350.0, 140.0), (350.0, 225.0)),
        edge("2", "3", (350.0, 255.0), (350.0, 320.0)),
        edge("3", "4", (385.0, 340.0), (450.0, 340.0), (450.0, 425.0), label="ya"),
        edge("3", "1", (315.0, 340.0), (250.0, 340.0), (250.0, 155.0), label="tidak", exit_=1),
    )
    labels = (label("3", "4", "ya", 392.0, 328.0), label("3", "1", "tidak", 270.0, 328.0, 1))
    return Scene((page(1, 1, range(1, 5), shapes, lines, *labels),), "A4", SANS, 7.0)


def two_pages() -> Scene:
    """Cut before row 3: connector A carries 2→3, connector B carries 3→1 back."""
    first = page(
        1, 2, range(1, 3),
        (
            shape("terminator", 1, "A", 140.0), shape("process", 2, "B", 240.0),
            connector("A", 350.0, 280.0), connector("B", 250.0, 280.0),
        ),
        (
            edge("1", "2", (280.0, 140.0), (350.0, 140.0), (350.0, 225.0)),
            edge("2", "3", (350.0, 255.0), (350.0, 273.0), letter="A"),
            edge("3", "1", (250.0, 273.0), (250.0, 155.0), label="tidak", exit_=1, letter="B"),
        ),
    )  # fmt: skip
    second = page(
        2, 2, range(3, 5),
        (
            shape("decision", 3, "B", 140.0), shape("terminator", 4, "C", 240.0),
            connector("A", 350.0, 98.0), connector("B", 250.0, 98.0),
        ),
        (
            edge("2", "3", (350.0, 105.0), (350.0, 120.0), letter="A"),
            edge("3", "4", (385.0, 140.0), (450.0, 140.0), (450.0, 225.0), label="ya"),
            edge("3", "1", (315.0, 140.0), (250.0, 140.0), (250.0, 105.0), label="tidak", exit_=1, letter="B"),
        ),
        label("3", "4", "ya", 392.0, 128.0), label("3", "1", "tidak", 270.0, 128.0, 1),
    )  # fmt: skip
    return Scene((first, second), "A4", SANS, 7.0)


def with_line(scene: Scene, number: int, line: Line, page_number: int = 1) -> Scene:
    """The scene with its line at `number` (0-based) on that page replaced, or added if there is none."""
    lines = list(scene.pages[page_number - 1].lines)
    lines[number : number + 1] = [line]
    return with_page(scene, replace(scene.pages[page_number - 1], lines=tuple(lines)))


def with_page(scene: Scene, changed: Page) -> Scene:
    """The scene with the page of that number replaced."""
    return replace(scene, pages=tuple(changed if p.number == changed.number else p for p in scene.pages))
