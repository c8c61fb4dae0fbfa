"""Where the rows and columns of a sheet stand, in points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.xlsx.reading.names import S, is_on, number, whole

_PIXEL: Final = 0.75
_DIGIT: Final = 7
"""Pixels of a digit of the ordinary font: of Calibri 11 and Arial 10, which nearly all workbooks have."""
_MOST_COLUMNS: Final = 16_384
_MOST_ROWS: Final = 1_048_576
_WIDEST: Final = 255.0
_TALLEST: Final = 409.5


@dataclass(frozen=True, slots=True)
class Tracks:
    """Sizes of rows or columns, counted from 0: those that differ from the usual one are listed."""

    usual: float
    sizes: Mapping[int, float]
    hidden: frozenset[int] = frozenset()
    _places: list[int] = field(init=False, repr=False)
    _extra: list[float] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        places = sorted(self.sizes)
        object.__setattr__(self, "_places", places)
        extra = list(accumulate((self.sizes[n] - self.usual for n in places), initial=0.0))
        object.__setattr__(self, "_extra", extra)

    def edge(self, track: int) -> float:
        """Where the track begins."""
        return track * self.usual + self._extra[bisect_left(self._places, track)]

    def size(self, track: int) -> float:
        """How wide or high it is."""
        return self.sizes.get(track, self.usual)


def columns_of(sheet: Element) -> Tracks:
    """The columns of a sheet; hidden ones have no width."""
    form = sheet.find(f"{S}sheetFormatPr")
    usual = number(form.get("defaultColWidth")) if form is not None else 0.0
    sizes: dict[int, float] = {}
    hidden: set[int] = set()
    for one in sheet.iterfind(f"{S}cols/{S}col"):
        first, last = whole(one.get("min"), 1) - 1, min(whole(one.get("max"), 1), _MOST_COLUMNS)
        for track in range(max(first, 0), last):
            sizes[track] = 0.0 if is_on(one.get("hidden")) else _width(number(one.get("width"), usual or 9.14))
            if is_on(one.get("hidden")):
                hidden.add(track)
    return Tracks(_width(usual or 9.140625), sizes, frozenset(hidden))


def rows_of(sheet: Element) -> Tracks:
    """The rows of a sheet; hidden ones have no height."""
    form = sheet.find(f"{S}sheetFormatPr")
    usual = number(form.get("defaultRowHeight"), 15.0) if form is not None else 15.0
    sizes: dict[int, float] = {}
    hidden: set[int] = set()
    for place, one in enumerate(sheet.iterfind(f"{S}sheetData/{S}row")):
        track = whole(one.get("r"), place + 1) - 1
        if not 0 <= track < _MOST_ROWS:
            continue
        if is_on(one.get("hidden")):
            sizes[track] = 0.0
            hidden.add(track)
        elif one.get("ht"):
            sizes[track] = min(max(number(one.get("ht"), usual), 0.0), _TALLEST)
    return Tracks(min(max(usual, 0.0), _TALLEST), sizes, frozenset(hidden))


def _width(characters: float) -> float:
    """A width in digits of the ordinary font, in points: whole pixels, as Excel shows it."""
    characters = min(max(characters, 0.0), _WIDEST)
    return int((256 * characters + int(128 / _DIGIT)) / 256 * _DIGIT) * _PIXEL
