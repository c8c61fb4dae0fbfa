"""Dotted codes of processes: ``C.01``, ``C.01.03``, ``01.03.01``."""

from __future__ import annotations

import re
from typing import Final

SHAPE: Final = re.compile(r"[A-Za-z0-9]+(\.[A-Za-z0-9]+)*")
"""What a code looks like: parts of letters and digits with single dots between."""

Rank = tuple[tuple[int, int, str], ...]


def tidy(text: str) -> str:
    """A code as it is kept: without blanks and without dots at its ends; what is no code stays readable.

    >>> tidy(" C. 01 .03. ")
    'C.01.03'
    """
    return re.sub(r"\s*\.\s*", ".", text.strip()).strip(".")


def parts(code: str) -> tuple[str, ...]:
    """The parts of a code."""
    return tuple(code.split("."))


def parent(code: str) -> str:
    """The code one level up; empty above the first part."""
    return code.rpartition(".")[0]


def above(code: str) -> tuple[str, ...]:
    """All codes above this one, the nearest first."""
    pieces = parts(code)
    return tuple(".".join(pieces[:count]) for count in range(len(pieces) - 1, 0, -1))


def within(code: str, branch: str) -> bool:
    """Whether `code` is `branch` or below it."""
    return code == branch or code.startswith(f"{branch}.")


def rank(code: str) -> Rank:
    """For sorting: numbers by their value, ``1.2`` before ``1.10``; ``01`` after ``1``."""
    return tuple((0, int(p), p) if p.isascii() and p.isdigit() else (1, 0, p.casefold()) for p in parts(code))
