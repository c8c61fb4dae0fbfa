"""What the commands say to a person at a terminal: errors, progress, colour — and nothing of it in a pipe."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TextIO

_COLOURS = {"wajib": "31", "periksa": "33", "saran": "34", "tebal": "1", "redup": "2"}


def speak_utf8() -> None:
    """Write UTF-8 into files and pipes whatever the machine's old code page is; a terminal keeps its own, as it must.

    There a character that it lacks becomes a question mark instead of a traceback.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.replace("-", "").casefold() != "utf8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


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
