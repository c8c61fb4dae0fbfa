"""Which lines a page cuts, and at which edge of the page their connectors stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Edge = Literal["top", "bottom"]


@dataclass(frozen=True, slots=True)
class Span:
    """A line by the rows of its ends. An end in an earlier chart is row -1, in a later one row `n` (the row count)."""

    wire: int
    source: int
    target: int
    column: int
    """Where a line that crosses to another page should cross: the column of its target."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One end of a cut line on a page."""

    wire: int
    leaves: bool
    """Its source is on this page."""
    edge: Edge
    column: int
    onward: bool
    """The line goes on to the next row."""


def cuts(spans: Sequence[Span], first: int, end: int) -> Iterator[Cut]:
    """The cut ends on the page of the rows ``first … end - 1``.

    A line to a later page leaves at the bottom, one from an earlier page enters at the top; a line that goes back
    leaves upwards and enters from below, unless the other edge is much closer.
    """
    for span in spans:
        edge = cut_edge(span, first, end)
        if edge:
            yield Cut(span.wire, first <= span.source < end, edge, span.column, span.target == span.source + 1)


def cut_edge(span: Span, first: int, end: int) -> Edge | None:
    """The edge at which the page of the rows ``first … end - 1`` cuts a line; None if it does not."""
    leaves, enters = first <= span.source < end, first <= span.target < end
    if leaves is enters:
        return None
    return _leaving(span, first, end) if leaves else _entering(span, first, end)


def _leaving(span: Span, first: int, end: int) -> Edge:
    if span.target >= end:
        return "bottom"
    return "top" if span.source - first <= 2 * (end - 1 - span.source) + 1 else "bottom"


def _entering(span: Span, first: int, end: int) -> Edge:
    if span.source < first:
        return "top"
    return "top" if span.target - first <= end - 1 - span.target else "bottom"
