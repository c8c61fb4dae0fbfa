"""Letters of the page connectors: A, B, C … in reading order over the whole document, one for each cut line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rambu.diagram.grid.leaf import Leaf
from rambu.diagram.pages.connectors import letter


def letters(leaves: Iterable[Leaf]) -> dict[int, str]:
    """Letter by wire."""
    names: dict[int, str] = {}
    for leaf in leaves:
        for level in leaf.stack.levels:
            for _column, cut in level.band:
                names.setdefault(cut.wire, letter(len(names)))
    return names


def partner_pages(leaves: Iterable[Leaf]) -> Mapping[tuple[int, bool], int]:
    """Number of the page on which each end of a cut line stands, by wire and whether it is the leaving end."""
    return {
        (cut.wire, cut.leaves): number
        for number, leaf in enumerate(leaves, start=1)
        for level in leaf.stack.levels
        for _column, cut in level.band
    }
