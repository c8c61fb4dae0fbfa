"""A one-line language for little flows: symbols in reading order, separated by ``;``.

==========================  ==================================================================================
``1``                       a symbol in a row of its own, going on to the next one (the last one ends)
``1>4``                     goes on to 4
``1>2+3``                   goes on to 2 and 3 at once
``1>.``                     ends
``1>!``                     a dead end
``1? ya>3 tidak>.``         a decision; a label may be left out (``1? >3 >4``); ``_`` stands for a space in it
``1>{Pengadaan}``           leaves to the SOP with that title
``&4``                      4 waits for all incoming lines
``*3``                      3 is a start
``-1``                      1 is no start, although it comes first
``1@A,B``                   the performers of the symbol (``P`` if left out): ``1@A>2``, ``1@A? ya>2 tidak>1``
``1=2 hari``                the Waktu of its row, written last: ``1@A? ya>2 tidak>1 = 2 hari``
``1 | 2``                   two symbols in one row
==========================  ==================================================================================

Symbols are referred to by the ids written here; kegiatan are ``k1``, ``k2`` …, and an id beginning with a digit
gets an ``s`` before it, because ids begin with a letter: ``1`` is the symbol ``s1``.
"""

from __future__ import annotations

import re

from rambu.sop.model import END, Bagan, Decision, Exit, Kegiatan, Onward, Pelaksana, Rujukan, Sop, Symbol, Target, Waktu

_SYMBOL = re.compile(r"\s*([*&-]*)(\w+)(?:@([\w,]+))?\s*([>?].*)?", re.DOTALL)
_WAY = re.compile(r"([^\s>]*)>(\{[^}]*\}|[\w.]+)")


def chart(text: str, bagan: str = "b1") -> Bagan:
    """The chart that `text` describes."""
    rows = tuple(_row(row, number) for number, row in enumerate(text.split(";"), 1))
    names = dict.fromkeys(name for row in rows for symbol in row.simbol for name in symbol.pelaksana)
    return Bagan(bagan, "", tuple(Pelaksana(name, name) for name in names), rows)


def flow(text: str) -> Sop:
    """A SOP with the one chart that `text` describes."""
    return Sop("SOP Contoh", bagan=(chart(text),))


def name(word: str) -> str:
    """The symbol id behind a word of the language."""
    return f"s{word}" if word[0].isdigit() else word


def _row(text: str, number: int) -> Kegiatan:
    symbols, _, waktu = text.partition("=")
    simbol = tuple(_symbol(part) for part in symbols.split("|"))
    return Kegiatan(f"k{number}", f"Kegiatan {number}", simbol, waktu=Waktu(waktu.strip()))


def _symbol(text: str) -> Symbol:
    found = _SYMBOL.fullmatch(text.rstrip())
    assert found, f"not a symbol: {text!r}"
    marks, word, performers, ways = found.groups()
    mulai = True if "*" in marks else False if "-" in marks else None
    pelaksana = tuple((performers or "P").split(","))
    return Symbol(name(word), pelaksana, "", _exits(ways), wait_all="&" in marks, mulai=mulai)


def _exits(ways: str | None) -> Decision | Onward | None:
    if ways is None:
        return None
    if ways.startswith("?"):
        return Decision(tuple(Exit(_target(to), label.replace("_", " ")) for label, to in _WAY.findall(ways[1:])))
    targets = ways[1:].strip()
    return Onward(() if targets == "!" else tuple(_target(to.strip()) for to in targets.split("+")))


def _target(word: str) -> Target:
    if word == ".":
        return END
    return Rujukan(word[1:-1]) if word.startswith("{") else name(word)
