"""How long pasting a table of 60 rows takes: ``python tests/bench/bench_paste.py``.

Prints the median and the 95th percentile of CPU time (ms) over random SOPs, for HTML and plain text.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.exchange.clipboard import Grid, propose, read_html, read_text
from rambu.sop.edits import apply
from rambu.sop.model import Bagan, Sop
from tests.support.pasted_tables import as_html, as_tsv
from tests.support.random_sops import random_sop

ROWS, PERFORMERS, VALUES = 60, 12, 30
Reader = Callable[[str], Grid]


def measure(write: Callable[[Bagan], str], read: Reader) -> tuple[list[float], list[float], int]:
    """CPU milliseconds of reading and of proposing, and characters of the longest paste."""
    reading: list[float] = []
    proposing: list[float] = []
    longest = 0
    for seed in range(VALUES):
        text = write(random_sop(random.Random(seed), ROWS, PERFORMERS, charts=1).bagan[0])
        start = time.process_time()
        grid = read(text)
        middle = time.process_time()
        proposal = propose(grid, Sop(), "b1")
        proposing.append((time.process_time() - middle) * 1000)
        reading.append((middle - start) * 1000)
        longest = max(longest, len(text))
        if len(apply(Sop(), proposal.edits).bagan[0].kegiatan) != ROWS:
            raise SystemExit(f"seed {seed}: rows are missing")
    return reading, proposing, longest


def main() -> None:
    """Print one line a format."""
    print(f"{VALUES} tables of {ROWS} rows x {PERFORMERS} performers; CPU ms")
    for name, write, read in (("html", as_html, read_html), ("text", as_tsv, read_text)):
        reading, proposing, longest = measure(write, read)
        parts = (
            f"{what} median {statistics.median(times):5.1f} p95 {statistics.quantiles(times, n=20)[-1]:5.1f}"
            for what, times in (("read", reading), ("propose", proposing))
        )
        print(f"{name}  {'  '.join(parts)}  ({longest} characters)")


if __name__ == "__main__":
    main()
