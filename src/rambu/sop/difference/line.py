"""Bringing an ordered line of things (charts, columns, rows, symbols of a row) into the wanted order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rambu.sop.difference.align import longest_rising

Put = Callable[[str, str, bool], bool]
"""Put the thing of this id behind that one, by moving or inserting it; unless forced, only when all that it refers to
is there. Returns whether it was done."""


@dataclass(slots=True)
class Line:
    """What still has to be put in its place. Things that stand in the right order already are not touched.

    Each is put directly behind the nearest thing before it that stands already, so any order of putting is right.
    """

    wanted: list[str]
    settled: set[str]
    put: Put

    @classmethod
    def of(cls, now: Sequence[str], wanted: Sequence[str], put: Put) -> Line:
        """The line from `now` to `wanted`: a longest common subsequence stays where it is."""
        place = {name: at for at, name in enumerate(wanted)}
        staying = longest_rising([place[name] for name in now if name in place])
        return cls(list(wanted), {wanted[at] for at in staying}, put)

    def step(self, forced: bool = False) -> bool:
        """Put what can be put, or, if `forced`, the first thing that cannot; whether anything was."""
        done, before = False, ""
        for name in self.wanted:
            if name not in self.settled and not (forced and done) and self.put(name, before, forced):
                self.settled.add(name)
                done = True
            before = name if name in self.settled else before
        return done


def settle(lines: Sequence[Line]) -> None:
    """Put everything; what refers in a circle is forced."""
    while True:
        while any(line.step() for line in lines):
            pass
        if not any(line.step(forced=True) for line in lines):
            return
