"""The file of a calendar (``*.kalender.yaml`` or ``.json``), read and told what is wrong with it.

Hours, decreed years and exceptions may stand in one file or in several that are read together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from rambu.language import gettext as _
from rambu.sop.dates import parse_date
from rambu.sop.errors import BadInput, Fault, Problem
from rambu.sop.errors import Path as Place
from rambu.sop.files import clean, read_text
from rambu.sop.json_tree import json_marks, read_json
from rambu.sop.kinds import TEXT, Field, Kind, Record, Scalar, list_of
from rambu.sop.shape import MOST, check_shape
from rambu.sop.trees import Tree
from rambu.sop.yaml_tree import read_yaml, yaml_marks
from rambu.worktime.calendar.calendar import Calendar
from rambu.worktime.calendar.days import CalendarYear, Exceptional, NamedDay, Stretch
from rambu.worktime.calendar.hours import CLOSED, BadHours, WeekHours, parse_spans

Node = Any
"""A part of a tree whose shape has been checked."""

WEEK: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""The days of the week as the file names them."""

_DATED = Record("hari", (Field("tanggal", TEXT, "Tanggal."), Field("nama", TEXT, "Nama hari.")), (("tanggal",),))
_STRETCH = Record("ramadan", (Field("mulai", TEXT, "Hari pertama."), Field("selesai", TEXT, "Hari terakhir.")),
                  (("mulai", "selesai"),))  # fmt: skip
_YEAR = Record(
    "tahun",
    (
        Field("libur", list_of(Kind(record=_DATED)), "Hari libur nasional."),
        Field("cuti_bersama", list_of(Kind(record=_DATED)), "Cuti bersama."),
        Field("ramadan", list_of(Kind(record=_STRETCH)), "Masa jam kerja Ramadan."),
    ),
)
_EXCEPTION = Record(
    "pengecualian",
    (
        Field("tanggal", TEXT, "Tanggal."),
        Field("jam", TEXT, "Jam buka pada hari itu, atau tutup."),
        Field("alasan", TEXT, "Alasan."),
    ),
    (("tanggal", "jam"),),
)
HOURS: Final = Kind(entries=TEXT, keys=WEEK)
"""The hours of a week: a text for each day; a day left out is closed."""

CALENDAR: Final = Record(
    "kalender",
    (
        Field("kalender", Kind(Scalar(choices=("1",))), "Versi format."),
        Field("nama", TEXT, "Nama kalender."),
        Field("jam", HOURS, "Jam kerja tiap hari; bawaan 37,5 jam seminggu."),
        Field("jam_ramadan", HOURS, "Jam kerja pada bulan Ramadan; bawaan 32,5 jam seminggu."),
        Field("tahun", Kind(entries=Kind(record=_YEAR)), "Hari libur dan cuti bersama tiap tahun."),
        Field("pengecualian", list_of(Kind(record=_EXCEPTION)), "Hari yang diatur kantor sendiri."),
    ),
    (("kalender",),),
)


def load_calendar(*paths: str | Path) -> Calendar:
    """The calendar in one or more files; what a later one gives takes the place of what an earlier one gave.

    Years are added up, a year given twice is the later one's. Raises `BadInput`.
    """
    calendar = Calendar()
    for path in paths:
        calendar = _read(read_text(path), str(path), calendar)
    return calendar


def loads_calendar(text: str, filename: str = "") -> Calendar:
    """The calendar in a text; JSON when `filename` ends in ``.json`` or it begins like an object. Raises `BadInput`."""
    return _read(clean(text, filename), filename, Calendar())


def _read(text: str, file: str, upon: Calendar) -> Calendar:
    is_json = file.endswith(".json") or (not file and text.lstrip().startswith('{"'))
    tree = read_json(text, file) if is_json else read_yaml(text, file)
    faults = _faults(tree)
    if faults or not isinstance(tree, dict):
        marks = json_marks(text) if is_json else yaml_marks(text)
        raise BadInput(file=file, problems=[Problem(f.message, *marks.find(f.path, f.at_key)) for f in faults[:MOST]])
    return _calendar(tree, upon)


def _faults(tree: Tree) -> list[Fault]:
    if not isinstance(tree, dict):
        return [Fault((), _("isi berkas bukan kalender kerja; mulai dengan 'kalender: 1'."))]
    return check_shape(tree, Kind(record=CALENDAR)) or [*_wrong_values(tree)]


def _wrong_values(tree: dict[str, Node]) -> Iterator[Fault]:
    for key in ("jam", "jam_ramadan"):
        yield from hour_faults(tree.get(key) or {}, (key,))
    for year, node in (tree.get("tahun") or {}).items():
        known = len(year) == 4 and year.isascii() and year.isdigit() and year > "0000"
        if not known:
            yield Fault(("tahun", year), _("'{year}' bukan tahun; tulis misalnya 2025.").format(year=year[:20]), True)
        else:
            yield from _wrong_days(node or {}, int(year), ("tahun", year))
    for number, node in enumerate(tree.get("pengecualian") or ()):
        place: Place = ("pengecualian", number)
        yield from _checked(_day, node["tanggal"], (*place, "tanggal"))
        yield from _checked(parse_spans, node["jam"], (*place, "jam"))


def hour_faults(node: dict[str, Node], place: Place) -> Iterator[Fault]:
    """What is wrong with the hours of a week that stand at `place`."""
    for weekday, text in node.items():
        yield from _checked(parse_spans, text or "", (*place, weekday))


def week_of(node: dict[str, Node]) -> WeekHours:
    """The hours of a checked part of a tree."""
    return WeekHours(tuple(parse_spans(node[day]) if node.get(day) else CLOSED for day in WEEK))


def _wrong_days(node: dict[str, Node], year: int, place: Place) -> Iterator[Fault]:
    for key in ("libur", "cuti_bersama", "ramadan"):
        for number, entry in enumerate(node.get(key) or ()):
            for name in ("mulai", "selesai") if key == "ramadan" else ("tanggal",):
                yield from _checked(partial(_day, year=year), entry[name], (*place, key, number, name))
        for number, stretch in enumerate(node.get(key) or () if key == "ramadan" else ()):
            yield from _checked(_stretch, stretch, (*place, key, number))


def _checked(read: Callable[[Node], object], written: Node, place: Place) -> Iterator[Fault]:
    try:
        read(written)
    except BadHours as fault:
        yield Fault(place, str(fault))


def _day(text: str, year: int | None = None) -> date:
    day = parse_date(text)
    if day is None:
        raise BadHours(_("tanggal '{text}' tidak terbaca; tulis misalnya 2025-09-01.").format(text=text[:40]))
    if year is not None and day.year != year:
        raise BadHours(_("tanggal '{text}' tidak jatuh pada tahun {year}.").format(text=text[:40], year=year))
    return day


def _stretch(node: dict[str, Node]) -> Stretch:
    first, last = parse_date(node["mulai"]), parse_date(node["selesai"])
    if first and last and last < first:
        raise BadHours(_("masa ini selesai sebelum mulai; tukar kedua tanggalnya."))
    return Stretch(first or date.max, last or date.max)


def _calendar(tree: dict[str, Node], upon: Calendar) -> Calendar:
    years = {known.year: known for known in upon.years}
    years |= {int(year): _year(int(year), node or {}) for year, node in (tree.get("tahun") or {}).items()}
    own = tuple(
        Exceptional(_day(node["tanggal"]), parse_spans(node["jam"]), node.get("alasan") or "")
        for node in tree.get("pengecualian") or ()
    )
    return replace(
        upon,
        name=tree.get("nama") or upon.name,
        hours=week_of(tree["jam"]) if tree.get("jam") else upon.hours,
        ramadan_hours=week_of(tree["jam_ramadan"]) if tree.get("jam_ramadan") else upon.ramadan_hours,
        years=tuple(years[year] for year in sorted(years)),
        exceptions=(*upon.exceptions, *own),
    )


def _year(year: int, node: dict[str, Node]) -> CalendarYear:
    return CalendarYear(
        year,
        _named(node.get("libur")),
        _named(node.get("cuti_bersama")),
        tuple(map(_stretch, node.get("ramadan") or ())),
    )


def _named(nodes: list[dict[str, Node]] | None) -> tuple[NamedDay, ...]:
    return tuple(NamedDay(_day(node["tanggal"]), node.get("nama") or "") for node in nodes or ())
