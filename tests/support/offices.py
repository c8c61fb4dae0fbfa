"""Little offices: SOPs in the language of `tests.support.flows`, whose times are touch times here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from random import Random

from rambu.flow import Assumptions, graph
from rambu.sop import Bagan, Pelaksana, Sop, Waktu
from rambu.workload import Demand, Office, Position, WorkSetting
from tests.support.flows import flow
from tests.support.random_flows import sound_flow


def touched(text: str, title: str = "SOP Contoh", unit: str = "", outside: str = "") -> Sop:
    """The SOP of `text`, its times as touch times; the performers in `outside` are none of the office."""
    sop = flow(text)
    return replace(sop, judul=title, unit=unit, bagan=tuple(_touched(bagan, outside) for bagan in sop.bagan))


def _touched(bagan: Bagan, outside: str) -> Bagan:
    rows = (replace(row, waktu=Waktu("", row.waktu.nominal)) for row in bagan.kegiatan)
    who = (Pelaksana(p.id, p.nama, "luar" if p.nama in outside.split(",") else "") for p in bagan.pelaksana)
    return replace(bagan, kegiatan=tuple(rows), pelaksana=tuple(who))


def office(*demands: Demand, people: Mapping[str, int] | None = None, setting: WorkSetting | None = None) -> Office:
    """An office with so many people in each position."""
    positions = tuple(Position(name, people=Fraction(number)) for name, number in (people or {}).items())
    return Office("Kantor contoh", setting or WorkSetting(), positions, demands)


def random_demand(rnd: Random, steps: int, positions: str = "ABC", parallel: float = 0.2) -> Demand:
    """A sound SOP with a position and a touch time at every step, and shares at every decision."""
    rows = sound_flow(rnd, steps, parallel=parallel)
    sop = touched(
        ";".join(f"{_with(row, rnd.choice(positions))}={rnd.randint(1, 60)} menit" for row in rows.split(";"))
    )
    lines = graph(sop)
    exits = {
        node.id: _shares(rnd, len(lines.exits[node.id]))
        for node in lines.nodes
        if node.decision and len(lines.exits[node.id]) > 1
    }
    return Demand(sop, Fraction(rnd.randint(1, 2000)), Assumptions(exits))


def _with(row: str, position: str) -> str:
    """The row with a performer after the name of its symbol."""
    name = row.strip()
    cut = next((at for at, char in enumerate(name) if char in "?> "), len(name))
    return f"{name[:cut]}@{position}{name[cut:]}"


def _shares(rnd: Random, ways: int) -> tuple[Fraction, ...]:
    parts = [rnd.randint(1, 5) for _way in range(ways)]
    return tuple(Fraction(part, sum(parts)) for part in parts)
