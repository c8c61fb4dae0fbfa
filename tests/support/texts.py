"""Comparing long texts: pytest's own account of two that differ can take longer than all tests together."""

from __future__ import annotations

from itertools import zip_longest


def first_difference(found: str | bytes, wanted: str | bytes) -> str:
    """Empty if the two are equal, else the first line in which they differ, both ways."""
    pairs = zip_longest(found.splitlines(keepends=True), wanted.splitlines(keepends=True))
    differing = ((number, *pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    return next((f"line {number}: {mine!r:.200} instead of {other!r:.200}" for number, mine, other in differing), "")
