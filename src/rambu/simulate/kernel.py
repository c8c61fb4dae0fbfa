"""The event list: one loop over arrivals and completions, in the order of time.

The common case (one role, at most two ways on) runs inside the loop; `_General` does what is rarer: parallel work,
joins, joint symbols, three exits. Ties are settled by case and activity, so a run is the same for the same seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace
from itertools import accumulate
from math import inf, nan
from random import Random

from rambu.simulate.draws import Draw, multiples, uniforms
from rambu.simulate.lines import lines
from rambu.simulate.plan import END, Activity, Arrivals, Plan

_EVERY = 1024
"""Cases between two calls of the hook."""

Hook = Callable[[float], None]
"""Is told the share that is done, from 0 to 1; what it raises stops the run."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened. Lists by case, or by number of activity."""

    begun: list[float]
    ended: list[float]
    """nan: never."""
    waited: list[float]
    """Minutes that cases stood before each activity, altogether."""
    worked: list[float]
    """Minutes of work of each activity, altogether."""
    count: list[int]
    """How often each activity was done."""


Event = tuple[float, int, int]
"""Time, case, activity."""


class _State:
    """What both the loop and the general part change."""

    def __init__(self, plan: Plan, arrivals: Arrivals, rng: Random) -> None:
        size = len(plan.activities)
        kinds = {each.spread for each in plan.activities}
        streams = {spread: multiples(rng, spread) for spread in sorted(kinds)}
        self.plan = plan
        self.uniform = uniforms(rng)
        self.role = [each.role for each in plan.activities]
        self.mean = [each.mean for each in plan.activities]
        self.draw: list[Draw] = [streams[each.spread] for each in plan.activities]
        self.presence = list(plan.presence or (None,) * len(plan.capacity))
        self.free = list(plan.capacity)
        self.queues = lines(len(plan.capacity), arrivals.priority)
        self.events: list[Event] = []
        self.ended = [nan] * len(arrivals.times)
        self.waited = [0.0] * size
        self.worked = [0.0] * size
        self.count = [0] * size

    def start(self, t: float, case: int, number: int) -> None:
        """Begin an activity whose role has been taken."""
        work = self.mean[number] * self.draw[number]()
        self.worked[number] += work
        there = self.presence[self.role[number]]
        heappush(self.events, (t + work if there is None else there.end(t, work), case, number))

    def arrive(self, t: float, case: int, number: int) -> None:
        """A case comes to an activity: begin it, or stand in the queue of its role."""
        role = self.role[number]
        if self.free[role]:
            self.free[role] -= 1
            self.start(t, case, number)
        else:
            self.queues[role].append((t, case, number))

    def release(self, t: float, role: int) -> None:
        """Somebody of `role` is free: the next in the queue, if there is one."""
        if self.queues[role]:
            since, case, number = self.queues[role].popleft()
            self.waited[number] += t - since
            self.start(t, case, number)
        else:
            self.free[role] += 1


class _General:
    """Ends the activities that are not plain."""

    def __init__(self, state: _State) -> None:
        self.state = state
        self.activities = state.plan.activities
        self.cumulated = [tuple(accumulate(each.shares)) for each in self.activities]
        self.arrived: dict[tuple[int, int], int] = {}

    def end(self, t: float, case: int, number: int) -> None:
        """Let the roles go and send the case on."""
        each = self.activities[number]
        for role in (each.role,) if each.holds is None else each.holds:
            self.state.release(t, role)
        for target in each.targets if each.together else (self._chosen(each, number),):
            if target == END:
                self.state.ended[case] = t
            elif self._open(case, target):
                self.state.arrive(t, case, target)

    def _chosen(self, each: Activity, number: int) -> int:
        if len(each.targets) == 1:
            return each.targets[0]
        drawn = self.state.uniform()
        bounds = self.cumulated[number]
        return next((to for to, bound in zip(each.targets, bounds, strict=True) if drawn < bound), each.targets[-1])

    def _open(self, case: int, target: int) -> bool:
        gate = self.activities[target].gate
        if gate == 1:
            return True
        seen = self.arrived.pop((case, target), 0) + 1
        if seen < gate:
            self.arrived[case, target] = seen
        return seen == gate


def play(plan: Plan, arrivals: Arrivals, rng: Random, hook: Hook | None = None) -> Trace:
    """Run every case to its end."""
    state = _State(plan, arrivals, rng)
    _loop(state, arrivals, _hooked(arrivals.times, hook))
    return Trace(arrivals.times, state.ended, state.waited, state.worked, state.count)


def _hooked(times: list[float], hook: Hook | None) -> Iterator[float]:
    if hook is None:
        return iter(times)

    def watched(tell: Hook) -> Iterator[float]:
        for start in range(0, len(times), _EVERY):
            tell(start / len(times))
            yield from times[start : start + _EVERY]

    return watched(hook)


def _loop(state: _State, arrivals: Arrivals, times: Iterator[float]) -> None:
    """The hot loop: everything it touches is a local name."""
    activities = state.plan.activities
    general = _General(state).end
    role, mean, draw, uniform = state.role, state.mean, state.draw, state.uniform
    kind = [_kind(each, activities) for each in activities]
    share = [each.shares[0] if each.shares else 1.0 for each in activities]
    one, other = [each.targets[0] for each in activities], [each.targets[-1] for each in activities]
    free, queues, events, presence = state.free, state.queues, state.events, state.presence
    always = not any(presence)
    ended, waited, worked, count = state.ended, state.waited, state.worked, state.count
    first, push, pop, swap = arrivals.first, heappush, heappop, heapreplace
    forked, rare, never = _FORKED, _RARE, inf
    case_next, arrival, due = 0, next(times, inf), inf
    push(events, (never, -1, -1))  # so that there is always a next event
    while True:
        if due <= arrival:
            if due == never:
                return
            t, case, number = events[0]
            count[number] += 1
            sort = kind[number]
            if sort == rare:
                pop(events)
                general(t, case, number)
                due = events[0][0]
                continue
            who = role[number]
            queue = queues[who]
            if queue:
                since, waiting, begun = queue.popleft()
                work = mean[begun] * draw[begun]()
                worked[begun] += work
                waited[begun] += t - since
                there = None if always else presence[who]
                swap(events, (t + work if there is None else there.end(t, work), waiting, begun))
            else:
                free[who] += 1
                pop(events)
            number = other[number] if sort == forked and uniform() >= share[number] else one[number]
            if number < 0:
                ended[case] = t
                due = events[0][0]
                continue
        else:
            t, case, number = arrival, case_next, first[case_next]
            case_next += 1
            arrival = next(times, never)
        who = role[number]
        if free[who]:
            free[who] -= 1
            work = mean[number] * draw[number]()
            worked[number] += work
            there = None if always else presence[who]
            push(events, (t + work if there is None else there.end(t, work), case, number))
            due = events[0][0]
        else:
            queues[who].append((t, case, number))
            due = events[0][0]


_STRAIGHT, _FORKED, _RARE = 0, 1, 2
"""What follows an activity: one thing, one of two, or something that `_General` sees to."""


def _kind(each: Activity, activities: tuple[Activity, ...]) -> int:
    if not each.plain or any(to != END and activities[to].gate > 1 for to in each.targets):
        return _RARE
    return _STRAIGHT if len(each.targets) == 1 else _FORKED
