"""The workload in the order of the usual ABK form: positions, the work of each position, SOPs, units, what is missing.

The columns are good practice; captions stay Indonesian, as all that is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from rambu.exchange.abk.book import AbkBook, Cell, Head
from rambu.language import printed
from rambu.sop import Index
from rambu.workload import Workload, freed_by_half, title

_POSITIONS = (
    Head("No", 5),
    Head("Jabatan", 34),
    Head("Unit", 28),
    Head("Beban kerja (menit/tahun)", 16),
    Head("Kebutuhan (orang)", 14),
    Head("Kebutuhan dibulatkan", 14),
    Head("Pegawai yang ada", 14),
    Head("Selisih", 10),
)
_WORK = (
    Head("No", 5),
    Head("Jabatan", 28),
    Head("SOP", 34),
    Head("Langkah", 9),
    Head("Uraian kegiatan", 40),
    Head("Hasil kerja", 26),
    Head("Volume setahun", 12),
    Head("Waktu tiap kali (menit)", 13),
    Head("Waktu efektif (menit/tahun)", 13),
    Head("Beban kerja (menit/tahun)", 14),
    Head("Kebutuhan (orang)", 14),
)
_SOPS = (Head("No", 5), Head("SOP", 60), Head("Unit", 30), Head("Volume setahun", 14), Head("Menit/tahun", 16),
         Head("Orang", 12))  # fmt: skip
_UNITS = (Head("No", 5), Head("Unit pemilik SOP", 50), Head("Menit/tahun", 16), Head("Orang", 12))
_FREED = (Head("No", 5), Head("SOP", 50), Head("Langkah", 9), Head("Uraian kegiatan", 50),
          Head("Menit yang dibebaskan", 16), Head("Orang yang dibebaskan", 14))  # fmt: skip
_MISSING = (Head("No", 5), Head("SOP", 50), Head("Langkah", 9), Head("Yang perlu diisi", 80))
_HEAVIEST = 50
"""Steps whose halving is listed."""


def write_workload(workload: Workload, heading: str = "") -> bytes:
    """The workload as an ``.xlsx``; `heading` names the office and the year."""
    with AbkBook() as book, printed():
        told = heading or workload.office.name or "Analisis beban kerja"
        book.table("Kebutuhan pegawai", told, _POSITIONS, _positions(workload), _notes(workload))
        book.table("Beban tiap jabatan", told, _WORK, _work(workload))
        book.table("Tiap SOP", told, _SOPS, _sops(workload))
        book.table("Tiap unit", told, _UNITS, _units(workload))
        book.table("Bila waktu separuh", told, _FREED, _freed(workload))
        if workload.missing:
            book.table("Belum lengkap", told, _MISSING, _missing(workload))
    return book.content


def _notes(workload: Workload) -> list[str]:
    setting = workload.setting
    notes = [
        f"Waktu kerja efektif satu orang setahun: {float(setting.effective_minutes):,.0f} menit.".replace(",", ".")
    ]
    if setting.allowance:
        notes.append(f"Kelonggaran: {float(setting.allowance * 100):g} %.")
    notes.append(f"Pembulatan: {setting.rounding}. Rentang waktu dihitung pada batas {setting.within}.")
    if workload.missing:
        notes.append(f"Angka ini belum lengkap: {len(workload.missing)} hal belum diisi (lembar Belum lengkap).")
    return notes


def _positions(workload: Workload) -> Iterator[list[Cell]]:
    for number, load in enumerate(workload.positions, 1):
        people = load.position.people
        yield [
            number,
            load.position.name,
            load.position.unit,
            load.minutes,
            load.people,
            load.rounded,
            people,
            load.gap,
        ]
    rounded = sum((load.rounded for load in workload.positions), Fraction(0))
    yield [None, "Jumlah", None, workload.minutes, workload.people, rounded, None, None]


def _work(workload: Workload) -> Iterator[list[Cell]]:
    setting, effective = workload.setting, Fraction(workload.setting.effective_minutes)
    order = {load.position: place for place, load in enumerate(workload.positions)}
    loads = sorted(workload.steps, key=lambda load: order[load.position])
    for number, load in enumerate(loads, 1):
        step, activity, output = _told(workload, load.demand, load.step.symbols[0])
        sop = title(workload.office.demands[load.demand])
        told: list[Cell] = [number, load.position.label, sop, step, activity, output]
        yield [*told, load.times, setting.pick(load.step.touch), effective, load.minutes, setting.people(load.minutes)]


def _told(workload: Workload, demand: int, symbol: str) -> tuple[str, str, str]:
    sop = workload.office.demands[demand].sop
    place = Index.of(sop).symbols[symbol]
    return place.name_from(sop.bagan[0]), place.kegiatan.teks, "\n".join(place.kegiatan.output)


def _sops(workload: Workload) -> Iterator[list[Cell]]:
    for number, demand in enumerate(workload.office.demands):
        minutes = workload.by_sop.get(number)
        people = workload.setting.people(minutes) if minutes is not None else None
        yield [number + 1, title(demand), demand.unit, demand.volume, minutes, people]


def _units(workload: Workload) -> Iterator[list[Cell]]:
    for number, (unit, minutes) in enumerate(sorted(workload.by_unit.items()), 1):
        yield [number, unit or "(tanpa unit)", minutes, workload.setting.people(minutes)]


def _freed(workload: Workload) -> Iterator[list[Cell]]:
    for number, freed in enumerate(freed_by_half(workload)[:_HEAVIEST], 1):
        step, activity, _output = _told(workload, freed.demand, freed.symbol)
        sop = title(workload.office.demands[freed.demand])
        yield [number, sop, step, activity, freed.minutes, freed.people]


def _missing(workload: Workload) -> Iterator[list[Cell]]:
    for number, missing in enumerate(workload.missing, 1):
        yield [number, missing.sop, missing.place, missing.message]
