"""The identity blocks of a file: where they stand, and which charts belong to which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rambu.exchange.drawn.found import Open
from rambu.exchange.drawn.geometry import Drawn, Sheet
from rambu.exchange.drawn.identity_fields import read_identity
from rambu.exchange.drawn.parts import ChartTable, Part
from rambu.exchange.drawn.placing import runs
from rambu.sop.model import Sop


@dataclass(slots=True)
class Identity:
    """What is written about a SOP outside of its flow table; `sop` has no charts yet."""

    sop: Sop = field(default_factory=Sop)
    titles: list[str] = field(default_factory=list)
    """What stands above the flow table of each chart."""
    opened: list[Open] = field(default_factory=list)
    sheets: tuple[int, ...] = ()
    """Sheets on which the block stands."""


def identities(drawn: Drawn, charts: Sequence[ChartTable]) -> list[tuple[Identity, list[int]]]:
    """The SOPs of a file: each with its identity, if it has one, and the positions of its charts.

    A block opens a SOP; charts follow their block. A block behind the last chart belongs to the charts before it.
    """
    found: list[tuple[Identity, list[int]]] = []
    for sheet in drawn.sheets:
        own = [n for n, chart in enumerate(charts) if chart.parts[0].sheet is sheet]
        block = _block(sheet, charts)
        if block is not None and (not found or found[-1][1] or found[-1][0].sheets):
            _open(found, block, sheet, is_last=not own and not _later(sheet, charts))
        elif block is not None:
            _join(found[-1][0], block, sheet)
        if own and not found:
            found.append((Identity(), []))
        if own:
            found[-1][1].extend(own)
    whole = [(_titled(identity, [charts[n] for n in mine]), mine) for identity, mine in found]
    return [one for one in whole if one[1]]


def _open(found: list[tuple[Identity, list[int]]], block: Sop, sheet: Sheet, *, is_last: bool) -> None:
    """Begin a SOP, unless the block belongs to what is there: the same once more, or one behind its charts."""
    if found:
        before = found[-1][0]
        if not before.sheets and is_last:
            _join(before, block, sheet)
            return
        if before.sheets and not found[-1][1] and _agree(before.sop, block):
            _join(before, block, sheet)
            return
    found.append((Identity(block, sheets=(sheet.number,)), []))


def _join(identity: Identity, block: Sop, sheet: Sheet) -> None:
    """Add what a second sheet says, where the first was silent."""
    own = identity.sop
    names = ("judul", "unit", "nomor", "tanggal", "disahkan", "dasar_hukum", "kualifikasi", "keterkaitan")
    more = (*names, "peralatan", "peringatan", "pencatatan")
    blank = Sop()
    said = {name: getattr(block, name) for name in more if getattr(own, name) == getattr(blank, name)}
    identity.sop = replace(own, **said)
    identity.sheets = (*identity.sheets, sheet.number)


def _agree(one: Sop, other: Sop) -> bool:
    """Whether two blocks can be of one SOP: neither title nor number differs."""
    pairs = ((one.judul, other.judul), (one.nomor, other.nomor))
    return all(not a or not b or a.casefold() == b.casefold() for a, b in pairs)


def _later(sheet: Sheet, charts: Sequence[ChartTable]) -> bool:
    return any(chart.parts[0].sheet.number > sheet.number for chart in charts)


def _block(sheet: Sheet, charts: Sequence[ChartTable]) -> Sop | None:
    """The identity on a sheet: in any of its tables, above the flow table if that is the same."""
    headers = {id(chart.parts[0].table): chart.reading.header.top for chart in charts}
    bodies = {id(part.table) for chart in charts for part in chart.parts}
    for table in sheet.tables:
        top = headers.get(id(table), 0 if id(table) in bodies else len(table.rows))
        cells = [cell for cell in table.cells if cell.row < top and cell.row not in table.hidden_rows]
        block = read_identity(cells)
        if block is not None:
            return block
    return None


def _titled(identity: Identity, charts: Sequence[ChartTable]) -> Identity:
    """With the titles above the tables; the only one is the SOP's, where nothing else names it."""
    identity.titles = [_title(chart) for chart in charts]
    if not identity.sop.judul and len(charts) == 1:
        identity.sop = replace(identity.sop, judul=identity.titles[0])
    return identity


_NEAR = 30.0
"""A title stands no farther above its table, in points."""
_HEADINGS = (
    "standar operasional prosedur",
    "standard operating procedure",
    "bagan alir",
    "flowchart",
    "uraian prosedur",
)


def _title(chart: ChartTable) -> str:
    """The last words above the header that are no general heading."""
    part = chart.parts[0]
    above = [cell for cell in part.table.cells if cell.row < chart.reading.header.top and cell.text]
    lines = [" ".join(line.split()) for cell in above for line in cell.text.split("\n")]
    lines += [] if lines else _right_above(part)
    own = [line for line in lines if not line.casefold().startswith(_HEADINGS) and sum(map(str.isalpha, line)) > 3]
    return own[-1] if own and len(lines) < 6 else ""


def _right_above(part: Part) -> list[str]:
    """The line or paragraph right above the only table of a page, and the one before it that it goes on with."""
    top = part.table.rows[0]
    near = [word for word in part.sheet.words if top - _NEAR <= word.box.bottom <= top + 1.0]
    if len(part.sheet.tables) != 1:
        return []
    lines: dict[int, list[str]] = {}
    for text, box in runs(near):
        lines.setdefault(round(box.center[1] / 3), []).append(text)
    found = [" ".join(lines[height]) for height in sorted(lines)]
    return [" ".join(found[-2:])] if found and found[-1].startswith("(") else found[-1:]
