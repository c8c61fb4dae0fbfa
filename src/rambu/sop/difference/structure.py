"""Edits for what was inserted, removed and moved."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.sop.difference.draft import (
    Draft,
    complete,
    complete_row,
    open_ended,
    open_ended_chart,
    open_ended_row,
)
from rambu.sop.difference.line import Line, settle
from rambu.sop.edits.charts import InsertBagan, MoveBagan, RemoveBagan
from rambu.sop.edits.order import Named
from rambu.sop.edits.performers import AddPelaksana, MovePelaksana
from rambu.sop.edits.places import symbols
from rambu.sop.edits.rows import InsertKegiatan, MoveKegiatan, RemoveKegiatan
from rambu.sop.edits.symbols import AddSymbol, MoveSymbol, RemoveSymbol
from rambu.sop.model import Bagan, Kegiatan


def arrange_charts(draft: Draft) -> None:
    """Charts inserted and moved, then the others removed: one is always left."""
    wanted = {bagan.id: bagan for bagan in draft.wanted.bagan}
    old = set(_ids(draft.state.bagan))

    def put(name: str, after: str, forced: bool) -> bool:
        if name in old:
            draft.do(MoveBagan(name, after))
            return True
        rows = {row.id for bagan in draft.state.bagan for row in bagan.kegiatan}
        chart = open_ended_chart(wanted[name], draft.known_symbols(), rows)
        if chart == wanted[name] or forced:
            draft.do(InsertBagan(after, chart))
        return chart == wanted[name] or forced

    settle([Line.of(_ids(draft.state.bagan), list(wanted), put)])
    for name in _ids(draft.state.bagan):
        if name not in wanted:
            draft.do(RemoveBagan(name))


def arrange_columns(draft: Draft) -> None:
    """Performers added and moved."""
    settle([_column_line(draft, now, wanted) for now, wanted in draft.charts()])


def remove(draft: Draft) -> None:
    """Rows and symbols removed, but for rows that hold symbols which are to move elsewhere."""
    rows = {row.id for bagan in draft.wanted.bagan for row in bagan.kegiatan}
    kept = {symbol.id for symbol in symbols(draft.wanted)}
    for row in [row for bagan in draft.state.bagan for row in bagan.kegiatan]:
        gone = [symbol.id for symbol in row.simbol if symbol.id not in kept]
        if row.id not in rows and len(gone) == len(row.simbol):
            draft.do(RemoveKegiatan(row.id))
            continue
        for name in gone:
            draft.do(RemoveSymbol(name))


def arrange_rows(draft: Draft) -> None:
    """Rows and symbols inserted and moved; those first that lead to nothing that is not there yet."""
    lines = [_row_line(draft, now, wanted) for now, wanted in draft.charts()]
    settle([*lines, *_symbol_lines(draft)])
    settle(list(_symbol_lines(draft)))


def _column_line(draft: Draft, now: Bagan, wanted: Bagan) -> Line:
    old, columns = set(_ids(now.pelaksana)), {p.id: p for p in wanted.pelaksana}

    def put(name: str, after: str, forced: bool) -> bool:  # noqa: ARG001
        draft.do(MovePelaksana(name, after) if name in old else AddPelaksana(wanted.id, after, columns[name]))
        return True

    return Line.of(_ids(now.pelaksana), list(columns), put)


def _row_line(draft: Draft, now: Bagan, wanted: Bagan) -> Line:
    old, rows = set(_ids(now.kegiatan)), {row.id: row for row in wanted.kegiatan}

    def put(name: str, after: str, forced: bool) -> bool:
        if name in old:
            draft.do(MoveKegiatan(name, wanted.id, after))
            return True
        known = draft.known_symbols()
        ready = forced or complete_row(rows[name], known)
        if ready:
            draft.do(InsertKegiatan(wanted.id, after, open_ended_row(rows[name], known)))
        return ready

    return Line.of(_ids(now.kegiatan), list(rows), put)


def _symbol_lines(draft: Draft) -> Iterator[Line]:
    for now, wanted in draft.rows():
        if _ids(now.simbol) != _ids(wanted.simbol):
            yield _symbol_line(draft, now, wanted)


def _symbol_line(draft: Draft, now: Kegiatan, wanted: Kegiatan) -> Line:
    inside = {symbol.id: symbol for symbol in wanted.simbol}

    def put(name: str, after: str, forced: bool) -> bool:
        known = draft.known_symbols()
        ready = forced or name in known or complete(inside[name], known)
        if name in known:
            draft.do(MoveSymbol(name, wanted.id, after))
        elif ready:
            draft.do(AddSymbol(wanted.id, after, open_ended(inside[name], known)))
        return ready

    return Line.of(_ids(now.simbol), list(inside), put)


def _ids(things: tuple[Named, ...]) -> list[str]:
    return [thing.id for thing in things]
