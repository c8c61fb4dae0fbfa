"""How long a whole drawing takes: layout, page breaks, routing, labels, scene. CPU time of one warm process.

    python tests/bench/bench_draw.py [charts]

The charts are seeded, with the shape of published SOPs: one symbol in most rows, decisions with loops in up to 30 % of
the rows, 2 to 6 performers for 20 steps, and 12 for 60 steps.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from rambu.diagram import draw, settle
from rambu.diagram.routing import Plan, Problem, solve
from rambu.exchange.svg import write_svg
from rambu.sop import Sop
from rambu.sop.model import Bagan, Decision, Exit, Kegiatan, Pelaksana, Symbol, Waktu

PERFORMERS = (
    "Pemohon", "Pengadministrasi", "Kasubbag TU", "Kepala Kantor", "Perencana", "Analis Kepegawaian", "Bendahara",
    "Kepala Seksi", "Arsiparis", "Penghulu", "Operator", "Kepala KUA",
)  # fmt: skip
ACTS = (
    "Menerima dan mencatat berkas permohonan", "Memeriksa kelengkapan berkas", "Menyusun konsep surat keputusan",
    "Menelaah konsep dan memberi paraf", "Menandatangani surat keputusan", "Menyerahkan dokumen kepada pemohon",
)  # fmt: skip
THINGS = ("Berkas permohonan", "Buku agenda", "Konsep surat", "Surat keputusan", "Bukti penyerahan")


def chart(seed: int, steps: int, performers: int) -> Sop:
    """A chart that walks from performer to performer; decisions go on or back."""
    rng = random.Random(seed)
    rate, column, rows = rng.uniform(0.0, 0.3), 0, []
    for n in range(1, steps + 1):
        exits = None
        if 1 < n < steps and rng.random() < rate:
            exits = Decision((Exit(f"k{n + 1}-1", "ya"), Exit(f"k{max(1, n - rng.randint(1, 5))}-1", "tidak")))
        symbol = Symbol(f"k{n}-1", (f"p{column + 1}",), exits=exits)
        waktu = Waktu(rng.choice(("5 menit", "1 hari kerja", "2-3 hari")))
        items = tuple(rng.sample(THINGS, rng.randint(1, 2)))
        rows.append(Kegiatan(f"k{n}", rng.choice(ACTS), (symbol,), items, waktu, (rng.choice(THINGS),)))
        column = max(0, min(performers - 1, column + rng.choice((-2, -1, 0, 1, 1, 2))))
    people = tuple(Pelaksana(f"p{n}", name) for n, name in enumerate(PERFORMERS[:performers], start=1))
    return Sop(judul="SOP Contoh", bagan=(Bagan("b1", pelaksana=people, kegiatan=tuple(rows)),))


class Clock:
    """Adds up the CPU time spent in the router."""

    def __init__(self) -> None:
        self.spent = 0.0
        setattr(settle, "solve", self.solve)  # noqa: B010 - the name is imported there, not exported

    def solve(self, problem: Problem) -> Plan:
        """Route, and count."""
        start = time.process_time()
        plan = solve(problem)
        self.spent += time.process_time() - start
        return plan


def measure(name: str, sops: list[Sop], clock: Clock) -> None:
    """Print median and 95th percentile in ms: all of `draw`, its choice of routes, the rest, and the SVG."""
    whole, routing, svg, pages = [], [], [], 0
    for sop in sops:
        clock.spent, start = 0.0, time.process_time()
        scene = draw(sop)
        whole.append(time.process_time() - start)
        routing.append(clock.spent)
        start = time.process_time()
        for page in scene.pages:
            write_svg(scene, page)
        svg.append(time.process_time() - start)
        pages += len(scene.pages)
    rest = [a - b for a, b in zip(whole, routing, strict=True)]
    parts = (("draw", whole), ("of which solve", routing), ("of which the rest", rest), ("svg", svg))
    print(f"{name}: {len(sops)} charts, {pages} pages")
    for label, times in parts:
        ordered = sorted(times)
        middle, late = median(ordered) * 1e3, ordered[int(0.95 * len(ordered))] * 1e3
        print(f"  {label:18} median {middle:6.1f} ms   p95 {late:6.1f} ms")


def main() -> None:
    """Run both sizes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    clock = Clock()
    for seed in range(5):
        draw(chart(10_000 + seed, 20, 4))
    measure("20 steps x 2-6", [chart(seed, 20, 2 + seed % 5) for seed in range(count)], clock)
    measure("60 steps x 12", [chart(seed, 60, 12) for seed in range(max(10, count // 5))], clock)


if __name__ == "__main__":
    main()
