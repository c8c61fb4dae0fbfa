"""How long the redline of two versions of 60 rows takes: ``python tests/bench/bench_redline.py``.

Prints the median and the 95th percentile of CPU time (ms) for five ordinary changes, with and without the charts.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.compare import draw_redline, redline
from tests.bench.bench_difference import PERFORMERS, ROWS, VALUES, edited, rewritten
from tests.support.random_sops import random_sop


def main() -> None:
    """Print one line a case."""
    print(f"{VALUES} pairs of {ROWS} rows x {PERFORMERS} performers; CPU ms")
    for case in (edited, rewritten):
        lines_times, chart_times = [], []
        for seed in range(VALUES):
            rng = random.Random(seed)
            old = random_sop(rng, ROWS, PERFORMERS, charts=1)
            new = case(old, rng)
            start = time.process_time()
            lines = redline(old, new)
            middle = time.process_time()
            draw_redline(old, new, lines)
            lines_times.append((middle - start) * 1000)
            chart_times.append((time.process_time() - middle) * 1000)
            if not lines.changed:
                raise SystemExit(f"seed {seed}: no change found")
        parts = (
            f"{what} median {statistics.median(times):6.1f} p95 {statistics.quantiles(times, n=20)[-1]:6.1f}"
            for what, times in (("redline", lines_times), ("both charts", chart_times))
        )
        print(f"{case.__name__:10} {'  '.join(parts)}")


if __name__ == "__main__":
    main()
