"""How long the redline of two versions of 60 rows takes: ``python tests/bench/bench_redline.py``.

Prints the median and the 95th percentile of CPU time (ms) for five ordinary changes: the redline, and (the charts once
drawn) marking both and writing the new one.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.compare import mark_scenes, redline
from rambu.diagram import draw
from rambu.exchange.svg import write_svg
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
            lines_times.append((time.process_time() - start) * 1000)
            before, after = draw(old), draw(new)
            start = time.process_time()
            charts = mark_scenes(old, new, lines, before, after)
            for page in charts.after.pages:
                write_svg(charts.after, page, charts.after_marks)
            chart_times.append((time.process_time() - start) * 1000)
            if not lines.changed:
                raise SystemExit(f"seed {seed}: no change found")
        parts = (
            f"{what} median {statistics.median(times):6.1f} p95 {statistics.quantiles(times, n=20)[-1]:6.1f}"
            for what, times in (("redline", lines_times), ("marks and SVG", chart_times))
        )
        print(f"{case.__name__:10} {'  '.join(parts)}")


if __name__ == "__main__":
    main()
