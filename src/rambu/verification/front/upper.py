"""The upper right of the identity page: a small table whose rules say which value belongs to which caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rambu.diagram.scene import Point
from rambu.exchange.pdf.read.leaves import Leaf, Letter
from rambu.language import gettext as _
from rambu.verification.flow.texts import body_of
from rambu.verification.front.fields import Field
from rambu.verification.front.reading import read
from rambu.verification.report import Difference, Place
from rambu.verification.words import legible

_NEAR: Final = 1.0
_REACH: Final = 12.0
"""Between a rule and the caption beside it."""
_LEAST: Final = 30.0


def compare_upper(fields: Sequence[Field], leaf: Leaf, area: tuple[Point, Point]) -> Iterator[Difference]:
    """Captions and values row by row; `area`: the corners of the first caption and of the first one below the table."""
    (left, _top), (_left, below) = area
    ys, split = _rules(leaf, left, below)
    rows = [(top, bottom) for top, bottom in pairwise(ys)]
    if len(rows) != len(fields):
        message = _("tabel identitasnya tidak memuat {n} baris.").format(n=len(fields))
        yield Difference("page-replaced", Place(leaf.number), message)
        return
    for field, (top, bottom) in zip(fields, rows, strict=True):
        inside = [one for one in body_of(leaf) if top <= one[1].center[1] < bottom and one[1].center[0] >= left]
        yield from _row(field, inside, split, leaf.number)


def _row(field: Field, letters: Sequence[Letter], split: float, page: int) -> Iterator[Difference]:
    place = Place(page, 0, field.caption)
    caption = read(one for one in letters if one[1].center[0] < split)
    value = read(one for one in letters if one[1].center[0] >= split)
    pairs = ((caption, (legible(field.caption),)), (value, field.values))
    for said, wanted in pairs:
        if not any(said == one for one in wanted):
            message = _("tercetak “{read}”, seharusnya “{words}”.").format(read=said, words=wanted[0])
            yield Difference("field-differs", place, message)


def _rules(leaf: Leaf, left: float, below: float) -> tuple[list[float], float]:
    """Heights of the rules across the table, and where its values begin."""
    boxes = [part.box for path in leaf.paths for part in path.parts]
    across = {round(b.y, 1) for b in boxes if b.height <= _NEAR and b.width > _LEAST and _spans(b.x, b.right, left)}
    ys = _apart(sorted(y for y in across if y < below))
    upright = (b.x for b in boxes if b.width <= _NEAR and b.height > _LEAST and b.x > left + _REACH and b.y < below)
    return ys, min(upright, default=leaf.width)


def _spans(start: float, end: float, left: float) -> bool:
    return start <= left + _NEAR and end > left + _LEAST


def _apart(values: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for value in values:
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept
