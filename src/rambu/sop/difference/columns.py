"""Edits for performers that are gone: merged into another where their symbols went there, else removed."""

from __future__ import annotations

from rambu.sop.difference.draft import Draft
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.performers import MergePelaksana, RemovePelaksana

Columns = tuple[str, ...]


def remove_columns(draft: Draft) -> None:
    """Performers merged or removed, whichever leaves fewer symbols to put right."""
    for now, wanted in draft.charts():
        kept = [p.id for p in wanted.pelaksana]
        for pelaksana in now.pelaksana:
            if pelaksana.id not in kept:
                draft.do(_best(pelaksana.id, kept, _moves(draft, pelaksana.id)))


def _moves(draft: Draft, gone: str) -> list[tuple[Columns, Columns]]:
    """Columns before and after of the symbols that stood with the performer and are still there."""
    return [(now.pelaksana, new.pelaksana) for now, new in draft.symbols() if gone in now.pelaksana]


def _best(gone: str, kept: list[str], moves: list[tuple[Columns, Columns]]) -> Edit:
    best: Edit = RemovePelaksana(gone)
    right = _right(gone, (), moves)
    for heir in dict.fromkeys(name for _old, new in moves for name in new if name in kept):
        if (n := _right(gone, (heir,), moves)) > right:
            best, right = MergePelaksana(gone, heir), n
    return best


def _right(gone: str, heirs: Columns, moves: list[tuple[Columns, Columns]]) -> int:
    return sum(_handed_over(old, gone, heirs) == new for old, new in moves)


def _handed_over(columns: Columns, gone: str, heirs: Columns) -> Columns:
    return tuple(dict.fromkeys(n for one in columns for n in (heirs if one == gone else (one,))))
