"""An office-year simulated: waiting, promises kept, bottlenecks, and what a change would do."""

from rambu.simulate.compiling import Compiled, compile_office
from rambu.simulate.horizon import Horizon, plain_year, year_of
from rambu.simulate.kernel import Hook, Trace, play
from rambu.simulate.plan import Activity, Arrivals, Plan, Presence
from rambu.simulate.running import difference, promised, simulate
from rambu.simulate.statistics import Interval, interval
from rambu.simulate.telling import tell_difference, tell_simulation
from rambu.simulate.values import BadSimulation, PositionFigures, Simulation, SopFigures, StepFigures

__all__ = [
    "Activity",
    "Arrivals",
    "BadSimulation",
    "Compiled",
    "Hook",
    "Horizon",
    "Interval",
    "Plan",
    "PositionFigures",
    "Presence",
    "Simulation",
    "SopFigures",
    "StepFigures",
    "Trace",
    "compile_office",
    "difference",
    "interval",
    "plain_year",
    "play",
    "promised",
    "simulate",
    "tell_difference",
    "tell_simulation",
    "year_of",
]
