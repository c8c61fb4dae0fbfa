"""The work of one SOP, step by step: how often a case comes to it, how long it is worked on, by which positions.

A Waktu cell stands for its row, however many symbols the row has, and for the rows merged with it. So its touch time is
counted when a case *enters* the cell. Where different positions share a cell, nobody can tell from the form
how long each works; then each symbol needs a time of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from rambu.flow import BadAssumptions, FlowGraph, Times, expected_entries, expected_visits, graph, times
from rambu.language import gettext as _
from rambu.sop import Index, Pelaksana, Place
from rambu.sop.durations import parse_duration
from rambu.workload.office import Demand, Lack, Missing, Position, WorkSetting
from rambu.workload.positions import Positions, is_staff
from rambu.worktime import Minutes


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of work of one case: a Waktu cell, or one symbol in it."""

    symbols: tuple[str, ...]
    """Ids; the first one names the step."""
    entered: tuple[str, ...]
    """Ids of the symbols at which the time begins to run."""
    positions: tuple[Position, ...]
    """Who works on it; all of them at once, each for the whole time."""
    visits: Fraction
    """How often one case comes to it."""
    touch: Minutes


@dataclass(frozen=True, slots=True)
class SopWork:
    """The steps of a SOP that could be settled, and what is missing for the others."""

    steps: tuple[Step, ...] = ()
    missing: tuple[Missing, ...] = ()


def sop_work(demand: Demand, positions: Positions, setting: WorkSetting) -> SopWork:
    """The work of one case of `demand`."""
    sop, flow = demand.sop, graph(demand.sop)
    touch = times(sop, flow, setting.lengths, demand.assumptions.pieces, kind="touch")
    try:
        entries = expected_entries(sop, flow, demand.assumptions, touch.cell)
        visits = expected_visits(sop, flow, demand.assumptions)
    except BadAssumptions as fault:
        once = dict.fromkeys(flow.by_id, Fraction(1))  # as if every step were done, to ask for all at once
        asked = _settled(_Reader(demand, positions, flow, touch, once, once)).missing
        return SopWork((), (Missing(title(demand), "", "share", str(fault)), *asked))
    return _settled(_Reader(demand, positions, flow, touch, entries, visits))


def _settled(reader: _Reader) -> SopWork:
    found = [each for cell in dict.fromkeys(reader.touch.cell.values()) for each in reader.cell(cell)]
    return SopWork(
        tuple(each for each in found if isinstance(each, Step)),
        tuple(each for each in found if isinstance(each, Missing)),
    )


def title(demand: Demand) -> str:
    """How people call the SOP."""
    return demand.sop.judul or demand.sop.nomor or _("SOP tanpa judul")


class _Reader:
    """Settles the Waktu cells of one SOP."""

    def __init__(
        self,
        demand: Demand,
        positions: Positions,
        flow: FlowGraph,
        touch: Times,
        entries: dict[str, Fraction],
        visits: dict[str, Fraction],
    ) -> None:
        self.demand, self.positions = demand, positions
        self.touch, self.entries, self.visits = touch, entries, visits
        self.index = Index.of(demand.sop)
        self.by_cell: dict[str, list[str]] = {}
        for node in flow.nodes:
            if visits[node.id] and node.id not in demand.without:
                self.by_cell.setdefault(touch.cell[node.id], []).append(node.id)

    def cell(self, cell: str) -> Iterator[Step | Missing]:
        """The steps of a Waktu cell, or what is missing."""
        symbols = self.by_cell.get(cell, [])
        bare = [name for name in symbols if not self.index.symbols[name].symbol.pelaksana]
        if bare:
            yield self._missing(bare[0], "performer", _("isi pelaksananya."))
            return
        working = [name for name in symbols if self._staff(name)]
        if not working:
            return
        if any(name in self.demand.touch for name in working):
            yield from (self._own(name) for name in working)
        else:
            yield self._shared(cell, symbols, working)

    def _own(self, name: str) -> Step | Missing:
        """A symbol with a time of its own."""
        known = self.demand.touch.get(name)
        if known is None:
            return self._missing(name, "split", _("isi waktu sentuhnya, seperti pelaksana lain di baris ini."))
        return self._step((name,), (name,), name, self.visits[name], known)

    def _shared(self, cell: str, symbols: list[str], working: list[str]) -> Step | Missing:
        if len({self.index.symbols[name].symbol.pelaksana for name in working}) > 1:
            told = _("beberapa pelaksana bekerja di baris ini; isi waktu sentuh tiap simbol ({names}).")
            names = ", ".join(self._place(name) for name in working)
            return self._missing(working[0], "split", told.format(names=names))
        known = self.touch.known.get(cell)
        if known is None:
            return self._missing(working[0], "touch", self._wanted(cell))
        entered = tuple(name for name in symbols if self.entries[name])
        visits = sum((self.entries[name] for name in entered), Fraction(0))
        return self._step(tuple(working), entered, working[0], visits, known)

    def _step(
        self, symbols: tuple[str, ...], entered: tuple[str, ...], name: str, visits: Fraction, known: Minutes
    ) -> Step | Missing:
        found = [(who, self.positions.of(who, self.demand.unit)) for who in self._staff(name)]
        unclear = next((who for who, position in found if position is None), None)
        if unclear is not None:
            told = _("jabatan “{name}” ada di beberapa unit; isi unit SOP ini atau tulis jabatannya dengan unit.")
            return self._missing(name, "position", told.format(name=" ".join(unclear.nama.split())))
        positions = tuple(dict.fromkeys(position for _who, position in found if position is not None))
        return Step(symbols, entered, positions, visits, known)

    def _staff(self, name: str) -> list[Pelaksana]:
        performers = (self.index.pelaksana[id_] for id_ in self.index.symbols[name].symbol.pelaksana)
        return [performer for performer in performers if is_staff(performer)]

    def _wanted(self, cell: str) -> str:
        written = self.index.kegiatan[cell][1].waktu.sentuh
        per = parse_duration(written).per
        if per is not None:
            told = _("waktu sentuhnya “{text}”; isi jumlah {what} tiap kasus.")
            return told.format(text=written[:40], what=per.what)
        if written:
            return _("waktu sentuh “{text}” tidak dapat dihitung; tulis misalnya 15 menit.").format(text=written[:40])
        return _("isi waktu sentuhnya, misalnya 15 menit; waktu pada formulir adalah lama tunggu seluruhnya.")

    def _missing(self, name: str, kind: Lack, message: str) -> Missing:
        return Missing(title(self.demand), self._place(name), kind, message)

    def _place(self, name: str) -> str:
        place: Place = self.index.symbols[name]
        return place.name_from(self.demand.sop.bagan[0])
