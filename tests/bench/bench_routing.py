"""Routes of 200 seeded charts (5-60 rows, 2-10 columns, up to 30 % decisions), beside Graphviz and libavoid-js.

Run: ``python tests/bench/bench_routing.py [charts]``. Times are CPU time per chart in a warm process (for Graphviz: of
the child process, its start included). All drawings are measured by `tests.support.drawn_lines`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rambu.diagram.routing import PLAIN, SOP, Geometry, Problem, Weights, needs, place, solve
from tests.support.drawn_lines import Drawn, bends, crossings
from tests.support.grid_charts import Shape, chart, grown

Point = tuple[float, float]
Result = tuple[Drawn, float]


def charts(count: int) -> list[Problem]:
    """The charts of the comparison."""
    draw = Random(20)
    shapes = [
        Shape(draw.randint(5, 60), draw.randint(2, 10), draw.uniform(0, 0.3), crowded=False) for _ in range(count)
    ]
    return [chart(seed, shape) for seed, shape in enumerate(shapes)]


def own(problem: Problem, weights: Weights) -> tuple[Result, float, bool]:
    """Lines, milliseconds, cost over bound, and whether it is proven."""
    start = time.process_time()
    plan = solve(problem, weights)
    lines = place(problem, plan, grown(problem, needs(problem, plan)))
    spent = (time.process_time() - start) * 1000
    return (lines, spent), plan.cost / plan.bound, plan.cost <= plan.bound + 1e-6


def graphviz(problem: Problem) -> Result:
    """The same nodes at the same places, routed by ``neato -n2`` with orthogonal splines."""
    geometry = problem.geometry
    names = {"process": "box", "decision": "diamond", "terminator": "box", "connector": "box"}
    rows = ['digraph { splines=ortho; node [fixedsize=true, label=""];']
    for n, node in enumerate(problem.nodes):
        x, y = geometry.x[node.line], -geometry.y[2 * node.row + 1]
        size = f"width={node.width / 72:.4f}, height={node.height / 72:.4f}"
        rows.append(f'{n} [shape={names[node.kind]}, pos="{x:.2f},{y:.2f}", {size}];')
    rows += [f"{link.source} -> {link.target} [id={n}];" for n, link in enumerate(problem.links)]
    before = os.times()
    text = "\n".join([*rows, "}"])
    done = subprocess.run(["neato", "-n2", "-Tjson"], input=text, capture_output=True, text=True, check=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    edges = sorted(json.loads(done.stdout).get("edges", []), key=lambda edge: int(edge["id"]))
    return [_corners(edge.get("pos", "")) for edge in edges], spent * 1000


def _corners(pos: str) -> list[Point]:
    """Corners of a spline whose pieces are straight."""
    points: list[Point] = []
    tip: list[Point] = []
    for word in pos.split():
        numbers = word.removeprefix("e,").removeprefix("s,").split(",")
        point = (round(float(numbers[0]), 1), -round(float(numbers[1]), 1))
        (tip if word.startswith("e,") else points).append(point)
    corners: list[Point] = []
    for point in [*points[::3], *tip]:
        if len(corners) > 1 and _straight(corners[-2], corners[-1], point):
            corners.pop()
        if not corners or corners[-1] != point:
            corners.append(point)
    return corners


def libavoid(problems: Sequence[Problem]) -> list[Result]:
    """Routes of libavoid-js, installed into a temporary folder. Raises OSError or SubprocessError."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(Path(__file__).with_name("routes_libavoid.mjs"), folder)
        quiet = {"cwd": folder, "check": True, "capture_output": True, "text": True}
        subprocess.run(["npm", "install", "--no-audit", "libavoid-js"], timeout=120, **quiet)  # type: ignore[call-overload]
        charts_in = json.dumps([_plain(problem) for problem in problems])
        done = subprocess.run(["node", "routes_libavoid.mjs"], input=charts_in, timeout=600, **quiet)  # type: ignore[call-overload]
    return [([[(x, y) for x, y in line] for line in one["lines"]], one["ms"]) for one in json.loads(done.stdout)]


def _plain(problem: Problem) -> dict[str, list[list[float]]]:
    x, y = problem.geometry.x, problem.geometry.y
    nodes = [[x[n.line], y[2 * n.row + 1], n.width, n.height] for n in problem.nodes]
    return {"nodes": nodes, "links": [[link.source, link.target] for link in problem.links]}


def _straight(a: Point, b: Point, c: Point) -> bool:
    return abs(a[0] - b[0]) < 0.2 > abs(b[0] - c[0]) or abs(a[1] - b[1]) < 0.2 > abs(b[1] - c[1])


def overlaps(lines: Drawn) -> int:
    """Pairs of lines that share a stretch."""
    return sum(any(_shares(p, q) for p in pairwise(a) for q in pairwise(b)) for a, b in combinations(lines, 2))


def _shares(p: tuple[Point, Point], q: tuple[Point, Point]) -> bool:
    for along in (0, 1):
        spread = [point[1 - along] for point in (*p, *q)]
        low = max(min(p[0][along], p[1][along]), min(q[0][along], q[1][along]))
        high = min(max(p[0][along], p[1][along]), max(q[0][along], q[1][along]))
        if max(spread) - min(spread) < 0.2 and high - low > 0.2:
            return True
    return False


def through(problem: Problem, geometry: Geometry, lines: Drawn) -> int:
    """Lines that run through a symbol other than their own ones."""
    count = 0
    for link, line in zip(problem.links, lines, strict=True):
        for n, node in enumerate(problem.nodes):
            if n in (link.source, link.target):
                continue
            x, y = geometry.x[node.line], geometry.y[2 * node.row + 1]
            wide, tall = node.width / 2 - 0.5, node.height / 2 - 0.5
            if node.kind == "decision":
                wide, tall = wide / 2, tall / 2
            if any(
                min(a[0], b[0]) < x + wide and max(a[0], b[0]) > x - wide
                and min(a[1], b[1]) < y + tall and max(a[1], b[1]) > y - tall
                for a, b in pairwise(line)
            ):  # fmt: skip
                count += 1
    return count


def row(name: str, problems: Sequence[Problem], results: Sequence[Result], geometries: Sequence[Geometry]) -> None:
    """One line of the table."""
    times = sorted(spent for _, spent in results)
    lines = sum(len(drawn) for drawn, _ in results)
    cells = (
        f"{median(times):.1f} / {times[int(len(times) * 0.95)]:.1f} / {times[-1]:.1f}",
        f"{sum(bends(drawn) for drawn, _ in results) / lines:.3f}",
        str(sum(crossings(drawn) for drawn, _ in results)),
        str(sum(overlaps(drawn) for drawn, _ in results)),
        str(sum(through(p, g, drawn) for p, g, (drawn, _) in zip(problems, geometries, results, strict=True))),
    )
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def compare(count: int) -> None:
    """The table of tools."""
    problems = charts(count)
    print("| router | ms median / p95 / max | bends per edge | crossings | overlaps | through symbols |")
    print("|---|---|---|---|---|---|")
    for name, weights in (("rambu, SOP conventions", SOP), ("rambu, bends, crossings and length only", PLAIN)):
        solved = [own(problem, weights) for problem in problems]
        geometries = [grown(p, needs(p, solve(p, weights))) for p in problems]
        row(name, problems, [result for result, _, _ in solved], geometries)
        print(f"  proven {sum(proven for _, _, proven in solved)} of {count}, cost / bound at most "
              f"{max(ratio for _, ratio, _ in solved):.4f}, median {median(r for _, r, _ in solved):.4f}")  # fmt: skip
    if shutil.which("neato"):
        row("Graphviz neato -n2, ortho", problems, [graphviz(p) for p in problems], [p.geometry for p in problems])
    else:
        print("Graphviz is not installed: skipped")
    try:
        row("libavoid-js", problems, libavoid(problems), [p.geometry for p in problems])
    except (OSError, subprocess.SubprocessError) as error:
        print(f"libavoid-js cannot be had ({type(error).__name__}): skipped")


def speed(name: str, shape: Callable[[int], Shape], count: int) -> None:
    """Time, proof and gap on charts of one size."""
    solved = [own(chart(seed, shape(seed)), SOP) for seed in range(count)]
    times = sorted(spent for (_, spent), _, _ in solved)
    proven = sum(p for _, _, p in solved)
    gap = max(ratio for _, ratio, _ in solved)
    print(f"{name}: ms median {median(times):.2f}, p95 {times[int(count * 0.95)]:.2f}, max {times[-1]:.1f}; "
          f"proven {proven} of {count}, cost / bound at most {gap:.4f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    own(chart(0, Shape(20, 6)), SOP)
    share = [0.0, 0.1, 0.2, 0.3]
    speed("one page, 8 rows", lambda n: Shape(8, 2 + n % 6, share[n % 4], crowded=False), total)
    speed("20 rows", lambda n: Shape(20, 2 + n % 8, share[n % 4], crowded=False), total)
    speed("60 rows x 12", lambda n: Shape(60, 12, share[n % 4], crowded=False), max(total // 20, 4))
    compare(total)
