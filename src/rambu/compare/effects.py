"""What follows from a change of a SOP, in one sentence: times, the promise, findings, gates, performers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from rambu.flow import lead_paths
from rambu.language import gettext as _
from rambu.rules import Finding, check
from rambu.sop import Sop
from rambu.worktime import DEFAULT, WorkingTime, minutes, spell

_BARE: Final = "alur.label_kosong"
"""The rule about ways out of a decision that bear no label."""


@dataclass(frozen=True, slots=True)
class Effects:
    """Both sides of a change; times are working minutes of the longest way, None where it cannot be counted."""

    time_before: Fraction | None
    time_after: Fraction | None
    promise: Fraction | None
    """What the SOP promises, in working minutes; None where it promises nothing that can be counted."""
    rows: int
    """Rows more than before, or fewer."""
    new_faults: tuple[Finding, ...]
    """Findings `wajib` that the change brings."""
    solved_faults: tuple[Finding, ...]
    bare_gates: int
    """Decisions with an unlabelled way out, more than before."""
    added: tuple[str, ...]
    """Names of performers that come in, and of those that go."""
    removed: tuple[str, ...]

    @property
    def breaks_promise(self) -> bool:
        """Whether the longest way keeps the promise before the change and not after it."""
        if self.promise is None or self.time_after is None or self.time_after <= self.promise:
            return False
        return self.time_before is None or self.time_before <= self.promise

    def sentence(self, setting: WorkingTime = DEFAULT) -> str:
        """All of it in one sentence."""
        parts = list(_parts(self, setting))
        told = "; ".join(parts) if parts else _("tidak mengubah waktu, pelaksana, maupun temuan wajib")
        return f"{told[0].upper()}{told[1:]}."


def effects(before: Sop, after: Sop, setting: WorkingTime = DEFAULT) -> Effects:
    """Compare what is counted and found in both texts."""
    was, now = check(before), check(after)
    promised = minutes(after.janji.waktu, setting) if after.janji.waktu else None
    old, new = _performers(before), _performers(after)
    return Effects(
        _time(before, setting),
        _time(after, setting),
        promised.high if promised else None,
        _rows(after) - _rows(before),
        _beyond(now, was),
        _beyond(was, now),
        _bare(now) - _bare(was),
        tuple(name for name in new if name not in old),
        tuple(name for name in old if name not in new),
    )


def _parts(found: Effects, setting: WorkingTime) -> Iterator[str]:
    yield from _times(found, setting)
    if found.rows:
        told = _("{n} kegiatan bertambah") if found.rows > 0 else _("{n} kegiatan berkurang")
        yield told.format(n=abs(found.rows))
    if found.added:
        yield _("pelaksana bertambah: {names}").format(names=", ".join(found.added))
    if found.removed:
        yield _("pelaksana berkurang: {names}").format(names=", ".join(found.removed))
    if found.bare_gates > 0:
        yield _("{n} gerbang baru tanpa label").format(n=found.bare_gates)
    if found.new_faults:
        first = found.new_faults[0].message.rstrip(".")
        yield _("{n} temuan wajib baru ({first})").format(n=len(found.new_faults), first=first)
    if found.solved_faults:
        yield _("{n} temuan wajib terselesaikan").format(n=len(found.solved_faults))


def _times(found: Effects, setting: WorkingTime) -> Iterator[str]:
    if found.time_before != found.time_after:
        was, now = (_spelled(one, setting) for one in (found.time_before, found.time_after))
        yield _("total waktu {was} → {now}").format(was=was, now=now)
    if found.breaks_promise and found.promise is not None:
        yield _("melampaui janji layanan {promise}").format(promise=spell(found.promise, setting))


def _spelled(time: Fraction | None, setting: WorkingTime) -> str:
    return _("tidak terhitung") if time is None else spell(time, setting) if time else _("nol")


def _time(sop: Sop, setting: WorkingTime) -> Fraction | None:
    lead = lead_paths(sop, setting=setting)
    return lead.worst.minutes if lead else None


def _rows(sop: Sop) -> int:
    return sum(len(bagan.kegiatan) for bagan in sop.bagan)


def _performers(sop: Sop) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.nama for bagan in sop.bagan for one in bagan.pelaksana if one.nama))


def _bare(findings: Sequence[Finding]) -> int:
    return sum(one.rule == _BARE for one in findings)


def _beyond(findings: Sequence[Finding], others: Sequence[Finding]) -> tuple[Finding, ...]:
    """The `wajib` ones that have no counterpart of the same rule at the same place on the other side."""
    there = Counter(_key(one) for one in others)
    beyond = []
    for one in findings:
        if one.severity == "wajib":
            if there[_key(one)]:
                there[_key(one)] -= 1
            else:
                beyond.append(one)
    return tuple(beyond)


def _key(finding: Finding) -> tuple[str, str, str, str]:
    place = finding.place
    return finding.rule, place.kegiatan, place.symbol, place.field
