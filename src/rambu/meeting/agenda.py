"""The agenda of a meeting: opening, units in turn, corrections, closing; split over days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal

from rambu.language import gettext as _
from rambu.meeting.order import Candidate, in_order, minutes_for

LineKind = Literal["opening", "address", "presenting", "corrections", "closing"]
Phases = Literal["one", "units"]
"""``one``: all units present, then all corrections; ``units``: corrections of a unit follow its presentation."""

_OPENING: Final = 10
_ADDRESS: Final = 15
_CLOSING: Final = 10
_CORRECTIONS: Final = 3
"""Minutes of corrections for each SOP at least; what is open adds to it."""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One line: what is done, for how many minutes, on which day of the meeting (from 1)."""

    kind: LineKind
    title: str
    minutes: int
    sop: str = ""
    unit: str = ""
    day: int = 1


def plan_agenda(candidates: Sequence[Candidate], phases: Phases = "one", day_minutes: int = 240) -> list[AgendaLine]:
    """The whole agenda; `candidates` come unit by unit, in the order of the office's structure."""
    lines = [
        AgendaLine("opening", _("Pembukaan"), _OPENING),
        AgendaLine("address", _("Arahan pimpinan"), _ADDRESS),
    ]
    groups = [list(group) for _unit, group in groupby(candidates, key=lambda one: one.unit)]
    for group in groups:
        lines += [AgendaLine("presenting", one.title, minutes_for(one), one.id, one.unit) for one in in_order(group)]
        if phases == "units":
            lines.append(_corrections(group, group[0].unit))
    if phases == "one":
        lines.append(_corrections(candidates, ""))
    lines.append(AgendaLine("closing", _("Kesimpulan dan penutup"), _CLOSING))
    return over_days(lines, day_minutes)


def over_days(lines: Iterable[AgendaLine], day_minutes: int) -> list[AgendaLine]:
    """The same lines with the day on which each falls; a line is never cut, the order stays."""
    placed: list[AgendaLine] = []
    day, used = 1, 0
    for line in lines:
        if used and used + line.minutes > day_minutes:
            day, used = day + 1, 0
        used += line.minutes
        placed.append(replace(line, day=day))
    return placed


def _corrections(candidates: Sequence[Candidate], unit: str) -> AgendaLine:
    minutes = sum(_CORRECTIONS + one.points for one in candidates)
    title = _("Koreksi dan masukan: {unit}").format(unit=unit) if unit else _("Koreksi dan masukan")
    return AgendaLine("corrections", title, max(10, -(-minutes // 5) * 5), "", unit)
