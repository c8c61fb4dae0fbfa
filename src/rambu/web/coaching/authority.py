"""Who may do what with coaching."""

from __future__ import annotations

from typing import Any

from rambu.web.coaching.models import Event
from rambu.web.coaching.models.event import PLANNERS
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power


def may_see_progress(by: Any) -> bool:
    """Who oversees an office or leads a unit."""
    return bool(by.reach.anywhere(Power.OVERSEE) or by.reach.led_units)


def may_plan_in(by: Any, office: Office) -> bool:
    """Whether ``by`` may plan a pendampingan of this office."""
    return any(office.path.startswith(node) for node in by.reach.nodes(PLANNERS))


def may_plan_somewhere(by: Any) -> bool:
    """Whether there is an office for which ``by`` may plan one."""
    return bool(by.reach.nodes(PLANNERS))


def may_conduct(by: Any, event: Event) -> bool:
    """Who coaches at it, and who may plan one at its office."""
    mentors = event.attendances.everywhere(reason="who conducts").filter(part="pendamping", person=by)
    return may_plan_in(by, event.office) or mentors.exists()
