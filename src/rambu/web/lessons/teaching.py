"""Findings as lessons: one rule at a time, why it is there, a bad and a good example, and the repair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rambu.rules import Finding, Rule, catalogue


@dataclass(frozen=True, slots=True)
class Lesson:
    """A rule that the draft does not keep yet, with the places."""

    rule: Rule
    findings: list[Finding]


def lessons_of(findings: Sequence[Finding]) -> list[Lesson]:
    """What is wrong first, then what should be looked at; each rule once."""
    rules = {rule.id: rule for rule in catalogue()}
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.rule, []).append(finding)
    order = {"wajib": 0, "periksa": 1, "saran": 2}
    found = [Lesson(rules[name], group) for name, group in grouped.items()]
    return sorted(found, key=lambda lesson: order[lesson.findings[0].severity])
