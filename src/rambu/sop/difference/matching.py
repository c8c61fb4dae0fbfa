"""Which parts of two SOPs are the same part.

Ids decide where they are words that somebody chose. Two files written by hand have positional ids, which shift when a
row is inserted; there what a reader sees decides. Both answers are tried, the one with fewer edits is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from rambu.sop.difference.align import Pairs, pair
from rambu.sop.difference.likeness import Features, Mark, fold
from rambu.sop.edits.order import Named
from rambu.sop.model import Bagan, Pelaksana, Sop, Symbol
from rambu.sop.names import reading_order

Matching = dict[str, str]
"""Id in the new value → id of the same thing in the old one."""

T = TypeVar("T", bound=Named)

_POSITIONAL = re.compile(r"b\d+|(b\d+-)?[pk]\d+(-\d+)?")


def match_by_ids(a: Sop, b: Sop) -> Matching:
    """The same id is the same thing, if it is of one kind and in one chart."""
    found: Matching = {}
    for old, new in _common(a.bagan, b.bagan):
        kinds = ((old.pelaksana, new.pelaksana), (old.kegiatan, new.kegiatan), (reading_order(old), reading_order(new)))
        found[new.id] = old.id
        for was, now in kinds:
            found |= {y.id: x.id for x, y in _common(was, now)}
    return found


def match_by_content(a: Sop, b: Sop) -> Matching:
    """Ids that somebody chose are trusted; all else is matched by what a reader sees."""
    found: Matching = {}
    for old, new in _charts(a.bagan, b.bagan):
        found[new.id] = old.id
        found |= {y.id: x.id for x, y in _performers(old.pelaksana, new.pelaksana)}
        found |= _inside(old, new)
    return found


def _inside(old: Bagan, new: Bagan) -> Matching:
    was, now = _names(old), _names(new)
    old_rows, new_rows = _open(old.kegiatan, new.kegiatan)
    features = [Features.of_row(row, was) for row in old_rows], [Features.of_row(row, now) for row in new_rows]
    rows = [*_chosen(old.kegiatan, new.kegiatan), *_picked(old_rows, new_rows, pair(*features, Features.likeness))]
    found = {y.id: x.id for x, y in rows}
    kept = _chosen(reading_order(old), reading_order(new))
    found |= {y.id: x.id for x, y in kept if not _built(x, old) and not _built(y, new)}
    for x, y in rows:
        free_old = [s for s in x.simbol if s.id not in found.values()]
        free_new = [s for s in y.simbol if s.id not in found]
        found |= {t.id: s.id for s, t in _marks(free_old, free_new, was, now)}
    return found


def _built(symbol: Symbol, bagan: Bagan) -> bool:
    """Whether the id is built on that of its row: ``periksa-1``."""
    return any(symbol in row.simbol and symbol.id.startswith(f"{row.id}-") for row in bagan.kegiatan)


def _charts(old: Sequence[Bagan], new: Sequence[Bagan]) -> list[tuple[Bagan, Bagan]]:
    was, now = _open(old, new)
    features = [Features.of_chart(x) for x in was], [Features.of_chart(y) for y in now]
    pairs = pair(*features, Features.likeness)
    done = [*_chosen(old, new), *_picked(was, now, pairs)]
    return [*done, *_rest(was, now, pairs)] if len(old) == len(new) else done


def _performers(old: Sequence[Pelaksana], new: Sequence[Pelaksana]) -> list[tuple[Pelaksana, Pelaksana]]:
    was, now = _open(old, new)
    names = [fold(p.nama) for p in was], [fold(p.nama) for p in now]
    pairs = pair(*names, lambda x, y: float(x == y))
    return [*_chosen(old, new), *_picked(was, now, pairs), *_between(was, now, pairs)]


def _between(old: Sequence[T], new: Sequence[T], pairs: Pairs) -> list[tuple[T, T]]:
    """What is left in the same gap between neighbours that are the same, in order: renamed, most likely."""
    bounds = [(-1, -1), *pairs, (len(old), len(new))]
    left, right = {i for i, _j in pairs}, {j for _i, j in pairs}
    found: list[tuple[T, T]] = []
    for (i, j), (k, m) in pairwise(bounds):
        was = [old[x] for x in range(i + 1, k) if x not in left]
        now = [new[y] for y in range(j + 1, m) if y not in right]
        if len(was) == len(now):
            found += zip(was, now, strict=True)
    return found if len({y.id for _x, y in found}) == len(found) else []


def _marks(
    old: Sequence[Symbol], new: Sequence[Symbol], was: dict[str, str], now: dict[str, str]
) -> list[tuple[Symbol, Symbol]]:
    marks = [Mark.of(s, was) for s in old], [Mark.of(s, now) for s in new]
    pairs = pair(*marks, Mark.likeness)
    return [*_picked(old, new, pairs), *_rest(old, new, pairs)]


def _rest(old: Sequence[T], new: Sequence[T], pairs: Pairs) -> Iterable[tuple[T, T]]:
    """What is left, in order."""
    left, right = {i for i, _j in pairs}, {j for _i, j in pairs}
    was = [x for i, x in enumerate(old) if i not in left]
    return zip(was, (y for j, y in enumerate(new) if j not in right), strict=False)


def _picked(old: Sequence[T], new: Sequence[T], pairs: Pairs) -> list[tuple[T, T]]:
    return [(old[i], new[j]) for i, j in pairs]


def _common(old: Sequence[T], new: Sequence[T]) -> list[tuple[T, T]]:
    there = {x.id: x for x in old}
    return [(there[y.id], y) for y in new if y.id in there]


def _chosen(old: Sequence[T], new: Sequence[T]) -> list[tuple[T, T]]:
    return [(x, y) for x, y in _common(old, new) if not _POSITIONAL.fullmatch(y.id)]


def _open(old: Sequence[T], new: Sequence[T]) -> tuple[list[T], list[T]]:
    """What no chosen id matches."""
    done = {y.id for _x, y in _chosen(old, new)}
    return [x for x in old if x.id not in done], [y for y in new if y.id not in done]


def _names(bagan: Bagan) -> dict[str, str]:
    return {p.id: fold(p.nama) for p in bagan.pelaksana}
