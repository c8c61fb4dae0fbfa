"""The drawn pages as the browser wants them: a picture without texts, and where everything stands."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rambu.diagram.scene import Box, Cell, Label, Line, Page, Scene, Shape, TextBlock
from rambu.exchange.svg import write_screen
from rambu.sop import Sop
from rambu.sop.names import Index
from rambu.web.editor.packing import Written, as_text


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as JSON text, written once, and the hash of it."""

    hash: str
    page: Written


def drawn_pages(sop: Sop, scene: Scene) -> tuple[Drawn, ...]:
    """All pages of a scene; one that looks as before is not written again."""
    ids = tuple((place.qualified_name, id_) for id_, place in Index.of(sop).symbols.items())
    return tuple(_drawn(page, scene.font, sop.bagan[page.bagan - 1].id, ids) for page in scene.pages)


@lru_cache(maxsize=500)
def _drawn(page: Page, font: str, bagan: str, symbols: tuple[tuple[str, str], ...]) -> Drawn:
    ids, rows = dict(symbols), {row.kegiatan: row.id for row in page.rows}
    content = {
        "number": page.number,
        "total": page.total,
        "bagan": bagan,
        "width": page.width,
        "height": page.height,
        "table": _box(page.table),
        "chart": _box(page.chart),
        "description": page.description,
        "heading": _text(page.heading) if page.heading else None,
        "svg": write_screen(Scene((page,), "", font, 0.0), page),
        "rows": [{"id": row.id, "number": row.kegiatan, "y": row.y, "height": row.height} for row in page.rows],
        "columns": [{"key": c.key, "caption": c.caption, "x": c.x, "width": c.width} for c in page.columns],
        "cells": _listed([_cell(cell) for cell in page.cells]),
        "shapes": _listed([_shape(shape, rows.get(shape.kegiatan, "")) for shape in page.shapes]),
        "lines": _listed(
            [_line(one, _id(one.source, page.bagan, ids), _id(one.target, page.bagan, ids)) for one in page.lines]
        ),
        "labels": [_label(label, page.bagan, ids) for label in page.labels],
    }
    text = as_text(content)
    digest = hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
    return Drawn(digest, Written(f'{{"hash":"{digest}",{text[1:]}'))


def _box(box: Box) -> dict[str, float]:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}


def _text(block: TextBlock) -> dict[str, Any]:
    return {
        "lines": block.lines,
        "x": block.x,
        "baseline": block.baseline,
        "leading": block.leading,
        "size": block.size,
        "align": block.align,
        "bold": block.bold,
    }


def _listed(written: list[Written]) -> Written:
    return Written(f"[{','.join(written)}]")


# What stands on a page is mostly as it was before the last edit, so its JSON is remembered piece by piece.


@lru_cache(maxsize=8192)
def _cell(cell: Cell) -> Written:
    place = {"column": cell.column, "kegiatan": cell.kegiatan, "turned": cell.turned}
    return Written(as_text({**place, **_box(cell.box), "text": _text(cell.text)}))


@lru_cache(maxsize=4096)
def _shape(shape: Shape, kegiatan: str) -> Written:
    content = {
        "kind": shape.kind,
        "symbol": shape.symbol,
        "id": shape.id,
        "kegiatan": kegiatan,
        "pelaksana": shape.pelaksana,
        **_box(shape.box),
        "text": _text(shape.text) if shape.text else None,
        "title": shape.title,
        "letter": shape.letter,
    }
    return Written(as_text(content))


@lru_cache(maxsize=4096)
def _line(line: Line, source: str, target: str) -> Written:
    content = {
        "kind": line.kind,
        "source": line.source,
        "target": line.target,
        "from": source,
        "to": target,
        "exit": line.exit,
        "points": line.points,
    }
    return Written(as_text(content))


def _label(label: Label, bagan: int, ids: dict[str, str]) -> dict[str, Any]:
    ends = {"from": _id(label.source, bagan, ids), "to": _id(label.target, bagan, ids)}
    return {**ends, "exit": label.exit, **_box(label.box), "text": _text(label.text)}


def _id(name: str, bagan: int, ids: dict[str, str]) -> str:
    """Id of the symbol that a line names; of a capsule, that of its symbol."""
    symbol = name.partition(":")[0]
    return ids.get(symbol if "/" in symbol else f"{bagan}/{symbol}", "")
