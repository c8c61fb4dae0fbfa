"""How many traces a second are aligned: as cases of an office repeat one another, and when none does.

python tests/bench/bench_conformance.py
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from rambu.conformance import Aligner
from rambu.flow import FlowGraph, graph
from rambu.sop import Sop
from tests.support.flows import flow
from tests.support.random_flows import sound_flow

CASES = 100_000
STEPS = 12
FAULTY = 0.2
"""Share of the cases with one or two steps left out, added or exchanged."""


def walk(rnd: Random, lines: FlowGraph) -> list[str]:
    """A run of a flow without parallel work."""
    at, run = lines.starts[0], []
    while at in lines.by_id:
        run.append(at)
        at = rnd.choice(lines.exits[at]).target
    return run


def noisy(rnd: Random, run: list[str]) -> tuple[str, ...]:
    """A run, now and then with faults."""
    for _fault in range(rnd.randint(1, 2) if rnd.random() < FAULTY else 0):
        at = rnd.randrange(len(run))
        if rnd.random() < 0.5:
            del run[at]
            run = run or ["asing"]
        else:
            run.insert(at, rnd.choice(run))
    return tuple(run)


def speed(sop: Sop, traces: list[tuple[str, ...]]) -> float:
    """Traces a CPU second of a fresh aligner."""
    aligner = Aligner(sop)
    start = time.process_time()
    for trace in traces:
        aligner.align(trace)
    return len(traces) / (time.process_time() - start)


def main() -> None:
    """Print both speeds for ten SOPs together."""
    rnd = Random(1)
    repeated = distinct = 0.0
    variants = 0
    for _sop in range(10):
        sop = flow(sound_flow(rnd, STEPS, parallel=0.0))
        lines = graph(sop)
        traces = [noisy(rnd, walk(rnd, lines)) for _case in range(CASES // 10)]
        once = list(dict.fromkeys(traces))
        variants += len(once)
        repeated += len(traces) / speed(sop, traces)
        distinct += len(once) / speed(sop, once)
    print(f"{CASES} cases of 10 SOPs with {STEPS} steps, {FAULTY:.0%} of them faulty, {variants} different traces")
    print(f"  all cases: {CASES / repeated:,.0f} a second")
    print(f"  different traces only: {variants / distinct:,.0f} a second")


if __name__ == "__main__":
    main()
