"""The ledger of an office: what is owed beside what is there, under what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rambu.language import gettext as _
from rambu.processmap.ledger.matching import Matching
from rambu.processmap.ledger.values import Decision, Line, Match, OfficeLedger, OwnedSop, Status, Stray
from rambu.processmap.requirement import Requirement, title_key
from rambu.processmap.tree import ProcessTree
from rambu.sop.dates import format_date


def assess(
    lines: Sequence[Requirement],
    sops: Iterable[OwnedSop],
    *,
    tree: ProcessTree,
    on: date | None = None,
    decisions: Iterable[Decision] = (),
    likenesses: Iterable[Match] = (),
) -> OfficeLedger:
    """The ledger of an office on a day; quick enough for a page, since it likens no texts.

    `likenesses` come from the function of that name; without them only codes and equal titles match.
    """
    return _Assessment(lines, tuple(sops), tuple(decisions), tuple(likenesses)).ledger(tree, on)


@dataclass(frozen=True)
class _Assessment:
    lines: Sequence[Requirement]
    sops: tuple[OwnedSop, ...]
    decisions: tuple[Decision, ...]
    likenesses: tuple[Match, ...]

    def ledger(self, tree: ProcessTree, on: date | None) -> OfficeLedger:
        by_id = {sop.id: sop for sop in self.sops}
        matching = Matching(self.lines, (d for d in self.decisions if d.sop in by_id or d.kind == "bukan"))
        sure, unmatched = self._sure(matching)
        ours = [sop for sop in unmatched if not _ended(sop, tree, on)]
        proposed, waiting = self._proposed(matching, ours)
        asked = {match.sop for match in waiting} | self._covering()
        of_line = {d.key: d for d in self.decisions if _settles(d, by_id, matching)}
        kept = {d.sop: d for d in self.decisions if d.kind == "dipertahankan"}
        return OfficeLedger(
            tuple(_line(r, sure.get(r.key, []), proposed.get(r.key, []), of_line, by_id) for r in self.lines),
            tuple(_stray(s, tree, on, kept.get(s.id)) for s in unmatched if s.id not in asked),
            tuple(waiting),
            tuple(d for d in self.decisions if _is_stale(d, matching, by_id)),
        )

    def _sure(self, matching: Matching) -> tuple[dict[str, list[Match]], list[OwnedSop]]:
        sure: defaultdict[str, list[Match]] = defaultdict(list)
        unmatched = []
        for sop in self.sops:
            match = matching.sure(sop)
            if match:
                sure[match.key].append(match)
            else:
                unmatched.append(sop)
        return sure, unmatched

    def _proposed(self, matching: Matching, sops: Iterable[OwnedSop]) -> tuple[dict[str, list[Match]], list[Match]]:
        """Proposals by line, and the best one of every SOP."""
        alike: defaultdict[str, list[Match]] = defaultdict(list)
        for match in self.likenesses:
            if match.key in matching.by_key and matching.allows(match.key, match.sop):
                alike[match.sop].append(match)
        by_line: defaultdict[str, list[Match]] = defaultdict(list)
        waiting = []
        for sop in sops:
            found = sorted([*matching.unsure(sop), *alike.get(sop.id, ())], key=lambda match: -match.score)
            waiting += found[:1]
            for match in {match.key: match for match in reversed(found)}.values():
                by_line[match.key].append(match)
        return by_line, waiting

    def _covering(self) -> set[str]:
        """SOPs that a decision uses are no strays."""
        return {decision.sop for decision in self.decisions if decision.kind == "tercakup"}


def _line(
    requirement: Requirement,
    sure: list[Match],
    proposed: list[Match],
    decided: dict[str, Decision],
    by_id: dict[str, OwnedSop],
) -> Line:
    decision = decided.get(requirement.key)
    matches = tuple(sorted(sure, key=lambda match: (match.by != "keputusan", -match.score)))
    proposals = tuple(sorted(proposed, key=lambda match: -match.score))
    status = _status(matches, by_id, decision)
    return Line(requirement, status, matches, proposals, decision)


def _status(matches: tuple[Match, ...], by_id: dict[str, OwnedSop], decision: Decision | None) -> Status:
    if not matches:
        kinds: dict[str, Status] = {"tidak_perlu": "tidak_perlu", "tercakup": "tercakup", "digabung": "digabung"}
        return kinds[decision.kind] if decision else "belum_ada"
    if len(matches) > 1:
        return "ganda"
    return "tidak_berlaku" if by_id[matches[0].sop].basis_ended else "ada"


def _settles(decision: Decision, by_id: dict[str, OwnedSop], matching: Matching) -> bool:
    """Whether the decision says what becomes of its line, and what it leans on is still there."""
    if decision.kind == "tercakup":
        return decision.sop in by_id
    if decision.kind == "digabung":
        return decision.into in matching.by_key and decision.into != decision.key
    return decision.kind == "tidak_perlu"


def _is_stale(decision: Decision, matching: Matching, by_id: dict[str, OwnedSop]) -> bool:
    if decision.kind == "dipertahankan":
        return decision.sop not in by_id
    if decision.key not in matching.by_key:
        return True
    if decision.kind == "digabung":
        return not _settles(decision, by_id, matching)
    return bool(decision.sop) and decision.sop not in by_id


def _ended(sop: OwnedSop, tree: ProcessTree, on: date | None) -> str:
    """The process that the SOP names, or whose title it bears, if that has ended; else nothing."""
    code = sop.process or tree.titles.get(title_key(sop.title), "")
    return code if code in tree.by_code and not tree.holds(code, on) else ""


def _stray(sop: OwnedSop, tree: ProcessTree, on: date | None, decision: Decision | None) -> Stray:
    code = _ended(sop, tree, on)
    ending = tree.ending(code) if code else None
    if ending:
        day = format_date(ending.day)
        told = (
            _("Proses {code} berakhir {day}.") if not ending.agency else _("Proses {code} beralih ke {agency} {day}.")
        )
        reason = told.format(code=code, day=day, agency=ending.agency)
        return Stray(sop, "tidak_berlaku", reason, decision)
    return Stray(sop, "di_luar_peta", _outside(sop, tree), decision)


def _outside(sop: OwnedSop, tree: ProcessTree) -> str:
    if not sop.process:
        return _("Tidak menyebut proses, dan judulnya tidak sama dengan judul mana pun dalam daftar kewajiban.")
    if sop.process not in tree.by_code:
        return _("Kode proses {code} tidak ada pada peta.").format(code=sop.process)
    if not tree.asking(sop.process):
        return _("Kode {code} menunjuk proses induk; pilih salah satu subprosesnya.").format(code=sop.process)
    return _("Peta tidak melibatkan unit ini dalam proses {code}.").format(code=sop.process)
