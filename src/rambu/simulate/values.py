"""What comes out of a simulation: of one run, and over all of them with intervals."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.simulate.statistics import Interval
from rambu.workload import Office, Position


class BadSimulation(ValueError):
    """An office that cannot be simulated; the message is one Indonesian sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class SopFigures:
    """How the cases of one SOP fared; minutes are working minutes of the office."""

    demand: int
    cases: Interval
    """A year."""
    lead: Interval
    """From begin to end."""
    waiting: Interval
    """Of that, in queues; branches that run at once are added up."""
    promise: float | None
    """Minutes that the Standar Pelayanan promises; None: nothing that can be counted."""
    in_time: Interval | None
    """Share that ends within the promise."""


@dataclass(frozen=True, slots=True)
class PositionFigures:
    """How a position fared."""

    position: Position
    busy: Interval
    """Share of its time that it works."""
    waiting: Interval
    """Minutes a year that cases stand before it, altogether."""


@dataclass(frozen=True, slots=True)
class StepFigures:
    """Where cases wait."""

    demand: int
    symbol: str
    waiting: Interval
    """Minutes a year, altogether."""
    each: Interval
    """Minutes each time."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """An office-year, run several times. All lists are in the order of the office."""

    office: Office
    runs: int
    seed: int
    horizon: float
    """Working minutes of the year."""
    sops: tuple[SopFigures, ...]
    positions: tuple[PositionFigures, ...]
    steps: tuple[StepFigures, ...]
    left_out: tuple[str, ...]
    """Why SOPs are not in it, a sentence each."""
    leads: tuple[tuple[float, ...], ...]
    """Run by run the mean lead time of each SOP, for comparing offices under the same seeds."""
    shares: tuple[tuple[float, ...], ...]
    """Run by run the share of each SOP within its promise; nan where nothing is promised."""

    @property
    def bottleneck(self) -> PositionFigures | None:
        """The position before which cases stand longest; None where nothing waits."""
        most = max(self.positions, key=lambda each: each.waiting.mean, default=None)
        return most if most is not None and most.waiting.mean > 0 else None

    @property
    def worst_step(self) -> StepFigures | None:
        """The step at which cases stand longest; None where nothing waits."""
        most = max(self.steps, key=lambda each: each.waiting.mean, default=None)
        return most if most is not None and most.waiting.mean > 0 else None
