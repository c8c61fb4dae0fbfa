"""What a proof says: the faults of a flow, each with the run that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

FaultKind = Literal[
    "no_start",
    "no_end",
    "unreachable",
    "dead_end",
    "endless_loop",
    "few_exits",
    "two_pieces",
    "deadlock",
    "runs_twice",
    "ends_apart",
]

MILD: Final[frozenset[FaultKind]] = frozenset({"ends_apart"})
"""Kinds that harm nobody by themselves: the branches of a case end each on its own, but no step is done twice."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. Both tuples hold ids of symbols.

    ============= ============================== ==============================================================
    kind          nodes                          path
    ============= ============================== ==============================================================
    no_start      the first symbol, if any       the same
    no_end        the symbols that can be reached the shortest run into the dead end or round the loop
    unreachable   symbols that hang together     from the first of them on to where the reachable flow begins
    dead_end      the symbol without exit        the shortest run from a start to it
    endless_loop  the symbols of the loop        the shortest run from a start into it, and once round
    few_exits     the decision with < 2 exits    the shortest run from a start to it (itself, if unreachable)
    two_pieces    the symbols of a further piece a run through that piece, from its start
    deadlock      the symbols that wait for ever a run, in the order of work, after which nothing can go on
    runs_twice    the symbol that is run twice   a run in which its second turn meets what the first has left
    ends_apart    where the branches end         a run in which one case ends at all these places
    ============= ============================== ==============================================================
    """

    kind: FaultKind
    nodes: tuple[str, ...]
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The proof of a flow. `faults` are true whatever `decided` says; with `decided` there are no others.

    Of deadlocks and steps run twice the first one found is told: the proof stops there.
    """

    faults: tuple[Fault, ...] = ()
    decided: bool = True
    """False: too many ways of working in parallel to try them all; deadlocks and double work are not excluded."""
    markings: int = 0
    """How many states of parallel work were explored; 0 where nothing runs in parallel."""

    @property
    def sound(self) -> bool:
        """Proved: every case that begins can end, no step hangs, none is done twice by mistake."""
        return self.decided and not any(fault.kind not in MILD for fault in self.faults)
