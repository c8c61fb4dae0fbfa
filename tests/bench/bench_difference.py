"""How long `difference` takes on SOPs of 60 rows: ``python tests/bench/bench_difference.py``.

Prints median and 95th percentile of CPU time (ms) for ordinary changes and, for comparison, for unrelated values.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.sop.difference import difference
from rambu.sop.edits import (
    Edit,
    InsertKegiatan,
    MoveKegiatan,
    Reidentify,
    RemoveKegiatan,
    SetKegiatan,
    SetPelaksana,
    apply,
)
from rambu.sop.ids import kegiatan_id, symbol_id
from rambu.sop.model import Kegiatan, Sop
from tests.support.random_sops import random_sop

ROWS, PERFORMERS, VALUES = 60, 12, 30
Case = Callable[[Sop, random.Random], Sop]


def edited(sop: Sop, rng: random.Random) -> Sop:
    """Five ordinary changes; ids stay."""
    rows = [row.id for row in sop.bagan[0].kegiatan]
    one, two, three, four = rng.sample(rows, 4)
    edits: tuple[Edit, ...] = (
        SetKegiatan(one, "waktu.nominal", "3 jam"),
        InsertKegiatan("b1", two, Kegiatan("baru", "Menggandakan surat")),
        RemoveKegiatan(three),
        MoveKegiatan(four, "b1", ""),
        SetPelaksana("p3", "nama", "Pranata Arsip"),
    )
    return apply(sop, edits)


def rewritten(sop: Sop, rng: random.Random) -> Sop:
    """The same five changes in a file without ids: all positional ids behind them shift."""
    new = edited(sop, rng)
    pairs: list[tuple[str, str]] = []
    for at, row in enumerate(new.bagan[0].kegiatan, 1):
        pairs.append((row.id, kegiatan_id(1, at)))
        pairs += [(s.id, symbol_id(kegiatan_id(1, at), n)) for n, s in enumerate(row.simbol, 1)]
    return apply(new, Reidentify(tuple(pairs)))


def unrelated(sop: Sop, rng: random.Random) -> Sop:
    """Another SOP altogether."""
    return replace(random_sop(rng, ROWS, PERFORMERS, charts=1), judul="SOP Lain")


def measure(case: Case) -> tuple[list[float], list[int]]:
    """CPU milliseconds and numbers of edits over random values."""
    times: list[float] = []
    counts: list[int] = []
    for seed in range(VALUES):
        rng = random.Random(seed)
        old = random_sop(rng, ROWS, PERFORMERS, charts=1)
        new = case(old, rng)
        start = time.process_time()
        edits = difference(old, new)
        times.append((time.process_time() - start) * 1000)
        counts.append(sum(not isinstance(edit, Reidentify) for edit in edits))
        if apply(old, edits) != new:
            raise SystemExit(f"seed {seed}: the edits do not lead there")
    return times, counts


def main() -> None:
    """Print one line a case."""
    print(f"{VALUES} pairs of {ROWS} rows x {PERFORMERS} performers; CPU ms")
    for case in (edited, rewritten, unrelated):
        times, counts = measure(case)
        late = statistics.quantiles(times, n=20)[-1]
        middle, edits = statistics.median(times), statistics.median(counts)
        print(f"{case.__name__:10} median {middle:6.1f}  p95 {late:6.1f}  edits {edits}")


if __name__ == "__main__":
    main()
