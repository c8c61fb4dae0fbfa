"""The token game: every way in which work at several places at once can go, for one SOP.

The SOP is a workflow net: each line is a place; each symbol takes its tokens from the lines into it (`wait_all`: one
from each, otherwise one from any) and lays one on each line out, a decision on one of them. A line that leaves the
procedure keeps its token. A marking is the bit mask of the lines that hold one.

**Reduction.** Each place feeds one symbol, so symbols never compete for a token and only a decision chooses. With the
choices fixed the net is persistent: every order of work ends with the same steps done (Keller 1974). It is enough to
let the *first* symbol work that can, in reverse postorder, and to branch over its choices alone; interleavings are
never explored. Nothing is lost where from every symbol the way out is open (`soundness` proves that by itself):

- *Deadlock.* Let a run end in a marking that is stuck. Fix its choices, and after them the exit nearest to the end.
  The reduced game under the same choices cannot go on for ever, since a symbol that works without end would feed the
  next one on its shortest way out, and so an end line twice. So it stops, with the same steps done and equally stuck.
- *Twice.* Let a run lay a second token on a line. Send both tokens the nearest way out: each line on that way gets two
  tokens, at last the one that leaves, and the reduced game under the same choices ends with the same double token.

The same argument shows that a net with neither can always complete: no search for livelocks is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from rambu.flow.graph import FlowGraph
from rambu.flow.net import Net, net

LIMIT: Final = 20_000
"""Markings explored before the game gives up, undecided."""

_Before = dict[int, tuple[int, int]]
"""Each marking with the one before it (0: the case begins here) and the number of the symbol that worked."""

Outcome = Literal["fine", "deadlock", "twice", "undecided"]


@dataclass(frozen=True, slots=True)
class Game:
    """What the game found."""

    outcome: Outcome
    nodes: tuple[str, ...] = ()
    """Deadlock: the symbols that wait for ever. Twice: the symbol that is run twice."""
    run: tuple[str, ...] = ()
    """The symbols in the order in which they worked, up to the fault."""
    apart: tuple[str, ...] = ()
    """Where the work of one case may end separately at two or more places (only told of a `fine` game)."""
    apart_run: tuple[str, ...] = ()
    markings: int = 0
    """How many were explored."""


def play(flow: FlowGraph, limit: int = LIMIT) -> Game:
    """Let the tokens run from every start, one start at a time, until a fault is found or all markings are known."""
    of = net(flow)
    before = _openings(of, flow.starts)
    queue = list(before)
    apart = 0
    for marking in queue:
        worker, taken = _first_enabled(of, marking)
        if worker < 0:
            if marking & of.live:
                return Game("deadlock", _waiting(of, marking), _run(of, before, marking), markings=len(before))
            apart = apart or (marking if len(_ends(of, marking)) > 1 else 0)
            continue
        rest = marking ^ taken
        for laid in of.outs[worker]:
            if rest & laid:
                run = (*_run(of, before, marking), of.names[worker])
                return Game("twice", (of.names[worker],), run, markings=len(before))
            if rest | laid not in before:
                before[rest | laid] = (marking, worker)
                queue.append(rest | laid)
        if len(before) > limit:
            return Game("undecided", markings=len(before))
    return _fine(of, before, apart)


def _openings(of: Net, starts: tuple[str, ...]) -> _Before:
    """The markings after the first step of a case. A start works at once, whatever lines lead into it too."""
    number = {name: i for i, name in enumerate(of.names)}
    return {laid: (0, number[start]) for start in starts for laid in of.outs[number[start]]}


def _fine(of: Net, before: _Before, apart: int) -> Game:
    if not apart:
        return Game("fine", markings=len(before))
    return Game("fine", apart=_ends(of, apart), apart_run=_run(of, before, apart), markings=len(before))


def _first_enabled(of: Net, marking: int) -> tuple[int, int]:
    """The first symbol that can work and the tokens it takes; -1 where none can."""
    rest = marking & of.live
    while rest:
        low = rest & -rest
        worker = of.target[low.bit_length() - 1]
        need = of.need[worker]
        if not need:
            return worker, low
        if marking & need == need:
            return worker, need
        rest &= ~need
    return -1, 0


def _waiting(of: Net, marking: int) -> tuple[str, ...]:
    return tuple(name for name, into in zip(of.names, of.into, strict=True) if marking & into)


def _ends(of: Net, marking: int) -> tuple[str, ...]:
    """The symbols at which something has ended."""
    return tuple(dict.fromkeys(name for bit, name in of.leaving.items() if marking & bit))


def _run(of: Net, before: _Before, marking: int) -> tuple[str, ...]:
    workers = []
    while marking:
        marking, worker = before[marking]
        workers.append(of.names[worker])
    return tuple(reversed(workers))
