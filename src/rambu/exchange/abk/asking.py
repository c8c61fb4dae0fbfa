"""The form that asks for what is missing: filled in, it is given back with ``--volumes``."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.exchange.abk.book import AbkBook, Cell, Head
from rambu.flow import graph
from rambu.sop import Index
from rambu.workload import Demand, Workload, title

_VOLUMES = (Head("SOP", 30), Head("Keterangan", 60), Head("Volume setahun", 18))
_TIMES = (Head("SOP", 50), Head("Langkah", 10), Head("Uraian kegiatan", 50), Head("Waktu sentuh", 18))
_SHARES = (Head("SOP", 50), Head("Langkah", 10), Head("Cabang", 24), Head("Peluang", 12))
_PEOPLE = (Head("Jabatan", 40), Head("Unit", 34), Head("Ada", 10))


def write_questions(workload: Workload) -> bytes:
    """The form as an ``.xlsx`` with a sheet for each kind of question; what is known stands in it."""
    with AbkBook() as book:
        book.table("Volume", "", _VOLUMES, _volumes(workload))
        book.table("Waktu sentuh", "", _TIMES, _times(workload), ("Tulis lama pengerjaannya saja, misalnya 15 menit.",))
        book.table(
            "Peluang", "", _SHARES, _shares(workload), ("Peluang semua cabang satu langkah berjumlah 1 (100 %).",)
        )
        book.table("Jabatan", "", _PEOPLE, _people(workload))
    return book.content


def _name(demand: Demand) -> str:
    return demand.sop.nomor or title(demand)


def _volumes(workload: Workload) -> Iterator[list[Cell]]:
    for demand in workload.office.demands:
        yield [_name(demand), title(demand), demand.volume]


def _times(workload: Workload) -> Iterator[list[Cell]]:
    names = {title(demand): demand for demand in workload.office.demands}
    for missing in workload.missing:
        if missing.kind in ("touch", "split") and missing.sop in names:
            demand = names[missing.sop]
            for step, activity in _asked(demand, missing.place, split=missing.kind == "split"):
                yield [_name(demand), step, activity, None]


def _asked(demand: Demand, place: str, *, split: bool) -> Iterator[tuple[str, str]]:
    """The step that is asked for; where a time has to be split, every symbol of its row."""
    symbols = Index.of(demand.sop).symbols.values()
    first = demand.sop.bagan[0]
    found = next(symbol for symbol in symbols if symbol.name_from(first) == place)
    for symbol in symbols:
        if symbol.kegiatan is found.kegiatan and (split or symbol is found):
            yield symbol.name_from(first), symbol.kegiatan.teks


def _shares(workload: Workload) -> Iterator[list[Cell]]:
    for demand in workload.office.demands:
        places, flow = Index.of(demand.sop).symbols, graph(demand.sop)
        for node in flow.nodes:
            ways = flow.exits[node.id]
            if node.decision and len(ways) > 1 and node.id not in demand.assumptions.exits:
                step = places[node.id].name_from(demand.sop.bagan[0])
                for way in ways:
                    yield [_name(demand), step, way.label, None]


def _people(workload: Workload) -> Iterator[list[Cell]]:
    for load in workload.positions:
        yield [load.position.name, load.position.unit, load.position.people]
