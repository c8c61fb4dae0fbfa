"""Seeded, realistic SOPs of every shape the model allows: what benches and large tests draw and check.

Sizes and rates follow what published SOPs show: a third of the rows hold two or more symbols, loops go back, some rows
are joint acts, some are unplaced or without a place in the flow, some documents lead to other SOPs.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from rambu.sop.ids import bagan_id, kegiatan_id, pelaksana_id, symbol_id
from rambu.sop.model import (
    END,
    Bagan,
    Decision,
    Exit,
    JenisPelaksana,
    Kegiatan,
    Onward,
    Pelaksana,
    Rujukan,
    Shape,
    Sop,
    Symbol,
    Target,
    Waktu,
)

_POSITIONS = (
    "Kepala Kantor", "Kasubbag TU", "Pengadministrasi", "Kepala Seksi", "Analis Kebijakan", "Arsiparis", "Bendahara",
    "PPK", "Tim Teknis", "Operator", "Pranata Komputer", "Perencana", "Auditor", "Pemohon", "Aplikasi Persuratan",
)  # fmt: skip
_VERBS = ("Menerima", "Memeriksa", "Mencatat", "Menyusun", "Menelaah", "Mengunggah", "Menyampaikan", "Menandatangani")
_THINGS = (
    "surat masuk", "berkas permohonan", "konsep laporan", "nota dinas", "rekapitulasi usul revisi dari seluruh tim",
    "daftar arsip usul musnah beserta berita acaranya", "data", "rancangan keputusan kepala kantor",
)  # fmt: skip
_TIMES = ("5 menit", "10 menit", "1 jam", "2 menit/berkas", "1 hari kerja", "1-5 hari kerja", "1 minggu", "-", "")
_LABELS = (("ya", "tidak"), ("lengkap", "tidak lengkap"), ("Teknis", "Administratif"), ("setuju", "revisi", "tolak"))


@dataclass(frozen=True)
class _Chart:
    number: int
    people: tuple[str, ...]
    counts: tuple[int, ...]
    """Symbols per row."""

    def symbols(self) -> list[str]:
        rows = enumerate(self.counts, 1)
        return [symbol_id(kegiatan_id(self.number, k), s) for k, n in rows for s in range(1, n + 1)]


def random_sop(
    rng: random.Random,
    rows: int | None = None,
    performers: int | None = None,
    decision_rate: float = 0.25,
    charts: int | None = None,
) -> Sop:
    """A SOP with `rows` rows and `performers` columns a chart (drawn at random when None); ids are positional.

    The same state of `rng` gives the same SOP.
    """
    plans = [
        _plan(rng, number, rows or rng.choice((1, 3, 4, 5, 5, 6, 7, 9, 12, 20, 30)), performers or rng.randint(1, 8))
        for number in range(1, (charts or rng.choice((1, 1, 1, 1, 1, 2, 3))) + 1)
    ]
    everywhere = [s for plan in plans for s in plan.symbols()]
    charts_ = tuple(_chart(rng, plan, everywhere, decision_rate, len(plans) > 1) for plan in plans)
    return Sop(judul=f"SOP Pengelolaan {_thing(rng)}", unit="Kantor Contoh", bagan=charts_)


def _plan(rng: random.Random, number: int, rows: int, performers: int) -> _Chart:
    people = tuple(pelaksana_id(number, p) for p in range(1, performers + 1))
    counts = tuple(rng.choices((1, 2, 3, 4, 0), (66, 24, 6, 2, 2))[0] for _ in range(rows))
    return _Chart(number, people, counts)


def _chart(rng: random.Random, plan: _Chart, everywhere: list[str], decision_rate: float, titled: bool) -> Bagan:
    flow = _Flow(rng, plan, everywhere, decision_rate)
    people = tuple(_performer(rng, i, n) for n, i in enumerate(plan.people))
    kegiatan = tuple(_row(rng, plan.number, k, flow.row(k, n), k > 1) for k, n in enumerate(plan.counts, 1))
    return Bagan(bagan_id(plan.number), f"Bagan {plan.number}" if titled else "", people, kegiatan)


def _performer(rng: random.Random, id_: str, place: int) -> Pelaksana:
    name = _POSITIONS[place % len(_POSITIONS)] + (
        f" {place // len(_POSITIONS) + 1}" if place >= len(_POSITIONS) else ""
    )
    kinds: tuple[tuple[str, JenisPelaksana], ...] = (("Pemohon", "luar"), ("Aplikasi", "aplikasi"))
    return Pelaksana(id_, name, next((kind for start, kind in kinds if name.startswith(start)), ""))


def _row(rng: random.Random, chart: int, number: int, symbols: tuple[Symbol, ...], may_merge: bool) -> Kegiatan:
    kegiatan = Kegiatan(
        kegiatan_id(chart, number),
        f"{rng.choice(_VERBS)} {_thing(rng)}",
        symbols,
        tuple(_thing(rng).capitalize() for _ in range(rng.randint(0, 3))),
        Waktu(rng.choice(_TIMES)),
        tuple(_thing(rng).capitalize() for _ in range(rng.randint(0, 2))),
        rng.choice(("", "", "", "Apabila diperlukan", "Lihat ketentuan yang berlaku")),
    )
    if may_merge and rng.random() < 0.06:
        return replace(kegiatan, waktu=Waktu(), gabung=("waktu",))
    if len(symbols) == 1 and symbols[0].exits is None and rng.random() < 0.04:
        return replace(kegiatan, rujukan=Rujukan("SOP Pengelolaan Arsip"))
    return kegiatan


def _thing(rng: random.Random) -> str:
    return rng.choice(_THINGS)


@dataclass(frozen=True)
class _Flow:
    """Draws the symbols of one chart and where they lead."""

    rng: random.Random
    plan: _Chart
    everywhere: list[str]
    decision_rate: float

    def row(self, number: int, count: int) -> tuple[Symbol, ...]:
        own = self.plan.symbols()
        kegiatan = kegiatan_id(self.plan.number, number)
        return tuple(self._symbol(own, own.index(symbol_id(kegiatan, s))) for s in range(1, count + 1))

    def _symbol(self, own: list[str], at: int) -> Symbol:
        rng = self.rng
        exits = self._exits(own, at)
        words = rng.choice(("Lengkap?", "Perlu disposisi?", "Sesuai?", "")) if isinstance(exits, Decision) else ""
        return Symbol(
            own[at],
            self._columns(),
            words or rng.choice(("", "", "", "", "", "via email")),
            exits,
            rng.random() < 0.03,
            self._start(at),
            self._shape(exits, at, len(own)),
        )

    def _columns(self) -> tuple[str, ...]:
        people, rng = self.plan.people, self.rng
        wanted = rng.choices((1, 2, 3, 0), (88, 8, 2, 2))[0]
        return tuple(rng.sample(people, min(wanted, len(people))))

    def _start(self, at: int) -> bool | str | None:
        if at == 0:
            return self.rng.choice((None, None, None, None, True, "langsung", False))
        return self.rng.choice((True, "via email")) if self.rng.random() < 0.03 else None

    def _shape(self, exits: Decision | Onward | None, at: int, total: int) -> Shape | None:
        if self.rng.random() > 0.08:
            return None
        if isinstance(exits, Decision):
            return "keputusan"
        return "mulai" if at == 0 else "selesai" if at == total - 1 else "proses"

    def _exits(self, own: list[str], at: int) -> Decision | Onward | None:
        rng = self.rng
        if rng.random() < self.decision_rate:
            return self._decision(own, at)
        if rng.random() < 0.15:
            count = rng.choices((1, 2, 3, 0), (70, 20, 5, 5))[0]
            return Onward(tuple(self._target(own, at) for _ in range(count)))
        return None

    def _decision(self, own: list[str], at: int) -> Decision:
        rng = self.rng
        labels = list(rng.choice(_LABELS))
        if rng.random() < 0.1:
            labels = ["", *labels, labels[0]][: rng.randint(0, 5)]
        following: Target = own[at + 1] if at + 1 < len(own) else END
        return Decision(tuple(Exit(self._target(own, at) if n else following, label) for n, label in enumerate(labels)))

    def _target(self, own: list[str], at: int) -> Target:
        rng = self.rng
        draw = rng.random()
        if draw < 0.45:
            return own[rng.randint(0, at)]
        if draw < 0.75:
            return own[rng.randint(min(at + 1, len(own) - 1), min(at + 5, len(own) - 1))]
        if draw < 0.90:
            return END
        return Rujukan("SOP Pengelolaan Arsip", "SOP-016/CONTOH/2025") if draw < 0.94 else rng.choice(self.everywhere)
