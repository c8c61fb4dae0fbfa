"""Changes of a map. Each gives the new map together with what depends on the change, for a person to review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from rambu.language import gettext as _
from rambu.processmap import codes
from rambu.processmap.edits.dependents import Dependents, dependents
from rambu.processmap.model import Ending, Process, ProcessMap
from rambu.processmap.tree import ProcessTree

Entry = TypeVar("Entry", bound=Any)
"""An entry of the map with a `process`."""


class CannotEdit(ValueError):
    """The change cannot be made; the message says in one sentence why."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The map after a change, and what depended on the processes before it."""

    map: ProcessMap
    dependents: tuple[Dependents, ...]
    told: str
    """The change in a sentence."""


def rename(map_: ProcessMap, code: str, name: str) -> Edited:
    """Give a process another name; codes stay, so decisions and SOPs follow by themselves."""
    process = _process(map_, code)
    told = _("Proses {code} “{old}” bernama “{new}”.").format(code=code, old=process.name, new=name)
    return Edited(_with(map_, replace(process, name=name)), (dependents(map_, code),), told)


def recode(map_: ProcessMap, code: str, new: str) -> Edited:
    """Give a process and all below it other codes; what names them is carried along, SOPs are for review."""
    branch = dependents(map_, code)
    _process(map_, code)
    moved = {one: new + one.removeprefix(code) for one in branch.processes}
    _refuse_taken(map_, moved.values(), except_for=moved)
    processes = tuple(replace(p, code=moved.get(p.code, p.code)) for p in map_.processes)
    told = _("Proses {code} berkode {new}.").format(code=code, new=new)
    return Edited(_carried(replace(map_, processes=processes), lambda one: (moved.get(one, one),)), (branch,), told)


def retire(map_: ProcessMap, code: str, day: date, reason: str = "") -> Edited:
    """End a process and all below it on a day; it stays on the map, so that its history can be read."""
    told = _("Proses {code} dihentikan.").format(code=code)
    return _ended(map_, code, Ending(day, "", reason), told)


def transfer(map_: ProcessMap, code: str, agency: str, day: date, reason: str = "") -> Edited:
    """Hand a process and all below it over to another agency on a day."""
    if not agency.strip():
        raise CannotEdit(_("Sebutkan instansi yang menerima proses ini."))
    told = _("Proses {code} beralih ke {agency}.").format(code=code, agency=agency)
    return _ended(map_, code, Ending(day, agency, reason), told)


def split(map_: ProcessMap, code: str, into: Sequence[Process]) -> Edited:
    """Put several processes in the place of a leaf. Who took part in it takes part in each of them."""
    _process(map_, code)
    if not ProcessTree(map_).is_leaf(code):
        raise CannotEdit(_("Proses {code} mempunyai subproses; pecah subprosesnya.").format(code=code))
    if len({process.code for process in into}) != len(into) or len(into) < 2:
        raise CannotEdit(_("Pecahan memerlukan sedikitnya dua proses dengan kode yang berbeda."))
    names = tuple(process.code for process in into)
    _refuse_taken(map_, names, except_for={code})
    at = next(place for place, process in enumerate(map_.processes) if process.code == code)
    processes = (*map_.processes[:at], *into, *map_.processes[at + 1 :])
    told = _("Proses {code} dipecah menjadi {names}.").format(code=code, names=", ".join(names))
    changed = _carried(replace(map_, processes=processes), lambda one: names if one == code else (one,))
    crossings = tuple(c for c in changed.crossings if c.process not in names[1:] or c in map_.crossings)
    return Edited(replace(changed, crossings=crossings), (dependents(map_, code),), told)


def merge(map_: ProcessMap, leaves: Sequence[str], into: Process) -> Edited:
    """Put one process in the place of several leaves. Who took part in any of them takes part in it."""
    tree = ProcessTree(map_)
    if len(set(leaves)) < 2:
        raise CannotEdit(_("Penggabungan memerlukan sedikitnya dua proses."))
    for code in leaves:
        _process(map_, code)
        if not tree.is_leaf(code):
            raise CannotEdit(_("Proses {code} mempunyai subproses; gabungkan subprosesnya.").format(code=code))
    _refuse_taken(map_, (into.code,), except_for=set(leaves))
    gone = set(leaves)
    first = next(place for place, process in enumerate(map_.processes) if process.code in gone)
    rest = [process for process in map_.processes[first:] if process.code not in gone]
    changed = replace(map_, processes=(*map_.processes[:first], into, *rest))
    told = _("Proses {names} digabung menjadi {code}.").format(names=", ".join(leaves), code=into.code)
    merged = _carried(changed, lambda one: (into.code,) if one in gone else (one,))
    return Edited(merged, tuple(dependents(map_, code) for code in leaves), told)


def _ended(map_: ProcessMap, code: str, ending: Ending, told: str) -> Edited:
    process = replace(_process(map_, code), ending=ending)
    return Edited(_with(map_, process), (dependents(map_, code),), told)


def _process(map_: ProcessMap, code: str) -> Process:
    for process in map_.processes:
        if process.code == code:
            return process
    raise CannotEdit(_("Kode proses {code} tidak ada pada peta.").format(code=code))


def _refuse_taken(map_: ProcessMap, wanted: Iterable[str], except_for: Iterable[str]) -> None:
    free = set(except_for)
    taken = {process.code for process in map_.processes} - free
    for code in wanted:
        if code in taken or not codes.SHAPE.fullmatch(code):
            raise CannotEdit(_("Kode {code} sudah dipakai atau tidak terbaca; pilih kode lain.").format(code=code))


def _with(map_: ProcessMap, process: Process) -> ProcessMap:
    processes = tuple(process if one.code == process.code else one for one in map_.processes)
    return replace(map_, processes=processes)


def _carried(map_: ProcessMap, to: Callable[[str], tuple[str, ...]]) -> ProcessMap:
    """The map whose other lists name the processes that now stand in the place of older ones."""
    return replace(
        map_,
        involvements=_unique(_moved(map_.involvements, to)),
        relations=_unique(_moved(map_.relations, to)),
        crossings=tuple({one.process: one for one in reversed(_moved(map_.crossings, to))}.values())[::-1],
        listed=tuple(replace(one, process=to(one.process)[0]) if one.process else one for one in map_.listed),
    )


def _moved(entries: tuple[Entry, ...], to: Callable[[str], tuple[str, ...]]) -> list[Entry]:
    return [replace(entry, process=code) for entry in entries for code in to(entry.process)]


def _unique(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(entries))
