"""Who needs a hand: a draft that nobody changed for days, and a rule that found the same then and finds it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from django.utils import timezone

from rambu.rules import Finding, check
from rambu.sop import Sop, apply, canonical, loads
from rambu.web.library.actions import read_edits
from rambu.web.library.models import Change, Draft
from rambu.web.library.states import WRITABLE


@dataclass(frozen=True, slots=True)
class Stillness:
    """Days since the last change; whether that is too long; findings whose rule found something then already."""

    days: int
    is_still: bool
    again: Sequence[Finding]

    @property
    def is_stuck(self) -> bool:
        """Whether the author probably needs a hand."""
        return self.is_still or bool(self.again)


def stillness_of(draft: Draft, changes: Sequence[Change], patience: int) -> Stillness:
    """How the draft stands; `changes` are its own, at least those of the last `patience` days, in order."""
    now = timezone.now()
    days = (timezone.localdate(now) - timezone.localdate(draft.changed)).days
    still = days >= patience and draft.state in WRITABLE
    before = text_at(draft, changes, now - timedelta(days=patience))
    recent = before is not None and draft.state in WRITABLE and days < patience
    return Stillness(days, still, again_found(before, draft.content) if recent and before else ())


def text_at(draft: Draft, changes: Sequence[Change], moment: datetime) -> Sop | None:
    """The text as it was then: the inverses of all later changes, the latest first; None before it was opened."""
    if draft.opened > moment:
        return None
    sop = draft.sop
    for change in sorted(changes, key=lambda one: -one.version):
        if change.at <= moment:
            break
        sop = apply(sop, read_edits(change.inverse))
    return sop


def again_found(before: Sop, now: str) -> tuple[Finding, ...]:
    """What is found now by a rule that found something in the text before, one finding a rule."""
    then = {finding.rule for finding in _found(canonical(before).decode())}
    first: dict[str, Finding] = {}
    for finding in _found(now):
        if finding.rule in then:
            first.setdefault(finding.rule, finding)
    return tuple(first.values())


@lru_cache(maxsize=256)
def _found(content: str) -> tuple[Finding, ...]:
    return tuple(one for one in check(loads(content, "draf.json")) if one.severity != "saran")
