"""A generated ministry (seeded): its map, its offices, the SOPs that they have, and what was planted in them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from rambu.processmap import Ending, Involvement, MapOffice, OfficeUnit, Process, ProcessMap, Requirement
from rambu.processmap.ledger import OwnedSop

DAY: Final = date(2026, 1, 2)
AGENCY: Final = "Kementerian Contoh Penerima"
_UNITS: Final = tuple(
    OfficeUnit(name, "seksi" if name.startswith("Seksi") else "subbagian")
    for name in ("Subbagian Contoh A", "Seksi Contoh B", "Seksi Contoh C", "Seksi Contoh D", "Seksi Contoh E")
)
_ASPEK: Final = ("Penyusunan", "Pelayanan", "Pengelolaan", "Penerbitan", "Pemeriksaan", "Pelaporan")
_THINGS: Final = (
    "Berkas", "Laporan", "Rencana", "Izin", "Rekomendasi", "Data", "Bantuan", "Sertifikat", "Jadwal", "Anggaran",
    "Arsip", "Barang", "Kontrak", "Naskah", "Daftar", "Usulan", "Evaluasi", "Kerja Sama", "Penilaian", "Pendaftaran",
)  # fmt: skip


_WORDS: Final = (
    "Amal", "Bakti", "Cipta", "Darma", "Eka", "Fajar", "Gita", "Hasta",
    "Indra", "Jaya", "Karya", "Laras", "Mitra", "Nata", "Pusaka", "Raya",
)  # fmt: skip
"""A word of its own for each top-level process."""


@dataclass(frozen=True)
class Planted:
    """What is wrong in one office, by keys of lines and ids of SOPs."""

    gaps: frozenset[str]
    doubles: frozenset[str]
    orphans: frozenset[str]
    retired: frozenset[str]


def ministry_map(seed: int = 1) -> ProcessMap:
    """Sixteen top-level processes, about 300 leaves; one branch has been transferred, some leaves are retired."""
    rng = random.Random(seed)
    processes: list[Process] = []
    involvements: list[Involvement] = []
    for top in range(1, 17):
        code = f"C.{top:02}"
        ending = Ending(date(2025, 9, 1), AGENCY) if top == 8 else None
        processes.append(Process(code, f"Bidang contoh {top}", "inti" if top < 9 else "pendukung", ending=ending))
        for leaf in range(1, 20):
            thing = _THINGS[leaf - 1]
            own = Ending(date(2025, 1, 1)) if rng.random() < 0.03 else None
            name = f"{thing} Bidang {_WORDS[top - 1]}"
            processes.append(
                Process(
                    f"{code}.{leaf:02}", name, outputs=(name,), aspek=rng.choice(_ASPEK), volume=leaf * 10, ending=own
                )
            )
            involvements += _involved(rng, f"{code}.{leaf:02}")
    return ProcessMap("Peta contoh", processes=tuple(processes), involvements=tuple(involvements), state="berlaku")


def ministry_offices(cities: int = 500, kua: int = 2, madrasah: int = 2, seed: int = 1) -> list[MapOffice]:
    """City offices of five compositions with their KUA and madrasah."""
    rng = random.Random(seed)
    found = []
    for n in range(cities):
        units = _UNITS if n % 3 else tuple(rng.sample(_UNITS, 4))
        found.append(MapOffice(f"K{n}", f"Kantor Kota Contoh {n}", "kankemenag", units))
        found += [MapOffice(f"K{n}.U{m}", f"KUA Contoh {n}.{m}", "kua") for m in range(kua)]
        found += [MapOffice(f"K{n}.M{m}", f"Madrasah Contoh {n}.{m}", "madrasah") for m in range(madrasah)]
    return found


def shelf(office: MapOffice, lines: tuple[Requirement, ...], map_: ProcessMap) -> tuple[list[OwnedSop], Planted]:
    """The SOPs of an office, with gaps, doubles, orphans and leftovers of ended processes planted among them."""
    rng = random.Random(office.code)
    gaps = frozenset(line.key for line in lines if rng.random() < 0.1)
    doubles = frozenset(line.key for line in lines if line.key not in gaps and rng.random() < 0.04)
    sops = [sop for line in lines if line.key not in gaps for sop in _copies(line, line.key in doubles)]
    orphans = [OwnedSop(f"o{n}", f"SOP Kantin Contoh {n}") for n in range(rng.randrange(3))]
    ended = [process.code for process in map_.processes if process.code.startswith("C.08.")]
    retired = [OwnedSop(f"r{code}", f"SOP Lama {code}", process=code) for code in rng.sample(ended, rng.randrange(3))]
    planted = Planted(gaps, doubles, _ids(orphans), _ids(retired))
    return [*sops, *orphans, *retired], planted


def _ids(sops: list[OwnedSop]) -> frozenset[str]:
    return frozenset(sop.id for sop in sops)


def _copies(line: Requirement, twice: bool) -> Iterator[OwnedSop]:
    yield OwnedSop(line.key, line.title, line.unit, line.process)
    if twice:
        yield OwnedSop(f"{line.key} (2)", f"{line.title} Lama", line.unit, line.process)


def _involved(rng: random.Random, code: str) -> Iterator[Involvement]:
    chosen = rng.random()
    if chosen < 0.6:
        yield Involvement(code, "kankemenag", unit=rng.choice(_UNITS).name)
    if chosen < 0.1 or 0.6 <= chosen < 0.75:
        yield Involvement(code, "kua", excepted=(f"K{rng.randrange(500)}.U0",) if rng.random() < 0.2 else ())
    if 0.75 <= chosen < 0.9:
        yield Involvement(code, "madrasah")
    if chosen >= 0.9:
        yield Involvement(code, "kankemenag", unit_type="seksi")
