"""How fast SOP files are read: 465 kB as one huge file and as many realistic ones, YAML and canonical JSON.

Run with ``python tests/bench/bench_read.py``. Prints medians of CPU seconds.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.sop import canonical, dumps, loads
from tests.support.random_sops import random_sop

SIZE = 465_000
ROUNDS = 9


def median_seconds(work: Callable[[], object]) -> float:
    """Median CPU time of `ROUNDS` runs."""
    times = []
    for _round in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def huge() -> tuple[str, str]:
    """One document of `SIZE` bytes or a little more."""
    rows = 1500
    while True:
        sop = random_sop(random.Random(1), rows=rows, performers=8, charts=1)
        text = dumps(sop)
        if len(text.encode()) >= SIZE:
            return text, canonical(sop).decode()
        rows += 50


def many() -> tuple[list[str], list[str]]:
    """Realistic documents of `SIZE` bytes together."""
    rng, texts, jsons, size = random.Random(2), list[str](), list[str](), 0
    while size < SIZE:
        sop = random_sop(rng)
        texts.append(dumps(sop))
        jsons.append(canonical(sop).decode())
        size += len(texts[-1].encode())
    return texts, jsons


def report(name: str, texts: list[str], file: str) -> None:
    """Read all `texts` and say how long it took."""
    seconds = median_seconds(lambda: [loads(text, file) for text in texts])
    size = sum(len(text.encode()) for text in texts)
    print(f"{name:28} {len(texts):4} files {size / 1000:7.0f} kB  {seconds * 1000:7.1f} ms")


def main() -> None:
    """Print the table."""
    text, json_text = huge()
    texts, jsons = many()
    report("one huge file, YAML", [text], "a.sop.yaml")
    report("one huge file, JSON", [json_text], "a.sop.json")
    report("many files, YAML", texts, "a.sop.yaml")
    report("many files, JSON", jsons, "a.sop.json")


if __name__ == "__main__":
    main()
