"""Bands of page connectors: each in the column of its line's target, or as near as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from rambu.diagram.pages.cuts import Cut

Band = tuple[tuple[int, Cut], ...]
"""Connectors side by side, each with its column, from left to right."""


def bands(cut_ends: Sequence[Cut], columns: int) -> tuple[Band, ...]:
    """Spread the connectors of one edge of a page over as few bands as there must be."""
    result: list[dict[int, Cut]] = []
    for cut in sorted(cut_ends, key=lambda c: (c.column, c.wire)):
        if not result or len(result[-1]) == columns:
            result.append({})
        free = [column for column in range(columns) if column not in result[-1]]
        result[-1][min(free, key=lambda column: (abs(column - cut.column), column))] = cut
    return tuple(tuple(sorted(band.items())) for band in result)


def letter(number: int) -> str:
    """The `number`-th letter, counted from 0: A … Z, AA, AB …"""
    name = ""
    number += 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
