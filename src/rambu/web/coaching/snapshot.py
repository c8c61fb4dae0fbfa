"""What the checks found in a text at one moment, kept small: which rule how often, and how grave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rambu.rules import Finding


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Counts by severity and by rule; version and rows of the text."""

    wajib: int
    periksa: int
    rows: int
    version: int
    rules: Mapping[str, int]

    def to_dict(self) -> dict[str, Any]:
        """For a column."""
        counts = {"wajib": self.wajib, "periksa": self.periksa, "rows": self.rows, "version": self.version}
        return {**counts, "rules": dict(self.rules)}


def snapshot_of(findings: Iterable[Finding], *, rows: int, version: int) -> Snapshot:
    """Count them; suggestions are left out."""
    found = [one for one in findings if one.severity != "saran"]
    severities = Counter(one.severity for one in found)
    rules = dict(sorted(Counter(one.rule for one in found).items()))
    return Snapshot(severities["wajib"], severities["periksa"], rows, version, rules)


def read_snapshot(kept: Mapping[str, Any]) -> Snapshot:
    """Back from a column."""
    return Snapshot(kept["wajib"], kept["periksa"], kept["rows"], kept["version"], kept["rules"])


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule: how often it found something before and after (None: not looked yet)."""

    rule: str
    name: str
    before: int
    after: int | None


def by_rule(pairs: Iterable[tuple[Snapshot | None, Snapshot | None]], names: Mapping[str, str]) -> list[RuleLine]:
    """The rules that found something, those that found most first; afters count where all texts were looked at."""
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    looked = True
    for one, two in pairs:
        before.update(one.rules if one else {})
        after.update(two.rules if two else {})
        looked = looked and (two is not None or one is None)
    rules = sorted({*before, *after}, key=lambda rule: (-before[rule], -after[rule], rule))
    return [RuleLine(rule, names.get(rule, rule), before[rule], after[rule] if looked else None) for rule in rules]
