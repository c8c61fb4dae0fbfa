"""The edits between two values."""

from __future__ import annotations

from contextlib import suppress

from rambu.sop.difference.columns import remove_columns
from rambu.sop.difference.draft import Draft, OverLimit
from rambu.sop.difference.matching import Matching, match_by_content, match_by_ids
from rambu.sop.difference.parts import set_cells, set_exits, set_hints, set_identity, set_symbols, set_titles
from rambu.sop.difference.structure import arrange_charts, arrange_columns, arrange_rows, remove
from rambu.sop.difference.translate import translate
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.reidentify import Reidentify
from rambu.sop.edits.settings import SetExits
from rambu.sop.model import Sop

Edits = tuple[Edit, ...]


def difference(a: Sop, b: Sop) -> Edits:
    """Edits with ``apply(a, difference(a, b)) == b``; none when the two are equal.

    A changed cell, a row inserted, removed or moved, a performer renamed are one edit each. Where only ids differ, one
    `Reidentify` closes the list; it tells a reader nothing.
    """
    if a == b:
        return ()
    ways = sorted((match_by_ids(a, b), match_by_content(a, b)), key=lambda way: -_kept(a, b, way))
    best = _shortest(a, b, ways[0])
    if ways[0] == ways[1]:
        return best
    try:
        return min(best, _shortest(a, b, ways[1], _length(best)[0]), key=_length)
    except OverLimit:
        return best


def _kept(a: Sop, b: Sop, matching: Matching) -> int:
    """Matched rows with the same text: the way that keeps more is tried first, the other given up when it is longer."""
    texts = {row.id: row.teks for bagan in a.bagan for row in bagan.kegiatan}
    rows = (row for bagan in b.bagan for row in bagan.kegiatan)
    return sum(row.id in matching and texts[matching[row.id]] == row.teks for row in rows)


def _shortest(a: Sop, b: Sop, matching: Matching, most: int | None = None) -> Edits:
    wanted, names = translate(a, b, matching)
    closing = (names,) if names.pairs else ()
    edits = _edits(a, wanted, True, most)
    if _inherits(edits):
        with suppress(OverLimit):
            edits = _edits(a, wanted, False, len(edits) - 1)
    return (*edits, *closing)


def _edits(a: Sop, wanted: Sop, remove_first: bool, most: int | None) -> Edits:
    """Lines to a removed symbol are inherited by the next; which one that is depends on what was inserted before."""
    draft = Draft(a, wanted, most)
    set_identity(draft)
    arrange_charts(draft)
    arrange_columns(draft)
    remove_columns(draft)
    set_titles(draft)
    for step in (remove, arrange_rows) if remove_first else (arrange_rows, remove):
        step(draft)
    set_symbols(draft)
    set_cells(draft)
    set_exits(draft)
    remove(draft)
    set_hints(draft)
    return tuple(draft.edits)


def _inherits(edits: Edits) -> bool:
    return any(isinstance(edit, SetExits) for edit in edits) and any(
        type(edit).__name__.startswith("Remove") for edit in edits
    )


def _length(edits: Edits) -> tuple[int, int]:
    """Edits that a reader sees, then all."""
    return sum(not isinstance(edit, Reidentify) for edit in edits), len(edits)
