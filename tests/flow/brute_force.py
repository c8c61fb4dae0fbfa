"""An oracle for the proofs: it reads the model by itself, tries every order of work and reduces nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rambu.sop.model import END, Bagan, Decision, Onward, Symbol

Marking = tuple[int, ...]
LEAVES = ""


class Oracle:
    """One chart, read afresh. Lines that leave lead to `LEAVES`."""

    def __init__(self, chart: Bagan) -> None:
        self.symbols = [symbol for row in chart.kegiatan for symbol in row.simbol]
        self.ids = [symbol.id for symbol in self.symbols]
        self.lines = [(s.id, to) for i, s in enumerate(self.symbols) for to in self._targets(i, s)]
        self.starts = [s.id for i, s in enumerate(self.symbols) if s.mulai or (i == 0 and s.mulai is None)]
        self.reach = self._closure()

    def _targets(self, index: int, symbol: Symbol) -> Iterator[str]:
        following = self.ids[index + 1] if index + 1 < len(self.ids) else LEAVES
        match symbol.exits:
            case None:
                yield following
            case Decision(exits):
                yield from (self._where(exit_.to) for exit_ in exits)
            case Onward(targets):
                yield from (self._where(target) for target in targets)

    def _where(self, target: object) -> str:
        return target if isinstance(target, str) and target != END else LEAVES

    def _closure(self) -> dict[str, set[str]]:
        """Warshall: what each symbol leads to, itself included."""
        reach = {name: {name} | {to for source, to in self.lines if source == name} for name in self.ids}
        for middle in self.ids:
            for name in self.ids:
                if middle in reach[name]:
                    reach[name] |= reach[middle]
        return reach

    def structure(self) -> dict[str, set[str]]:
        """Fault kind -> the symbols concerned, from the closure alone."""
        reached = {name for start in self.starts for name in self.reach[start] if name}
        without = {name for name in self.ids if not self._out(name)}
        stuck = {name for name in reached - without if LEAVES not in self.reach[name]}
        return {
            "unreachable": set(self.ids) - reached,
            "dead_end": reached & without,
            "endless_loop": {name for name in stuck if all(name in self.reach[to] for to in self.reach[name])},
            "few_exits": {s.id for s in self.symbols if isinstance(s.exits, Decision) and len(self._out(s.id)) < 2},
            "no_end": reached if not any(LEAVES in self.reach[name] for name in reached) else set(),
        }

    def _out(self, name: str) -> list[int]:
        return [number for number, (source, _) in enumerate(self.lines) if source == name]

    def _into(self, name: str) -> list[int]:
        return [number for number, (_, target) in enumerate(self.lines) if target == name]

    def firings(self, symbol: Symbol, marking: Marking) -> Iterator[Marking]:
        """All that can come of `symbol` working once."""
        into = self._into(symbol.id)
        if symbol.wait_all:
            takings = [into] if into and all(marking[line] for line in into) else []
        else:
            takings = [[line] for line in into if marking[line]]
        for taking in takings:
            yield from self.laid(symbol, tuple(n - (i in taking) for i, n in enumerate(marking)))

    def laid(self, symbol: Symbol, marking: Marking) -> Iterator[Marking]:
        out = self._out(symbol.id)
        if not out:
            yield (*marking[: len(self.lines)], *self._dead(symbol, marking))
            return
        for choice in [[line] for line in out] if isinstance(symbol.exits, Decision) else [out]:
            yield tuple(n + (i in choice) for i, n in enumerate(marking))

    def _dead(self, symbol: Symbol, marking: Marking) -> Iterator[int]:
        """After the lines, a marking counts how often each symbol has run into its dead end."""
        at = self.ids.index(symbol.id)
        return (n + (i == at) for i, n in enumerate(marking[len(self.lines) :]))

    def openings(self) -> list[Marking]:
        empty = (0,) * (len(self.lines) + len(self.ids))
        return [m for s in self.symbols if s.id in self.starts for m in self.laid(s, empty)]

    def parallel_kinds(self, limit: int = 60_000) -> set[str] | None:
        """Kinds of faults over all markings that can be reached by any order of work; None beyond `limit`."""
        kinds: set[str] = set()
        queue = list(dict.fromkeys(self.openings()))
        seen = set(queue)
        for marking in queue:
            following = [m for symbol in self.symbols for m in self.firings(symbol, marking)]
            kinds |= self._judge(marking, following)
            safe = {m for m in following if max(m) < 2} - seen
            seen |= safe
            queue += safe
            if len(seen) > limit:
                return None
        return kinds

    def _judge(self, marking: Marking, following: list[Marking]) -> set[str]:
        if any(max(m) > 1 for m in following):
            return {"runs_twice"}
        if following:
            return set()
        if any(n for n, (_, target) in zip(marking, self.lines, strict=False) if target):
            return {"deadlock"}
        ended = {source for n, (source, target) in zip(marking, self.lines, strict=False) if n and not target}
        return {"ends_apart"} if len(ended) > 1 else set()


def replay(oracle: Oracle, run: Iterable[str]) -> set[Marking]:
    """Every marking in which the symbols of `run`, working in this order from a start, can have left the case."""
    by_id = {symbol.id: symbol for symbol in oracle.symbols}
    first, *rest = run
    empty = (0,) * (len(oracle.lines) + len(oracle.ids))
    markings = set(oracle.laid(by_id[first], empty)) if first in oracle.starts else set()
    for name in rest:
        markings = {after for marking in markings for after in oracle.firings(by_id[name], marking)}
    return markings
