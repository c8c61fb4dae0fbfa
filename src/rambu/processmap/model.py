"""The business process map as a value: processes, who takes part in them, and in which order.

Words and numbers are those of the map that was handed out; nothing is invented. Days are calendar days.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

Category = Literal["inti", "manajerial", "pendukung"]
"""Core, management, support (PermenPAN-RB 19/2018)."""
MapState = Literal["draf", "berlaku", "digantikan"]
"""Draft, in force, replaced."""
Scope = Literal["makro", "mikro"]
Nature = Literal["generik", "spesifik"]

CATEGORIES: Final[tuple[Category, ...]] = ("inti", "manajerial", "pendukung")
MAP_STATES: Final[tuple[MapState, ...]] = ("draf", "berlaku", "digantikan")
SCOPES: Final[tuple[Scope, ...]] = ("makro", "mikro")
NATURES: Final[tuple[Nature, ...]] = ("generik", "spesifik")


@dataclass(frozen=True, slots=True)
class Decree:
    """The decision that sets the map in force."""

    nomor: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """What the organisation's regulation charges somebody with, from the general to the particular."""

    tugas: str = ""
    fungsi: str = ""
    uraian: str = ""
    """Uraian tugas."""


@dataclass(frozen=True, slots=True)
class Ending:
    """From `day` on the process is no longer ours: transferred to `agency`, or retired where that is empty."""

    day: date
    agency: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """One process of the map; its level follows from its code."""

    code: str
    name: str = ""
    category: Category | None = None
    """Of a sub-process left out: that of the process above."""
    owner: str = ""
    inputs: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    """The first is the final output, from which the title is proposed."""
    customers: tuple[str, ...] = ()
    volume: int | None = None
    """How often a year in one office."""
    aspek: str = ""
    """Aspek kegiatan: *Penyusunan*, *Pelayanan* …"""
    scope: Scope | None = None
    """Left out: a leaf is `mikro`. A process above others asks for a SOP of its own only when it is `makro`."""
    nature: Nature | None = None
    """Left out: `generik` where a whole type of office takes part, `spesifik` where offices are named."""
    impact: int = 1
    """On the public, 1 (little) to 3."""
    risk: int = 1
    """1 (little) to 3."""
    duties: tuple[Duty, ...] = ()
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class Involvement:
    """Who takes part in a process and in all below it: a type of office, named offices, a unit of theirs.

    Without `office_type` and `offices` every office takes part; without `unit` and `unit_type` the office as a whole.
    """

    process: str
    office_type: str = ""
    """Code of the type of office."""
    unit_type: str = ""
    """Code of the type of unit: every unit of it."""
    unit: str = ""
    """Name of the unit, the same in all these offices."""
    offices: tuple[str, ...] = ()
    """Codes of offices: only these."""
    excepted: tuple[str, ...] = ()
    """Codes of offices that do not take part."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A line of the relation map (peta relasi): a party inside or outside the organisation that takes part."""

    process: str
    party: str
    inside: bool = True
    part: str = ""
    """What it does, gives or gets."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where a decision of a cross-functional map leads: to a step (from 1), or out at the end (0)."""

    label: str
    step: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a cross-functional map: who does what; with `ways` it is a decision."""

    activity: str
    actors: tuple[str, ...] = ()
    output: str = ""
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Crossing:
    """The cross-functional map (peta lintas fungsi) of a process: its steps in order."""

    process: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A SOP that a ready list requires as it stands, with or without a process behind it."""

    title: str
    unit: str = ""
    process: str = ""
    office_type: str = ""
    offices: tuple[str, ...] = ()
    """Codes of offices: only these; without them and without a type every office."""


@dataclass(frozen=True, slots=True)
class ProcessMap:
    """A version of the map."""

    name: str = ""
    decree: Decree = field(default_factory=Decree)
    state: MapState = "draf"
    since: date | None = None
    """In force from this day."""
    processes: tuple[Process, ...] = ()
    involvements: tuple[Involvement, ...] = ()
    relations: tuple[Relation, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    listed: tuple[Listed, ...] = ()
    """The ready list of required SOPs; with it a map may be without processes."""
