"""The relation map (peta relasi) of a process: who inside and outside takes part, around the process in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rambu.diagram.metrics import line_height, wrap
from rambu.diagram.paper import find_paper
from rambu.diagram.scene import Box, TextBlock
from rambu.exchange.svg.elements import text_lines
from rambu.processmap.drawing.canvas import Canvas, Picture, boxed, height_of, process_group
from rambu.processmap.drawing.flows import draw_flows, flows_height
from rambu.processmap.drawing.words import note_of
from rambu.processmap.model import Process, ProcessMap, Relation
from rambu.processmap.tree import ProcessTree

_SIZE: Final = 8.5
_PARTY: Final = 160.0
_MIDDLE: Final = 170.0
_GAP: Final = 12.0
_HEAD: Final = 18.0


def draw_relations(map_: ProcessMap, code: str, *, paper: str = "A4") -> list[Picture]:
    """The relation map of a process. Raises KeyError for a code that is not on the map.

    Parties outside stand on the left in broken lines, those inside on the right; more than fit go on on another page.
    """
    process = ProcessTree(map_).by_code[code]
    own = [relation for relation in map_.relations if relation.process == code]
    sides = [relation for relation in own if not relation.inside], [relation for relation in own if relation.inside]
    sheet = find_paper(paper)
    probe = Canvas(sheet, "x", "x").inner
    pages: list[Canvas] = []
    below = min(flows_height(process, probe.width), probe.height / 2)
    left, right = (_chunks(side, probe.height - _HEAD - below - _GAP) for side in sides)
    for number in range(max(len(left), len(right), 1)):
        canvas = Canvas(sheet, f"Peta relasi {process.code} {process.name}", note_of(map_) or " ")
        _page(canvas, process, _nth(left, number), _nth(right, number), below)
        pages.append(canvas)
    words = "; ".join(f"{r.party}: {r.part}" if r.part else r.party for r in own) or process.name
    return [canvas.picture(words, (n, len(pages))) for n, canvas in enumerate(pages, 1)]


def _nth(chunks: Sequence[list[Relation]], number: int) -> list[Relation]:
    return chunks[number] if number < len(chunks) else []


def _tall(relation: Relation) -> float:
    return max(height_of(relation.party, _PARTY, _SIZE) + 8, 34.0)


def _chunks(side: Sequence[Relation], room: float) -> list[list[Relation]]:
    """The parties of a side, page by page."""
    pages: list[list[Relation]] = []
    used = room
    for relation in side:
        tall = _tall(relation) + _GAP
        if used + tall > room:
            pages.append([])
            used = 0.0
        pages[-1].append(relation)
        used += tall
    return pages


def _page(canvas: Canvas, process: Process, left: Sequence[Relation], right: Sequence[Relation], below: float) -> None:
    inner = canvas.inner
    body = Box(inner.x, inner.y + _HEAD, inner.width, inner.height - _HEAD - below - (_GAP if below else 0))
    if below:
        canvas.put(draw_flows(process, Box(inner.x, inner.bottom - below, inner.width, below)))
    middle = round(inner.x + inner.width / 2, 2)
    sums = [sum(_tall(r) + _GAP for r in side) - _GAP for side in (left, right) if side]
    tall = max([height_of(process.name, _MIDDLE, 10.0, process.code) + 24, 90.0, *sums])
    tall = min(tall, body.height)
    main = Box(round(middle - _MIDDLE / 2, 2), round(body.y + (body.height - tall) / 2, 2), _MIDDLE, round(tall, 2))
    for x, words, side in ((inner.x, "Di luar organisasi", left), (inner.right - _PARTY, "Di dalam organisasi", right)):
        if side:
            heading = TextBlock((words,), round(x + _PARTY / 2, 2), inner.y + 8, 9, 9, "center", True)
            canvas.put(text_lines(heading))
    _side(canvas, left, inner.x, main, body, outside=True)
    _side(canvas, right, inner.right - _PARTY, main, body, outside=False)
    title = f"{process.code} {process.name}"
    canvas.put(process_group(process.code, title, boxed(main, process.name, 10.0, "main", process.code)))


def _side(canvas: Canvas, side: Sequence[Relation], x: float, main: Box, body: Box, *, outside: bool) -> None:
    total = sum(_tall(r) + _GAP for r in side) - _GAP
    y = body.y + (body.height - total) / 2
    for relation in side:
        box = Box(round(x, 2), round(y, 2), _PARTY, round(_tall(relation), 2))
        level = round(box.center[1], 2)
        ends = ((box.right, level), (main.x, level)) if outside else ((main.right, level), (box.x, level))
        canvas.put(boxed(box, relation.party, _SIZE, "outside" if outside else "box"))
        canvas.wire(ends, arrow=True)
        _words(canvas, relation.part, ends[0][0], ends[1][0], level)
        y += box.height + _GAP


def _words(canvas: Canvas, text: str, left: float, right: float, level: float) -> None:
    """The part of a party, on its line: above it, and below where it needs more lines."""
    if not text:
        return
    lines = wrap(text, right - left - 12, 7.5)
    step = line_height(7.5)
    above = lines[: (len(lines) + 1) // 2]
    first = TextBlock(
        tuple(above), round((left + right) / 2, 2), round(level - 4 - step * (len(above) - 1), 2), step, 7.5, "center"
    )
    canvas.put(text_lines(first))
    if len(lines) > len(above):
        rest = TextBlock(
            tuple(lines[len(above) :]), round((left + right) / 2, 2), round(level + 9, 2), step, 7.5, "center"
        )
        canvas.put(text_lines(rest))
