"""Reads the word lists that stand beside this module: words, pairs of words, and short forms with their phrases."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

_HOME: Final = "rambu.search.lexicon"


def words(name: str) -> frozenset[str]:
    """The words of ``name.txt``; lines that begin with # are remarks."""
    return frozenset(word for line in _lines(name) for word in line.split())


def table(name: str) -> dict[str, tuple[str, ...]]:
    """``left: right right`` of every line of ``name.txt``: what stands left -> the words on its right."""
    rows = (line.partition(":") for line in _lines(name))
    return {left.strip(): tuple(right.split()) for left, _colon, right in rows}


def phrases(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """``short = long form | another long form``: pairs of a short form and the words of one long form."""
    rows = (line.partition("=") for line in _lines(name))
    pairs = ((left.strip(), one) for left, _equals, right in rows for one in right.split("|"))
    return tuple((short, tuple(one.split())) for short, one in pairs)


def fingerprint() -> str:
    """Changes with any of the lists: what was analysed with others must be analysed anew."""
    lists = sorted(path.name for path in files(_HOME).iterdir() if path.name.endswith(".txt"))
    text = "".join(files(_HOME).joinpath(name).read_text(encoding="utf-8") for name in lists)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _lines(name: str) -> Iterator[str]:
    text = files(_HOME).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
