"""What the page of a SOP says beside its sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from rambu.flow import lead_paths, tell_chart, tell_times
from rambu.rules import SEVERITIES, Finding, Severity, check, severity_label
from rambu.sop import Sop
from rambu.web.library.models import Draft
from rambu.web.library.models.stage_plan import skipped_at
from rambu.web.library.sheet import chart_pages
from rambu.web.library.states import OPTIONAL, WAY, State


@dataclass(frozen=True, slots=True)
class Stage:
    """A place on the way of a draft: passed, current, or to come."""

    label: str
    place: str


def way_of(draft: Draft) -> list[Stage]:
    """The stages of the office and where the draft stands; one that is left out shows only while it stands there."""
    left_out = OPTIONAL.intersection(skipped_at(draft.document.office)) - {draft.state}
    now = WAY.index(State(draft.state))
    stages = [(n, state) for n, state in enumerate(WAY) if state not in left_out]
    return [Stage(str(state.label), "now" if n == now else "passed" if n < now else "") for n, state in stages]


def findings_of(sop: Sop) -> list[tuple[Severity, str, list[Finding]]]:
    """Findings by severity, the gravest first; empty severities are left out."""
    found = check(sop)
    groups = [(one, severity_label(one), [f for f in found if f.severity == one]) for one in SEVERITIES]
    return [group for group in groups if group[2]]


def told_flow(sop: Sop) -> list[list[str]]:
    """The flow in words, a list of paragraphs a chart, and the times at the end."""
    charts = [tell_chart(sop, n).splitlines() for n in range(1, len(sop.bagan) + 1)]
    return [*charts, tell_times(sop).splitlines()]


def times_of(sop: Sop) -> tuple[int, int] | None:
    """Working minutes of the shortest and the longest way; None where the flow does not end."""
    lead = lead_paths(sop)
    return (round(lead.best.minutes), round(lead.worst.minutes)) if lead and lead.worst.minutes else None


def charts_of(sop: Sop) -> tuple[Sequence[SafeString], str]:
    """The pages of the chart, or why it cannot be drawn."""
    try:
        return chart_pages(sop), ""
    except ValueError as fault:
        return (), str(fault)


def performers_of(sop: Sop) -> list[str]:
    """Each name once, in the order of the columns."""
    return list(dict.fromkeys(one.nama for bagan in sop.bagan for one in bagan.pelaksana))
