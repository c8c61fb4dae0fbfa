"""What changes from one revision to the next for those who act in it, in sentences about their own rows only."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from rambu.compare.lines import RowLine
from rambu.compare.redline import redline
from rambu.language import gettext as _
from rambu.rules.lexicon.spelling import folded
from rambu.sop.edits.captions import CELLS
from rambu.sop.edits.shown import shortened
from rambu.sop.model import Sop
from rambu.sop.names import Index

_SILENT: Final = frozenset({"no", "gabung", "teks"})
"""Parts of a row that are told otherwise, or tell a performer nothing."""


@dataclass(frozen=True, slots=True)
class OwnChanges:
    """`rows`: how many rows are theirs in the new revision; `sentences`: what differs in theirs, in reading order."""

    rows: int
    sentences: tuple[str, ...]
    new: bool
    """There was no revision before: the sentences tell what they do, not what differs."""


def own_changes(before: Sop | None, after: Sop, names: Collection[str]) -> OwnChanges:
    """What differs for performers of these names; case, accents and punctuation of a name do not count.

    A row is theirs where one of its symbols stands in their column, alone or with others. Texts and times of rows of
    others are not told, nor is the identity.
    """
    mine = _Mine(frozenset(folded(name) for name in names))
    index = Index.of(after)
    rows = sum(mine.holds(index, row) for row in index.kegiatan)
    if before is None:
        return OwnChanges(rows, tuple(_duties(index, mine)), True)
    both = _Both(Index.of(before), index, mine)
    lines = redline(before, after)
    told = [sentence for chart in lines.charts for row in chart.rows for sentence in both.tell(row)]
    return OwnChanges(rows, tuple(told), False)


@dataclass(frozen=True, slots=True)
class _Mine:
    """The folded names of the performers."""

    keys: frozenset[str]

    def holds(self, index: Index, row: str) -> bool:
        """Whether the row is theirs."""
        return any(folded(name) in self.keys for name in _performers(index, row))


@dataclass(frozen=True, slots=True)
class _Both:
    """Both revisions, and whose rows are told."""

    old: Index
    new: Index
    mine: _Mine

    def tell(self, line: RowLine) -> Iterator[str]:
        """The sentences about one row."""
        was = bool(line.before) and self.mine.holds(self.old, line.before)
        now = bool(line.after) and self.mine.holds(self.new, line.after)
        if now and not line.before:
            yield _("Langkah baru {n}: {teks}.").format(
                n=_number(self.new, line.after), teks=_text(self.new, line.after)
            )
        elif was and not line.after:
            told = _("Langkah {n} tidak ada lagi: {teks}.")
            yield told.format(n=_number(self.old, line.before), teks=_text(self.old, line.before))
        elif now and not was:
            told = _("Langkah {n} kini menjadi bagian Anda: {teks}.")
            yield told.format(n=_number(self.new, line.after), teks=_text(self.new, line.after))
        elif was and not now:
            yield self._handed_over(line)
        elif was:
            yield from self._kept(line)

    def _handed_over(self, line: RowLine) -> str:
        others = ", ".join(_performers(self.new, line.after))
        told = _("Langkah {n} bukan lagi bagian Anda: {teks}.")
        if others:
            told = _("Langkah {n} bukan lagi bagian Anda, melainkan {others}: {teks}.")
        return told.format(n=_number(self.new, line.after), teks=_text(self.new, line.after), others=others)

    def _kept(self, line: RowLine) -> Iterator[str]:
        """What differs in a row that was and is theirs."""
        n, before = _number(self.new, line.after), _number(self.old, line.before)
        if n != before:
            yield _("Langkah {before} menjadi langkah {n}.").format(before=before, n=n)
        text = line.cell("teks")
        if text.change != "same":
            told = _("Langkah {n} kini berbunyi: {teks}.")
            yield told.format(n=n, teks=_text(self.new, line.after))
        was, now = _performers(self.old, line.before), _performers(self.new, line.after)
        if [folded(name) for name in was] != [folded(name) for name in now]:
            yield _("Langkah {n} dilaksanakan oleh: {names}.").format(n=n, names=", ".join(now))
        yield from _cells(line, n)
        yield from _ways(line, n)


def _cells(line: RowLine, n: str) -> Iterator[str]:
    for cell in line.cells:
        if cell.change == "same" or cell.name in _SILENT:
            continue
        part, was, now = _(CELLS[cell.name]), _flat(cell.words.before), _flat(cell.words.after)
        told = _("Langkah {n}, {part}: “{was}” menjadi “{now}”.")
        if not was:
            told = _("Langkah {n}, {part}: kini “{now}”.")
        elif not now:
            told = _("Langkah {n}, {part}: “{was}” dihapus.")
        yield told.format(n=n, part=part, was=was, now=now)


def _ways(line: RowLine, n: str) -> Iterator[str]:
    for symbol in line.symbols:
        if symbol.teks.changed and symbol.teks.after:
            yield _("Langkah {n}, tulisan di simbol: “{now}”.").format(n=n, now=_flat(symbol.teks.after))
        for way in symbol.exits:
            told = _("Langkah {n}, lanjutnya: “{was}” menjadi “{now}”.")
            if not way.before:
                told = _("Langkah {n}, lanjutnya: kini juga “{now}”.")
            elif not way.after:
                told = _("Langkah {n}, lanjutnya: tidak lagi “{was}”.")
            yield told.format(n=n, was=way.before, now=way.after)


def _duties(index: Index, mine: _Mine) -> Iterator[str]:
    for row, (_bagan, kegiatan) in index.kegiatan.items():
        if mine.holds(index, row):
            told = _("Langkah {n}: {teks} ({waktu}).") if kegiatan.waktu.nominal else _("Langkah {n}: {teks}.")
            yield told.format(n=_number(index, row), teks=_text(index, row), waktu=_flat(kegiatan.waktu.nominal))


def _performers(index: Index, row: str) -> list[str]:
    """Names of those who act in the row, each once, from left to right."""
    symbols = index.kegiatan[row][1].simbol
    return list(dict.fromkeys(index.pelaksana[one].nama for symbol in symbols for one in symbol.pelaksana))


def _number(index: Index, row: str) -> str:
    """As printed; where there are several charts also which one."""
    bagan, kegiatan = index.kegiatan[row]
    number = kegiatan.no or str(bagan.kegiatan.index(kegiatan) + 1)
    if len(index.bagan) == 1:
        return number
    chart = list(index.bagan).index(bagan.id) + 1
    return _("{n} (bagan {chart})").format(n=number, chart=chart)


def _text(index: Index, row: str) -> str:
    return shortened(index.kegiatan[row][1].teks).rstrip(".")


def _flat(text: str) -> str:
    return "; ".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
