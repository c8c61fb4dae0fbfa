"""The catalogue: every rule is one decorated function that yields the faults it sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from rambu.language import gettext as _
from rambu.language import later
from rambu.rules.finding import Finding, Place, Repair, Severity, severity_label

if TYPE_CHECKING:
    from rambu.rules.library import Library
    from rambu.rules.subject import Subject

PERMENPAN: Final = "PermenPAN-RB 35/2012"
PERPRES_WORKING_TIME: Final = "Perpres 21/2023"
GOOD_PRACTICE: Final = later("praktik baik")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule yields: the finding without what the catalogue already knows."""

    place: Place
    message: str
    path: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    severity: Severity | None = None
    """Milder (never stricter) than the rule's own severity, where this fault is less certain."""


Check = Callable[["Subject"], Iterable[Fault]]
SetCheck = Callable[["Library"], Iterable[tuple[int, Fault]]]
_Kind = TypeVar("_Kind", Check, SetCheck)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with the texts from which authors learn it. The texts are Indonesian in the source."""

    id: str
    severity: Severity
    source: str
    title_text: str
    why: str
    bad_text: str
    good_text: str

    @property
    def chapter(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]

    @property
    def title(self) -> str:
        """The rule in one line."""
        return _(self.title_text)

    @property
    def explanation(self) -> str:
        """Why the rule exists, in plain words."""
        return _(self.why)

    @property
    def bad(self) -> str:
        """An example that the rule points at."""
        return _(self.bad_text)

    @property
    def good(self) -> str:
        """The same, done well."""
        return _(self.good_text)

    def finding(self, fault: Fault) -> Finding:
        """`fault` with the rule's name, reason and source."""
        severity = fault.severity or self.severity
        return Finding(
            self.id, severity, fault.place, fault.message, self.explanation, self.source, fault.path, fault.repairs
        )

    def to_dict(self) -> dict[str, Any]:
        """JSON for ``rambu rules --json``."""
        return {
            "id": self.id,
            "severity": self.severity,
            "severity_label": severity_label(self.severity),
            "chapter": self.chapter,
            "title": self.title,
            "source": self.source,
            "explanation": self.explanation,
            "bad": self.bad,
            "good": self.good,
        }


RULES: Final[list[tuple[Rule, Check]]] = []
SET_RULES: Final[list[tuple[Rule, SetCheck]]] = []


def rule(
    id_: str, severity: Severity, title: str, *, why: str, bad: str, good: str, source: str = GOOD_PRACTICE
) -> Callable[[Check], Check]:
    """Register a rule over one SOP."""
    return _registered(RULES, Rule(id_, severity, source, title, why, bad, good))


def set_rule(
    id_: str, severity: Severity, title: str, *, why: str, bad: str, good: str, source: str = GOOD_PRACTICE
) -> Callable[[SetCheck], SetCheck]:
    """Register a rule over many SOPs; its faults come with the 0-based position of the SOP in the set."""
    return _registered(SET_RULES, Rule(id_, severity, source, title, why, bad, good))


def _registered(entries: list[tuple[Rule, _Kind]], entry: Rule) -> Callable[[_Kind], _Kind]:
    def register(check: _Kind) -> _Kind:
        entries.append((entry, check))
        return check

    return register
