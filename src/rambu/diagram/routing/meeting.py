"""How two routes meet: the exact least number of crossings, shared runs included.

A *run* is a maximal stretch that two routes share. Drawn side by side, the two lines cross in it exactly once if they
part to opposite sides at its two ends, and not at all otherwise or when one of them ends there. Straight crossings
outside of runs are counted one by one. All pairwise minima can be reached together because the order of tracks in each
line follows from how its routes part.
"""

from __future__ import annotations

from rambu.diagram.routing.candidate import Candidate, Points


def meet(a: Candidate, b: Candidate) -> tuple[int, tuple[tuple[int, int], ...]]:
    """Least number of crossings of two routes and the pairs of segments that share a stretch."""
    crossings = 0
    shared: tuple[tuple[int, int], ...] = ()
    for i, (flat, line, low, high) in enumerate(a.segments):
        for j, (flat_b, line_b, low_b, high_b) in enumerate(b.segments):
            if flat is not flat_b:
                if low_b < line < high_b and low < line_b < high:
                    crossings += 1
            elif line == line_b and low < high_b and low_b < high:
                shared += ((i, j),)
    for i, j in shared:
        crossings += crosses_in_run(a.points, b.points, i, j)
    return crossings, shared


def crosses_in_run(a: Points, b: Points, i: int, j: int) -> bool:
    """Whether the run that begins with segment i of a and j of b forces a crossing; False inside of a run."""
    same = same_way(a, b, i, j)
    start, first = parting(a, b, i, j, same, -1)
    if first != i or start == 0:
        return False
    end, _ = parting(a, b, i, j, same, 1)
    return start * end < 0


def same_way(a: Points, b: Points, i: int, j: int) -> bool:
    """Whether two segments on one line point in one direction."""
    along_a = a[i + 1][0] - a[i][0] + a[i + 1][1] - a[i][1]
    along_b = b[j + 1][0] - b[j][0] + b[j + 1][1] - b[j][1]
    return (along_a > 0) == (along_b > 0)


def parting(a: Points, b: Points, i: int, j: int, same: bool, step: int) -> tuple[int, int]:
    """Follow a run along a (step 1: forward, -1: back) to its end.

    Returns +1 or -1, the side of b (seen in a's direction) on which a lies there, 0 where one of them ends, and the
    index of the last shared segment of a.
    """
    step_b = step if same else -step
    while True:
        at, at_b = i + (step > 0), j + (step_b > 0)
        dh, dv = a[i + 1][0] - a[i][0], a[i + 1][1] - a[i][1]
        va, vb = a[at], b[at_b]
        if va != vb:
            ahead = ((vb[0] - va[0]) * dh + (vb[1] - va[1]) * dv) * step
            if ahead > 0:
                return _turn(a, at, step, dh, dv), i
            return -_turn(b, at_b, step_b, dh, dv), i
        turn_a, turn_b = _turn(a, at, step, dh, dv), _turn(b, at_b, step_b, dh, dv)
        if turn_a * turn_b <= 0:
            return (turn_a if turn_b else 0), i
        i += step
        j += step_b


def _turn(points: Points, at: int, step: int, dh: int, dv: int) -> int:
    """To which side of direction (dh, dv) the route goes from its vertex `at`; 0 if it ends there."""
    after = at + step
    if after < 0 or after >= len(points):
        return 0
    across = dv * (points[after][0] - points[at][0]) - dh * (points[after][1] - points[at][1])
    return 1 if across > 0 else -1
