"""Optimal alignments: the way through a SOP that differs least from what was done (Adriansyah 2014).

A state is a marking of the flow's net with the number of events that are behind; a step that both have costs nothing,
one that only the log or only the SOP has costs one. The search goes by cost, what is free first, so the first end
it reaches is cheapest. Markings are met only as far as they are needed, and remembered with the results of traces.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rambu.flow import graph
from rambu.flow.net import Net, net
from rambu.language import gettext as _
from rambu.sop import Sop

Side = Literal["both", "log", "sop"]
"""Who has the step."""

LIMIT: Final = 200_000
"""States of one search after which it gives up."""
_KEPT: Final = 100_000
"""Results that are remembered."""

_BEFORE: Final = -1
"""The marking before a case has begun."""

_State = tuple[int, int]
"""Marking, events that are behind."""
_Way = dict[_State, tuple[_State, "Move | None"]]
"""Where each state was reached from."""


class TooWide(ValueError):
    """A trace whose alignment needs more states than are allowed; the message is one Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Move:
    """One step: done as the SOP says (`both`), done only (`log`), or left out (`sop`)."""

    side: Side
    symbol: str
    event: int | None
    """Position of the event in the trace; None for a step left out."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A trace beside the way through the SOP that differs least from it."""

    moves: tuple[Move, ...]
    cost: int
    """Steps that only one side has; steps nobody records cost nothing."""


class Aligner:
    """Aligns traces with one SOP; equal traces are answered from memory.

    A trace is the ids of the symbols that were done, in order. Ids that the SOP does not have are steps of the log
    alone. `unseen` are symbols that no log records, capsules for example.
    """

    def __init__(self, sop: Sop, unseen: frozenset[str] = frozenset(), limit: int = LIMIT) -> None:
        flow = graph(sop)
        self._net: Net = net(flow)
        number = {name: place for place, name in enumerate(self._net.names)}
        self._starts = [number[name] for name in flow.starts]
        self._unseen, self._limit = unseen, limit
        self._next: dict[int, list[tuple[str, int]]] = {}
        self._known: dict[tuple[str, ...], Alignment] = {}

    def align(self, trace: Sequence[str]) -> Alignment:
        """The cheapest alignment. Raises `TooWide`; ValueError where the SOP can never end."""
        key = tuple(trace)
        found = self._known.get(key)
        if found is None:
            found = self._search(key)
            if len(self._known) < _KEPT:
                self._known[key] = found
        return found

    def _search(self, trace: tuple[str, ...]) -> Alignment:
        first: _State = (_BEFORE, 0)
        way: _Way = {}
        work: deque[tuple[int, _State, _State, Move | None]] = deque([(0, first, first, None)])
        while work:
            cost, state, before, move = work.popleft()
            if state in way:
                continue
            way[state] = before, move
            if len(way) > self._limit:
                raise TooWide(_("Kasus ini terlalu rumit untuk dibandingkan dengan SOP-nya."))
            if state[1] == len(trace) and self._is_end(state[0]):
                return Alignment(_moves(way, state), cost)
            for paid, after, done in self._onward(state, trace):
                (work.append if paid else work.appendleft)((cost + paid, after, state, done))
        raise ValueError("the SOP has no end")

    def _onward(self, state: _State, trace: tuple[str, ...]) -> Iterator[tuple[int, _State, Move]]:
        """What can come next with its cost; what costs nothing comes last, so that it is looked at first."""
        marking, behind = state
        event = trace[behind] if behind < len(trace) else None
        if event is not None:
            yield 1, (marking, behind + 1), Move("log", event, behind)
        after = self._after(marking)
        for symbol, reached in after:
            yield int(symbol not in self._unseen), (reached, behind), Move("sop", symbol, None)
        for symbol, reached in after:
            if symbol == event:
                yield 0, (reached, behind + 1), Move("both", symbol, behind)

    def _is_end(self, marking: int) -> bool:
        return marking != _BEFORE and not marking & self._net.live

    def _after(self, marking: int) -> list[tuple[str, int]]:
        """The symbols that can be done at a marking, with the marking after each."""
        found = self._next.get(marking)
        if found is None:
            begun = marking == _BEFORE
            rests = ((number, 0) for number in self._starts) if begun else self._ready(marking)
            found = [
                (self._net.names[number], (rest | out) & self._net.live)
                for number, rest in rests
                for out in self._net.outs[number]
            ]
            self._next[marking] = found
        return found

    def _ready(self, marking: int) -> Iterator[tuple[int, int]]:
        """Symbols that can work, with what is left lying when they have taken their lines."""
        for number, (need, into) in enumerate(zip(self._net.need, self._net.into, strict=True)):
            if need:
                if marking & need == need:
                    yield number, marking & ~need
                continue
            lying = marking & into
            while lying:
                bit = lying & -lying
                lying ^= bit
                yield number, marking & ~bit


def _moves(way: _Way, state: _State) -> tuple[Move, ...]:
    moves: list[Move] = []
    before, move = way[state]
    while move is not None:
        moves.append(move)
        before, move = way[state := before]
    return tuple(reversed(moves))
