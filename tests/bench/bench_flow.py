"""Flow proofs: agreement with brute force, and CPU time.

python tests/bench/bench_flow.py [GRAPHS]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from rambu.flow import graph, lead_paths, prove, tell
from rambu.sop.model import Sop
from tests.flow.agreement import disagreements
from tests.support.flows import chart
from tests.support.random_flows import broken_flow, sound_flow, wild_flow

RUNS = 200


def compare(graphs: int) -> None:
    """Print how many random flows the proofs and the oracle judge differently."""
    told: Counter[str] = Counter()
    for seed in range(graphs):
        text = _random_flow(Random(seed), seed % 4)
        different = disagreements(text)
        if different:
            print(text, different)
        told["beyond the oracle" if different is None else "different" if different else "equal"] += 1
        told.update({f"  {fault.kind}" for fault in prove(graph(chart(text))).faults})
    print(f"{graphs} random flows: " + ", ".join(f"{kind.strip()} {count}" for kind, count in sorted(told.items())))


def _random_flow(rnd: Random, kind: int) -> str:
    if kind == 0:
        return sound_flow(rnd, rnd.randint(1, 9))
    if kind == 1:
        return broken_flow(rnd, rnd.randint(1, 8), 1)
    return broken_flow(rnd, rnd.randint(2, 8), 2) if kind == 2 else wild_flow(rnd, rnd.randint(1, 7))


def measure(steps: int, parallel: float) -> None:
    """Print the CPU time of a proof for flows of about `steps` symbols."""
    times, build = [], []
    for seed in range(RUNS):
        bagan = chart(sound_flow(Random(seed), steps, parallel))
        begun = process_time()
        flow = graph(bagan)
        built = process_time()
        verdict = prove(flow)
        done = process_time()
        assert verdict.sound
        build.append(built - begun)
        times.append(done - built)
    times.sort()
    print(
        f"{steps} steps, {'with' if parallel else 'without'} parallel work: proof median {median(times) * 1e3:.3f} ms, "
        f"p95 {times[int(RUNS * 0.95)] * 1e3:.3f} ms, max {times[-1] * 1e3:.3f} ms; graph {median(build) * 1e3:.3f} ms"
    )


def measure_telling(steps: int) -> None:
    """Print the CPU time of the ways through a flow and of its telling."""
    ways, told = [], []
    for seed in range(RUNS // 4):
        sop = Sop("SOP Contoh", bagan=(chart(sound_flow(Random(seed), steps)),))
        begun = process_time()
        assert lead_paths(sop)
        walked = process_time()
        assert tell(sop)
        ways.append(walked - begun)
        told.append(process_time() - walked)
    print(f"{steps} steps: lead time median {median(ways) * 1e3:.2f} ms, telling median {median(told) * 1e3:.2f} ms")


if __name__ == "__main__":
    for size in (20, 60):
        measure(size, 0.0)
        measure(size, 0.25)
        measure_telling(size)
    compare(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
