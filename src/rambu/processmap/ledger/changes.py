"""What a new version of the map changes in the ledgers: only the lines that depend on what was changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import Literal

from rambu.processmap.obligations import Obligations
from rambu.processmap.requirement import Requirement

ChangeKind = Literal["baru", "hilang", "berubah"]


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line that is new, gone or different, in these offices."""

    kind: ChangeKind
    line: Requirement
    """As it is now; of one that is gone, as it was."""
    what: tuple[str, ...]
    """Names of the fields that differ."""
    offices: tuple[str, ...]
    """Codes."""


def changed_lines(before: Obligations, after: Obligations) -> tuple[LineChange, ...]:
    """How the ledgers of the offices in either differ; a pair of ledgers that many offices share is compared once."""
    groups: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for office in {**before.by_office, **after.by_office}:
        old, new = before.of(office), after.of(office)
        if old is not new:
            groups[id(old), id(new)].append(office)
    found: defaultdict[tuple[ChangeKind, str, tuple[str, ...]], list[str]] = defaultdict(list)
    lines: dict[str, Requirement] = {}
    for offices in groups.values():
        for kind, line, what in _between(before.of(offices[0]), after.of(offices[0])):
            lines.setdefault(line.key, line)
            found[kind, line.key, what] += offices
    return tuple(LineChange(kind, lines[key], what, tuple(where)) for (kind, key, what), where in found.items())


def _between(
    before: tuple[Requirement, ...], after: tuple[Requirement, ...]
) -> list[tuple[ChangeKind, Requirement, tuple[str, ...]]]:
    old, new = {line.key: line for line in before}, {line.key: line for line in after}
    changes: list[tuple[ChangeKind, Requirement, tuple[str, ...]]] = []
    for key, line in old.items():
        if key not in new:
            changes.append(("hilang", line, ()))
        elif line != new[key] and (what := _fields(line, new[key])):
            changes.append(("berubah", new[key], what))
    changes += [("baru", line, ()) for key, line in new.items() if key not in old]
    return changes


def _fields(one: Requirement, other: Requirement) -> tuple[str, ...]:
    """What differs for a person: that other offices are excepted now is no change of this one."""
    return tuple(f.name for f in fields(Requirement) if _told(one, f.name) != _told(other, f.name))


def _told(line: Requirement, name: str) -> object:
    return line.reason.words() if name == "reason" else getattr(line, name)
