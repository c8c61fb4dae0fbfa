"""Certify generated SOPs: violations by code, share of proven pages, largest gap, time.

Usage: python tests/bench/bench_certify.py [COUNT] [FIRST_SEED]     (10,000 SOPs from seed 0 when left out)

Every SOP is drawn from its own seed, so a line of the report names what reproduces it:
``random_sop(random.Random(SEED))`` from `tests.support.random_sops`.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.diagram.certificate import Certificate, certify
from rambu.diagram.draw import draw
from tests.support.random_sops import random_sop


@dataclass
class Tally:
    """What was seen so far."""

    seeds: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Seeds by code of violation, or by name of an exception."""
    pages: int = 0
    proven: int = 0
    gap: float = 0.0
    gap_seed: int = -1
    cost: float = 0.0
    bound: float = 0.0
    crossings: int = 0
    bends: int = 0
    drawing: list[float] = field(default_factory=list)
    certifying: list[float] = field(default_factory=list)

    def add(self, seed: int, certificate: Certificate) -> None:
        """Count one document."""
        for code in certificate.by_code:
            self.seeds[code].append(seed)
        self.pages += len(certificate.pages)
        self.proven += sum(page.gap == 0.0 for page in certificate.pages)
        self.cost, self.bound = self.cost + certificate.cost, self.bound + certificate.bound
        self.crossings, self.bends = self.crossings + certificate.crossings, self.bends + certificate.bends
        if certificate.gap > self.gap:
            self.gap, self.gap_seed = certificate.gap, seed


def run(count: int, first: int) -> Tally:
    """Draw and certify `count` SOPs."""
    tally = Tally()
    for seed in range(first, first + count):
        sop = random_sop(random.Random(seed))
        start = time.process_time()
        try:
            scene = draw(sop)
        except Exception as fault:
            tally.seeds[type(fault).__name__].append(seed)
            continue
        drawn = time.process_time()
        tally.add(seed, certify(scene, sop))
        tally.drawing.append(1000 * (drawn - start))
        tally.certifying.append(1000 * (time.process_time() - drawn))
    return tally


def report(tally: Tally, count: int) -> None:
    """Print the figures."""
    print(f"{count} SOPs, {tally.pages} pages, {tally.crossings} crossings, {tally.bends} bends")
    for code, seeds in sorted(tally.seeds.items(), key=lambda item: -len(item[1])):
        print(f"  {code:28} {len(seeds):6}  seeds {', '.join(map(str, seeds[:8]))}")
    print(f"documents with a violation: {len({s for seeds in tally.seeds.values() for s in seeds})}")
    print(f"pages proven optimal: {tally.proven / max(tally.pages, 1):.4%}, largest gap {tally.gap:.4f}", end="")
    print(f" (seed {tally.gap_seed}), cost / bound {tally.cost / max(tally.bound, 1e-9):.5f}")
    for name, times in (("draw", tally.drawing), ("certify", tally.certifying)):
        p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else 0.0
        print(f"{name:8} CPU ms a document: median {statistics.median(times):.2f}, p95 {p95:.2f}, max {max(times):.1f}")


def main() -> None:
    """Read the arguments, run, print."""
    count, first = (int(a) for a in (*sys.argv[1:3], *("10000", "0")[len(sys.argv) - 1 :]))
    report(run(count, first), count)


if __name__ == "__main__":
    main()
