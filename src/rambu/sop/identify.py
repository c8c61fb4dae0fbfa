"""Gives every part of a checked tree its id, and finds what names of symbols and rows mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from rambu.language import gettext as _
from rambu.sop.errors import Fault, Path
from rambu.sop.ids import bagan_id, fresh_id, kegiatan_id, pelaksana_id, symbol_id
from rambu.sop.model import END

Node = Any

_POSITION = re.compile(r"(?:([0-9]+)/)?([0-9]+)(?:\.([0-9]+))?")


@dataclass(slots=True)
class ChartTree:
    """One chart of the tree with its path and the ids of its parts."""

    number: int
    path: Path
    node: dict[str, Node]
    people: list[Node]
    rows: list[dict[str, Node]]
    id: str = ""
    pelaksana: list[str] = field(default_factory=list)
    kegiatan: list[str] = field(default_factory=list)
    symbols: list[list[str]] = field(default_factory=list)


class Identities:
    """Ids of all parts, explicit ones first; collects a `Fault` for each id that stands twice."""

    def __init__(self, charts: list[ChartTree]) -> None:
        self.charts = charts
        self.faults: list[Fault] = []
        self.taken: set[str] = set()
        for chart in charts:
            self._collect(chart)
        self.explicit = frozenset(self.taken)
        for chart in charts:
            self._assign(chart)
        self.starts = {k: s for c in charts for k, s in zip(c.kegiatan, c.symbols, strict=True)}
        self.known = {s for c in charts for row in c.symbols for s in row}

    def _collect(self, chart: ChartTree) -> None:
        self._take(chart.node, chart.path)
        for position, person in enumerate(chart.people):
            self._take(person, (*chart.path, "pelaksana", position))
        for position, row in enumerate(chart.rows):
            self._take(row, (*chart.path, "kegiatan", position))
            for place, symbol in enumerate(row.get("simbol") or ()):
                self._take(symbol, (*chart.path, "kegiatan", position, "simbol", place))

    def _take(self, node: Node, path: Path) -> None:
        id_ = node.get("id") if isinstance(node, dict) and path else None
        if id_ is None:
            return
        if id_ in self.taken:
            message = _("id '{id}' dipakai dua kali dalam dokumen; beri nama lain.").format(id=id_)
            self.faults.append(Fault((*path, "id"), message))
        self.taken.add(id_)

    def _assign(self, chart: ChartTree) -> None:
        chart.id = self._id(chart.node if chart.path else {}, bagan_id(chart.number))
        chart.pelaksana = [
            self._id(person, pelaksana_id(chart.number, position)) for position, person in enumerate(chart.people, 1)
        ]
        chart.kegiatan = [
            self._id(row, kegiatan_id(chart.number, position)) for position, row in enumerate(chart.rows, 1)
        ]
        chart.symbols = [self._symbols(row, id_) for row, id_ in zip(chart.rows, chart.kegiatan, strict=True)]

    def _symbols(self, row: dict[str, Node], kegiatan: str) -> list[str]:
        nodes = row.get("simbol")
        count = [{}] * count_symbols(row) if nodes is None else nodes
        return [self._id(node, symbol_id(kegiatan, position)) for position, node in enumerate(count, 1)]

    def _id(self, node: Node, wanted: str) -> str:
        explicit = node.get("id") if isinstance(node, dict) else None
        if explicit is not None:
            return str(explicit)
        id_ = fresh_id(wanted, self.taken)
        self.taken.add(id_)
        return id_

    def symbol(self, chart: ChartTree, name: str, path: Path) -> str:
        """The id of the symbol (or `END`) that `name` means in `chart`. Raises `Fault` if there is none."""
        if name == END:
            return END
        match = _POSITION.fullmatch(name)
        if match is None:
            return self._by_id(name, path)
        row = self._row(chart, match, path)
        at = int(match[3] or 1)
        if not 1 <= at <= len(row):
            raise Fault(path, _no_such_symbol(name, len(row)))
        return row[at - 1]

    def _row(self, chart: ChartTree, match: re.Match[str], path: Path) -> list[str]:
        if match[1]:
            chart = self._chart(int(match[1]), path)
        at = int(match[2])
        if not 1 <= at <= len(chart.symbols):
            message = _("kegiatan {number} tidak ada; bagan ini mempunyai {count} kegiatan.")
            raise Fault(path, message.format(number=at, count=len(chart.symbols)))
        return chart.symbols[at - 1]

    def _chart(self, number: int, path: Path) -> ChartTree:
        if not 1 <= number <= len(self.charts):
            message = _("bagan {number} tidak ada; dokumen ini mempunyai {count} bagan.")
            raise Fault(path, message.format(number=number, count=len(self.charts)))
        return self.charts[number - 1]

    def _by_id(self, name: str, path: Path) -> str:
        if name in self.known:
            return name
        if self.starts.get(name):
            return self.starts[name][0]
        if name in self.starts:
            raise Fault(path, _no_such_symbol(name, 0))
        if name.casefold() == END:
            raise Fault(path, _("tulis '{end}' dengan huruf kecil.").format(end=END))
        raise Fault(path, _("'{name}' bukan id simbol atau kegiatan; periksa ejaannya.").format(name=name))

    def kegiatan(self, chart: ChartTree, name: str, path: Path) -> str:
        """The id of the row that `name` (a number, ``2/5`` or an id) means in `chart`. Raises `Fault`."""
        match = _POSITION.fullmatch(name)
        if match and not match[3]:
            self._row(chart, match, path)
            home = self._chart(int(match[1]), path) if match[1] else chart
            return home.kegiatan[int(match[2]) - 1]
        if name in self.starts:
            return name
        raise Fault(path, _("'{name}' bukan kegiatan; tulis nomor urut atau id kegiatan.").format(name=name))


def count_symbols(row: dict[str, Node]) -> int:
    """How many symbols the short form of a row makes: one a performer, one when joint or not yet placed."""
    people = row.get("pelaksana")
    if type(people) is not list or row.get("bersama") not in (None, False, "false", "False", "FALSE"):
        return 1
    return max(1, sum(person is not None for person in people))


def _no_such_symbol(name: str, count: int) -> str:
    message = _("'{name}' tidak menunjuk simbol; baris itu mempunyai {count} simbol.")
    return message.format(name=name, count=count)
