"""Checks of what refers to processes, offices and units: unknown ones, with proposals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rambu.language import gettext as _
from rambu.processmap import codes
from rambu.processmap.checks.finding import MapFinding, Part, meant
from rambu.processmap.involving import folded
from rambu.processmap.model import ProcessMap
from rambu.processmap.offices import MapOffice

_PROPOSED: Final = 40
"""For so many unknown names something is proposed: comparing all with all would take minutes."""


@dataclass(frozen=True, slots=True)
class Known:
    """Names that a map may use for offices and units."""

    types: tuple[str, ...]
    offices: tuple[str, ...]
    units: tuple[str, ...]
    unit_types: tuple[str, ...]

    @staticmethod
    def of(offices: Iterable[MapOffice]) -> Known:
        """Those of these offices."""
        there = tuple(offices)
        units = {unit for office in there for unit in office.units}
        return Known(
            tuple(sorted({office.type for office in there if office.type})),
            tuple(sorted({office.code for office in there})),
            tuple(sorted({unit.name for unit in units})),
            tuple(sorted({unit.type for unit in units if unit.type})),
        )


def unknown_processes(map_: ProcessMap) -> Iterator[MapFinding]:
    """Codes that no process bears."""
    known = {process.code for process in map_.processes}
    lists: tuple[tuple[Part, list[str]], ...] = (
        ("keterlibatan", [line.process for line in map_.involvements]),
        ("relasi", [relation.process for relation in map_.relations]),
        ("lintas_fungsi", [crossing.process for crossing in map_.crossings]),
        ("daftar", [listed.process for listed in map_.listed if listed.process] if known else []),
    )
    nearby: dict[str, tuple[str, ...]] = {}
    for part, used in lists:
        for position, code in enumerate(used):
            if code not in known:
                if code not in nearby:
                    nearby[code] = near_codes(code, known) if len(nearby) < _PROPOSED else ()
                near = nearby[code]
                told = _("Kode proses {code} tidak ada pada peta.").format(code=code or "–")
                hint = _(" Mungkin maksud Anda {names}?").format(names=_(" atau ").join(near)) if near else ""
                yield MapFinding("peta.proses_lain", "wajib", part, position, code, told + hint, near)


def near_codes(code: str, known: Iterable[str]) -> tuple[str, ...]:
    """Known codes that differ from `code` only in zeros and capitals; else those that look much like it."""
    there = tuple(known)
    same = tuple(sorted(one for one in there if _bare(one) == _bare(code)))
    return same or meant(code, there)[0]


def unknown_offices(map_: ProcessMap, known: Known) -> Iterator[MapFinding]:
    """Types, offices and units of the map that are none of ours."""
    told = {
        "peta.jenis_kantor": (_("Jenis kantor “{text}” tidak dikenal."), known.types),
        "peta.jenis_unit": (_("Jenis unit “{text}” tidak dikenal."), known.unit_types),
        "peta.kantor": (_("Kantor berkode “{text}” tidak dikenal."), known.offices),
        "peta.unit": (_("Unit “{text}” tidak dikenal."), known.units),
    }
    there = {rule: {folded(name) for name in names} for rule, (_told, names) in told.items()}
    hints: dict[tuple[str, str], tuple[tuple[str, ...], str]] = {}
    for rule, part, position, code, text in _used(map_):
        sentence, names = told[rule]
        if text and names and folded(text) not in there[rule]:
            if (rule, text) not in hints:
                hints[rule, text] = meant(text, names) if len(hints) < _PROPOSED else ((), "")
            near, hint = hints[rule, text]
            yield MapFinding(rule, "periksa", part, position, code, sentence.format(text=text) + hint, near)


def _used(map_: ProcessMap) -> Iterator[tuple[str, Part, int, str, str]]:
    for position, line in enumerate(map_.involvements):
        yield "peta.jenis_kantor", "keterlibatan", position, line.process, line.office_type
        yield "peta.jenis_unit", "keterlibatan", position, line.process, line.unit_type
        yield "peta.unit", "keterlibatan", position, line.process, line.unit
        for office in (*line.offices, *line.excepted):
            yield "peta.kantor", "keterlibatan", position, line.process, office
    for position, relation in enumerate(map_.relations):
        if relation.inside:
            yield "peta.unit", "relasi", position, relation.process, relation.party
    for position, listed in enumerate(map_.listed):
        yield "peta.jenis_kantor", "daftar", position, listed.process, listed.office_type
        yield "peta.unit", "daftar", position, listed.process, listed.unit
        for office in listed.offices:
            yield "peta.kantor", "daftar", position, listed.process, office


def ways(map_: ProcessMap) -> Iterator[MapFinding]:
    """Decisions of cross-functional maps that lead nowhere, and steps that nobody does."""
    for position, crossing in enumerate(map_.crossings):
        for number, step in enumerate(crossing.steps, 1):
            wrong = [way for way in step.ways if way.step > len(crossing.steps)]
            if wrong:
                told = _("Langkah {n} peta lintas fungsi {code} menuju langkah {to} yang tidak ada.")
                message = told.format(n=number, code=crossing.process, to=wrong[0].step)
                yield MapFinding("peta.langkah", "wajib", "lintas_fungsi", position, crossing.process, message)
            if not step.actors:
                told = _("Langkah {n} peta lintas fungsi {code} tidak mempunyai pelaksana.")
                message = told.format(n=number, code=crossing.process)
                yield MapFinding("peta.pelaksana", "wajib", "lintas_fungsi", position, crossing.process, message)


def doubled_titles(map_: ProcessMap) -> Iterator[MapFinding]:
    """The same SOP twice in the ready list."""
    seen: set[tuple[str, ...]] = set()
    for position, listed in enumerate(map_.listed):
        key = (folded(listed.title), folded(listed.unit), listed.office_type, *listed.offices)
        if key in seen:
            told = _("“{title}” sudah tercantum dalam daftar untuk unit yang sama.").format(title=listed.title)
            yield MapFinding("peta.daftar_ganda", "periksa", "daftar", position, listed.process, told)
        seen.add(key)


def _bare(code: str) -> tuple[str, ...]:
    return tuple(piece.lstrip("0").casefold() or "0" for piece in codes.parts(code))
