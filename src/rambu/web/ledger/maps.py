"""A map as its pages show it: bands of level 0, the tree, what a process is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from rambu.processmap import Category, Ending, Involvement, Process, ProcessTree
from rambu.web.ui.words import day as in_words

BANDS: tuple[tuple[Category, str | Promise], ...] = (
    ("manajerial", later("Proses manajerial")),
    ("inti", later("Proses inti")),
    ("pendukung", later("Proses pendukung")),
)
"""From top to bottom, as the map is usually drawn."""


@dataclass(frozen=True, slots=True)
class Node:
    """A process with those right below it, unless these are left to its own page."""

    process: Process
    ending: Ending | None
    asks: bool
    count: int
    """How many processes are below it, shown or not."""
    nodes: tuple[Node, ...]


def node_of(tree: ProcessTree, code: str, levels: int) -> Node:
    """A process with as many levels below it."""
    below = grown(tree, code, levels) if levels else ()
    count = len(tree.branch(code)) - 1
    return Node(tree.by_code[code], tree.ending(code), tree.asking(code), count, below)


def grown(tree: ProcessTree, above: str = "", levels: int = 1) -> tuple[Node, ...]:
    """The processes right below one, and below them until so many levels are there."""
    return tuple(node_of(tree, code, levels - 1) for code in tree.children.get(above, ()))


def levels_within(tree: ProcessTree, most: int) -> int:
    """As many levels as stand on a page of `most` processes; at least the first."""
    sizes = Counter(tree.level(code) for code in tree.by_code)
    sums = accumulate(sizes[level] for level in range(max(sizes, default=0) + 1))
    return max(1, sum(size <= most for size in sums))


def bands(tree: ProcessTree) -> list[tuple[str | Promise, list[Node]]]:
    """Level 0 in three bands; what has no category stands in a band of its own."""
    tops = grown(tree)
    found: list[tuple[str | Promise, list[Node]]] = [
        (label, [node for node in tops if node.process.category == category]) for category, label in BANDS
    ]
    rest = [node for node in tops if node.process.category is None]
    return [(label, nodes) for label, nodes in [*found, (_("Belum berkategori"), rest)] if nodes]


def taking_part(tree: ProcessTree, code: str, names: Mapping[str, str]) -> Iterator[str]:
    """Who takes part in a process, in words; also by a process above it. `names`: of types of offices and units."""
    line = tree.above
    codes = [code]
    while line(codes[-1]):
        codes.append(line(codes[-1]))
    for one in tree.map.involvements:
        if one.process in codes:
            via = "" if one.process == code else _(" (melalui {code})").format(code=one.process)
            yield f"{who(one, names)}{via}"


def who(one: Involvement, names: Mapping[str, str]) -> str:
    """An involvement in words."""
    unit = one.unit or (
        _("setiap {type}").format(type=names.get(one.unit_type, one.unit_type)) if one.unit_type else _("kantor")
    )
    where = (
        _("semua kantor berjenis {type}").format(type=names.get(one.office_type, one.office_type))
        if one.office_type
        else _("semua kantor")
    )
    if one.offices:
        where = _("kantor {codes}").format(codes=", ".join(one.offices))
    told = f"{unit} – {where}"
    return told + (_(", kecuali {codes}").format(codes=", ".join(one.excepted)) if one.excepted else "")


def ended(ending: Ending | None, today: date) -> str:
    """What became of a process, in words."""
    if ending is None:
        return ""
    past = ending.day <= today
    if ending.agency:
        told = _("beralih ke {agency} sejak {day}") if past else _("akan beralih ke {agency} pada {day}")
    else:
        told = _("tidak berlaku sejak {day}") if past else _("berakhir pada {day}")
    return told.format(agency=ending.agency, day=in_words(ending.day))
