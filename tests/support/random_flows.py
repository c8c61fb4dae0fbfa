"""Random flows in the one-line language of `tests.support.flows`, so that a failing case can be read and pasted."""

from __future__ import annotations

from random import Random


class Draft:
    """A flow while it is made: numbered symbols, their exits, the decisions and the AND-joins among them."""

    def __init__(self, rnd: Random) -> None:
        self.rnd = rnd
        self.exits: list[list[str]] = []
        self.decisions: set[int] = set()
        self.joins: set[int] = set()
        self.starts: set[int] = set()

    def add(self) -> int:
        self.exits.append([])
        return len(self.exits) - 1

    def link(self, source: int, target: int) -> None:
        self.exits[source].append(str(target))

    def text(self) -> str:
        return "; ".join(self._symbol(number) for number in range(len(self.exits)))

    def _symbol(self, number: int) -> str:
        marks = ("&" if number in self.joins else "") + ("*" if number in self.starts else "")
        ways = self.exits[number]
        if number in self.decisions:
            return f"{marks}{number}? " + " ".join(f"{chr(97 + i)}>{way}" for i, way in enumerate(ways))
        return f"{marks}{number}>" + ("+".join(ways) or "!")


def sound_flow(rnd: Random, steps: int, parallel: float = 0.2, choice: float = 0.15, loop: float = 0.1) -> str:
    """A sound flow of about `steps` symbols, built of nested blocks."""
    draft = Draft(rnd)
    _finish(draft, _block(draft, steps, (parallel, choice, loop))[1])
    return draft.text()


def broken_flow(rnd: Random, steps: int, faults: int) -> str:
    """A sound flow in which something was changed `faults` times at random."""
    draft = Draft(rnd)
    _finish(draft, _block(draft, steps, (0.3, 0.2, 0.15))[1])
    for _ in range(faults):
        rnd.choice([_redirect, _add_exit, _drop_exit, _flip_join, _flip_decision, _add_start])(draft)
    return draft.text()


def wild_flow(rnd: Random, steps: int) -> str:
    """Any flow at all."""
    draft = Draft(rnd)
    for _ in range(steps):
        draft.add()
    for number in range(steps):
        draft.exits[number] = [_anywhere(draft) for _ in range(rnd.choice([0, 1, 1, 1, 2, 2, 3]))]
        draft.decisions |= {number} if rnd.random() < 0.4 else set()
        draft.joins |= {number} if rnd.random() < 0.3 else set()
        draft.starts |= {number} if rnd.random() < 0.1 else set()
    return draft.text()


def _block(draft: Draft, steps: int, chances: tuple[float, float, float]) -> tuple[int, int]:
    """First and last symbol of a block; the last has no exits yet."""
    parallel, choice, loop = chances
    if steps <= 1:
        only = draft.add()
        return only, only
    luck = draft.rnd.random()
    if steps >= 4 and luck < parallel + choice:
        return _branches(draft, steps, chances, wait=luck < parallel)
    if steps >= 3 and luck < parallel + choice + loop:
        first, last = _block(draft, steps - 1, chances)
        check = draft.add()
        draft.link(last, check)
        after = draft.add()
        draft.decisions.add(check)
        draft.exits[check] = [str(first), str(after)]
        return first, after
    cut = draft.rnd.randint(1, steps - 1)
    first, middle = _block(draft, cut, chances)
    going_on, last = _block(draft, steps - cut, chances)
    draft.link(middle, going_on)
    return first, last


def _branches(draft: Draft, steps: int, chances: tuple[float, float, float], *, wait: bool) -> tuple[int, int]:
    split, cut = draft.add(), draft.rnd.randint(1, steps - 3)
    parts = [_block(draft, size, chances) for size in (cut, steps - 2 - cut)]
    join = draft.add()
    for first, last in parts:
        draft.link(split, first)
        draft.link(last, join)
    (draft.joins if wait else draft.decisions).add(join if wait else split)
    return split, join


def _finish(draft: Draft, last: int) -> None:
    draft.exits[last] = ["."]


def _anywhere(draft: Draft) -> str:
    return "." if draft.rnd.random() < 0.15 else str(draft.rnd.randrange(len(draft.exits)))


def _any(draft: Draft) -> int:
    return draft.rnd.randrange(len(draft.exits))


def _redirect(draft: Draft) -> None:
    ways = draft.exits[_any(draft)]
    if ways:
        ways[draft.rnd.randrange(len(ways))] = _anywhere(draft)


def _add_exit(draft: Draft) -> None:
    draft.exits[_any(draft)].append(_anywhere(draft))


def _drop_exit(draft: Draft) -> None:
    ways = draft.exits[_any(draft)]
    if ways:
        ways.pop(draft.rnd.randrange(len(ways)))


def _flip_join(draft: Draft) -> None:
    draft.joins ^= {_any(draft)}


def _flip_decision(draft: Draft) -> None:
    draft.decisions ^= {_any(draft)}


def _add_start(draft: Draft) -> None:
    draft.starts.add(_any(draft))
