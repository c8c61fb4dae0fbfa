"""False alarms and time of verifying untampered final documents: the samples and random SOPs of every shape.

Run with ``python tests/bench/bench_verify.py 200``. Prints how many were consistent, and CPU milliseconds.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.exchange.pdf import PdfSettings, write_final
from rambu.exchange.pdf.evidence import Link, chained
from rambu.exchange.pdf.read.leaves import open_here
from rambu.samples import sample, sample_names
from rambu.sop import Sop
from rambu.verification.carried import read_carried
from rambu.verification.verify import find_differences
from tests.support.random_sops import random_sop

CHAIN = chained([Link("2026-03-02T01:00:00+00:00", "library.moved", "Diteruskan")])


def documents(count: int) -> Iterator[tuple[str, Sop]]:
    """So many SOPs: first the samples."""
    names = sample_names()[:count]
    yield from ((name, sample(name)) for name in names)
    yield from ((f"random {seed}", random_sop(random.Random(seed))) for seed in range(count - len(names)))


def main() -> None:
    """Verify and count."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    times, alarms = [], 0
    for name, sop in documents(count):
        pdf = write_final(sop, PdfSettings(date=date(2026, 3, 2), office=("Kantor Contoh",), anchor=True), CHAIN)
        start = time.process_time()
        opened = open_here(pdf)
        found = list(find_differences(opened, opened, read_carried(opened.texts)))
        times.append((time.process_time() - start) * 1000)
        if found:
            alarms += 1
            print(f"{name}: {found[0]}")
    print(f"{count} documents, {alarms} false alarms")
    print(f"verifying: median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms")


if __name__ == "__main__":
    main()
