"""The redline of two versions."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.compare.lines import ChartLine, FieldLine, PerformerLine, Redline, RowLine
from rambu.compare.order import together
from rambu.compare.pairing import Pairing, pairing
from rambu.compare.rows import row_line
from rambu.compare.runs import words_between
from rambu.compare.texts import text_of
from rambu.diagram.marks import Change
from rambu.language import gettext as _
from rambu.sop.edits import describe_all
from rambu.sop.edits.captions import FIELDS
from rambu.sop.edits.fields import leaves, value_of
from rambu.sop.model import Bagan, Kegiatan, Pelaksana, Sop, is_empty

_NO_CHART = Bagan("")
_NOBODY = Pelaksana("", "")


def redline(a: Sop, b: Sop) -> Redline:
    """What is same, added, removed, changed and moved from `a` to `b`, place by place.

    What is the same thing in both is settled as in `rambu.sop.difference`: by ids that somebody chose, else by what a
    reader sees.
    """
    pairs = pairing(a, b)
    charts = tuple(_chart(pairs, old, new) for old, new in together(a.bagan, pairs.known.bagan))
    return Redline(tuple(_fields(a, b)), charts, pairs.edits, tuple(describe_all(a, pairs.edits)))


def _fields(a: Sop, b: Sop) -> Iterator[FieldLine]:
    for name in leaves(Sop):
        old, new = value_of(a, name), value_of(b, name)
        if is_empty(old) and is_empty(new):
            continue
        change: Change = (
            "same" if old == new else "added" if is_empty(old) else "removed" if is_empty(new) else "changed"
        )
        yield FieldLine(name, _(FIELDS[name]), change, words_between(text_of(old), text_of(new)))


def _chart(pairs: Pairing, old: Bagan | None, new: Bagan | None) -> ChartLine:
    before, after = old or _NO_CHART, new or _NO_CHART
    performers = tuple(_performer(pairs, was, now) for was, now in together(before.pelaksana, after.pelaksana))
    rows = tuple(_rows(pairs, before, after))
    title = words_between(before.judul, after.judul)
    hints = old is not None and new is not None and old.petunjuk != new.petunjuk
    moved = before.id in pairs.moved
    change: Change = "added" if old is None else "removed" if new is None else "same"
    if old and new:
        lines: tuple[PerformerLine | RowLine, ...] = (*performers, *rows)
        changed = title.changed or hints or any(line.change != "same" for line in lines)
        change = "changed" if changed else "moved" if moved else "same"
    return ChartLine(change, moved, before.id, pairs.own(after.id), title, performers, rows, hints)


def _rows(pairs: Pairing, old: Bagan, new: Bagan) -> Iterator[RowLine]:
    """The rows; one that came from another chart is compared with what it was there."""
    there = {row.id for bagan in pairs.known.bagan for row in bagan.kegiatan}
    for was, now in together(old.kegiatan, new.kegiatan):
        before: Kegiatan | None = was
        if was and now is None and was.id in there:
            continue
        if now and was is None and now.id in pairs.old:
            before = pairs.a.kegiatan[now.id][1]
        yield row_line(pairs, before, now, moved=bool(now and now.id in pairs.moved))


def _performer(pairs: Pairing, old: Pelaksana | None, new: Pelaksana | None) -> PerformerLine:
    before, after = old or _NOBODY, new or _NOBODY
    name = words_between(before.nama, after.nama)
    details = words_between(_details(before), _details(after))
    moved = before.id in pairs.moved
    change: Change = "added" if old is None else "removed" if new is None else "same"
    if old and new:
        change = "changed" if name.changed or details.changed else "moved" if moved else "same"
    return PerformerLine(change, moved, before.id, pairs.own(after.id), name, details)


def _details(pelaksana: Pelaksana) -> str:
    return "\n".join(part for part in (pelaksana.jenis, pelaksana.acuan) if part)
