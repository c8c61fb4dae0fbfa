"""Asking the rules in tests."""

from __future__ import annotations

from collections.abc import Iterable

from rambu.rules import Finding, Settings, check
from rambu.sop import Sop


def found(rule: str, sop: Sop, settings: Settings | None = None) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in check(sop, settings=settings) if finding.rule == rule]


def rows_found(rule: str, sop: Sop) -> list[str]:
    """The rows at which the rule points, as people name them."""
    return [finding.place.row_name for finding in found(rule, sop)]


def rules_of(findings: Iterable[Finding]) -> set[str]:
    """The rules that spoke."""
    return {finding.rule for finding in findings}
