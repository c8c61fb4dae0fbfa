"""Planting defects in clean SOPs: what all defect classes have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from rambu.rules import Finding, check
from rambu.samples import sample, sample_names
from rambu.sop import Bagan, Decision, Kegiatan, Sop, Symbol

Mutant = tuple[Sop, str]
"""The spoiled SOP and the id of the row where the defect was planted, or an empty string."""
Spoil = Callable[[Sop], Iterator[Mutant]]


@dataclass(frozen=True, slots=True)
class Defect:
    """One class of defects with the rule that must see it."""

    name: str
    rule: str
    spoil: Spoil

    def mutants(self, sop: Sop, limit: int) -> list[Mutant]:
        """At most `limit` SOPs with this defect, planted in different places."""
        return list(islice(self.spoil(sop), limit))


def clean_sops() -> dict[str, Sop]:
    """The clean SOPs by file name."""
    return {f"{name}.sop.yaml": sample(name) for name in sample_names()}


def new_findings(before: list[Finding], mutant: Sop) -> list[Finding]:
    """What `check` says of the mutant and did not say of the clean SOP."""
    known = {(f.rule, f.place, f.message) for f in before}
    return [f for f in check(mutant) if (f.rule, f.place, f.message) not in known]


def is_found(defect: Defect, findings: list[Finding], row: str) -> bool:
    """Whether the rule spoke, at the row where the defect was planted."""
    return any(f.rule == defect.rule and (not row or f.place.kegiatan in ("", row)) for f in findings)


def chart(sop: Sop) -> Bagan:
    """The only chart of a clean SOP."""
    return sop.bagan[0]


def with_rows(sop: Sop, rows: list[Kegiatan]) -> Sop:
    """`sop` with other rows."""
    return replace(sop, bagan=(replace(chart(sop), kegiatan=tuple(rows)),))


def with_row(sop: Sop, position: int, **parts: Any) -> Sop:
    """`sop` with parts of one row replaced."""
    rows = list(chart(sop).kegiatan)
    rows[position] = replace(rows[position], **parts)
    return with_rows(sop, rows)


def with_exits(sop: Sop, position: int, exits: Any) -> Sop:
    """`sop` with other exits of the last symbol of one row."""
    row = chart(sop).kegiatan[position]
    return with_row(sop, position, simbol=(*row.simbol[:-1], replace(row.simbol[-1], exits=exits)))


def steps(sop: Sop) -> Iterator[tuple[int, Kegiatan]]:
    """The rows that are acts of their own, with their 0-based positions, in an order that spreads over the chart."""
    rows = [(n, row) for n, row in enumerate(chart(sop).kegiatan) if row.simbol and row.rujukan is None]
    return iter([*rows[1::3], *rows[::3], *rows[2::3]])


def plain(row: Kegiatan) -> bool:
    """One symbol that simply goes on to the next."""
    return len(row.simbol) == 1 and row.simbol[0].exits is None


def decisions(sop: Sop) -> Iterator[tuple[int, Kegiatan, Symbol, Decision]]:
    """The rows that end in a decision."""
    for n, row in steps(sop):
        last = row.simbol[-1]
        if isinstance(last.exits, Decision):
            yield n, row, last, last.exits


def targeted(sop: Sop) -> set[str]:
    """Ids of the symbols to which an exit leads by name."""
    found: set[str] = set()
    for row in chart(sop).kegiatan:
        for symbol in row.simbol:
            ways = symbol.exits.exits if isinstance(symbol.exits, Decision) else ()
            found |= {e.to for e in ways if isinstance(e.to, str)}
            found |= {to for to in getattr(symbol.exits, "targets", ()) if isinstance(to, str)}
    return found
