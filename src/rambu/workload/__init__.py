"""Workload (analisis beban kerja): volumes and times become minutes, minutes become people."""

from rambu.workload.changes import (
    BadChange,
    Change,
    HalvedLoop,
    MorePeople,
    OtherVolume,
    StepOut,
    changed,
    describe_change,
)
from rambu.workload.freeing import Freed, freed_by_half, freed_by_loops
from rambu.workload.office import (
    EFFECTIVE_MINUTES,
    Demand,
    Missing,
    Office,
    Position,
    WorkSetting,
)
from rambu.workload.positions import Positions, is_staff
from rambu.workload.reading import load_assumptions, loads_assumptions, merged
from rambu.workload.reckon import PositionLoad, StepLoad, Workload, reckon
from rambu.workload.resolving import settle
from rambu.workload.steps import SopWork, Step, sop_work, title

__all__ = [
    "EFFECTIVE_MINUTES",
    "BadChange",
    "Change",
    "Demand",
    "Freed",
    "HalvedLoop",
    "Missing",
    "MorePeople",
    "Office",
    "OtherVolume",
    "Position",
    "PositionLoad",
    "Positions",
    "SopWork",
    "Step",
    "StepLoad",
    "StepOut",
    "WorkSetting",
    "Workload",
    "changed",
    "describe_change",
    "freed_by_half",
    "freed_by_loops",
    "is_staff",
    "load_assumptions",
    "loads_assumptions",
    "merged",
    "reckon",
    "settle",
    "sop_work",
    "title",
]
