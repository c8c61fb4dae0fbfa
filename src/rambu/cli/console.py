"""What the commands say to a person at a terminal: errors, progress, colour — and nothing of it in a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")

_COLOURS = {"wajib": "31", "periksa": "33", "saran": "34", "tebal": "1", "redup": "2"}


def say_error(text: object) -> None:
    """One sentence (or several, a line each) on standard error."""
    print(text, file=sys.stderr)


def colourful(stream: TextIO) -> bool:
    """Whether `stream` is a terminal whose user has not asked for plain text (https://no-color.org)."""
    return stream.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def paint(text: str, colour: str, stream: TextIO | None = None) -> str:
    """`text` in the colour of a severity, on a terminal only."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if colourful(stream or sys.stdout) else text


class Progress:
    """A line like ``12/40 surat-masuk.sop.yaml`` on standard error while many files are worked on."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0
        self.shown = total > 1 and sys.stderr.isatty()

    def step(self, name: str) -> None:
        """One more is done."""
        self.done += 1
        if self.shown:
            sys.stderr.write(f"\r\x1b[K{self.done}/{self.total} {name}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that what is said next stands on a clean one."""
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def with_progress(items: Iterable[T], total: int) -> Iterator[T]:
    """`items` one by one, showing how far the work has come."""
    progress = Progress(total)
    try:
        for item in items:
            yield item
            progress.step(str(item))
    finally:
        progress.clear()
