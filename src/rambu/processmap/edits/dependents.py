"""What hangs on a process: reviewed before it is changed, so that nothing follows by accident."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rambu.language import gettext as _
from rambu.processmap import codes
from rambu.processmap.ledger.values import OwnedSop
from rambu.processmap.model import Crossing, Involvement, Listed, ProcessMap, Relation
from rambu.processmap.obligations import Obligations
from rambu.processmap.requirement import Requirement
from rambu.processmap.tree import ProcessTree


@dataclass(frozen=True, slots=True)
class Dependents:
    """All that names a process or one below it."""

    processes: tuple[str, ...]
    """The branch: its own code first."""
    involvements: tuple[Involvement, ...]
    """Of the branch itself; those of a process above are not changed."""
    relations: tuple[Relation, ...]
    crossings: tuple[Crossing, ...]
    listed: tuple[Listed, ...]
    requirements: tuple[tuple[Requirement, int], ...] = ()
    """Lines of the ledger, each with the number of offices that have it."""
    sops: tuple[OwnedSop, ...] = ()

    def sentences(self) -> tuple[str, ...]:
        """What to review, in words; what there is none of is left out."""
        counts = (
            (len(self.processes) - 1, _("{count} proses di bawahnya")),
            (len(self.involvements), _("{count} baris keterlibatan")),
            (len(self.relations), _("{count} baris peta relasi")),
            (len(self.crossings), _("{count} peta lintas fungsi")),
            (len(self.listed), _("{count} baris daftar SOP wajib")),
            (sum(number for _line, number in self.requirements), _("{count} kewajiban SOP pada kantor-kantor")),
            (len(self.sops), _("{count} SOP yang sudah ada")),
        )
        return tuple(told.format(count=count) for count, told in counts if count)


def dependents(
    map_: ProcessMap, code: str, *, obligations: Obligations | None = None, sops: Iterable[OwnedSop] = ()
) -> Dependents:
    """What depends on the branch of `code`, among the ledgers and SOPs that are given too."""
    branch = ProcessTree(map_).branch(code) or (code,)
    inside = set(branch)
    return Dependents(
        branch,
        tuple(line for line in map_.involvements if line.process in inside),
        tuple(relation for relation in map_.relations if relation.process in inside),
        tuple(crossing for crossing in map_.crossings if crossing.process in inside),
        tuple(listed for listed in map_.listed if listed.process in inside),
        _required(obligations, code) if obligations else (),
        tuple(sop for sop in sops if sop.process and codes.within(sop.process, code)),
    )


def _required(obligations: Obligations, code: str) -> tuple[tuple[Requirement, int], ...]:
    kinds: dict[int, tuple[tuple[Requirement, ...], int]] = {}
    for lines in obligations.by_office.values():
        kinds[id(lines)] = (lines, kinds.get(id(lines), ((), 0))[1] + 1)
    counts: dict[str, tuple[Requirement, int]] = {}
    for lines, offices in kinds.values():
        for line in lines:
            if line.process and codes.within(line.process, code):
                counts[line.key] = (line, counts.get(line.key, (line, 0))[1] + offices)
    return tuple(counts.values())
