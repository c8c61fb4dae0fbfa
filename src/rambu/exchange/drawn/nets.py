"""Strokes as edges: what their ends stand at, which pieces belong together, which way they lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import dist, inf
from typing import Final

from rambu.diagram.scene import Box, Point
from rambu.exchange.drawn.distance import length_of, to_box, to_line, to_outline
from rambu.exchange.drawn.found import Edge, Method, Node, Open
from rambu.exchange.drawn.geometry import Outline, Stroke
from rambu.exchange.drawn.placing import around
from rambu.language import gettext as _

NEAR: Final = 7.0
"""An end this near a symbol stands at it."""
_MEETS: Final = 3.2
"""Ends this near one another, or to another line, are joined."""
_FAR: Final = 32.0
"""So far an end that stands at nothing is carried on."""
_SPECK: Final = 1.0
"""Lines shorter than this are dirt."""


@dataclass(slots=True)
class End:
    """One end of a stroke: which one, where, whether it bears a head, and the node at which it stands."""

    stroke: int
    last: bool
    point: Point
    head: bool
    node: int | None = None
    distance: float = 0.0
    rival: float = inf
    """How far the next nearest symbol is."""
    method: Method = "near"
    joined: bool = False


@dataclass(slots=True)
class Net:
    """Strokes that belong together, with their ends that stand at nodes and those that stand at nothing."""

    strokes: list[int]
    ends: list[End] = field(default_factory=list)

    @property
    def free(self) -> list[End]:
        """Ends at nothing."""
        return [end for end in self.ends if end.node is None and not end.joined]

    @property
    def placed(self) -> list[End]:
        """Ends at nodes."""
        return [end for end in self.ends if end.node is not None]


def edges_on(sheet: int, strokes: Sequence[Stroke], nodes: Sequence[Node], opened: list[Open]) -> list[Edge]:
    """The edges that the strokes of one sheet draw between its nodes."""
    lines = [one for one in strokes if length_of(one.points) > _SPECK]
    here = [n for n, node in enumerate(nodes) if node.sheet == sheet]
    ends = [end for n, line in enumerate(lines) for end in _ends(n, line, nodes, here)]
    found: list[Edge] = []
    for net in _nets(lines, ends):
        found += _edges(net, lines, nodes, here, opened)
    return found


def _ends(number: int, line: Stroke, nodes: Sequence[Node], here: Sequence[int]) -> Iterator[End]:
    for last in (False, True):
        end = End(number, last, line.points[-1 if last else 0], line.heads[last])
        glued = [n for n in here if line.glue[last] and nodes[n].key == line.glue[last]]
        if glued:
            end.node, end.method = glued[0], "glue"
        else:
            _stand(end, nodes, here)
        yield end


def _stand(end: End, nodes: Sequence[Node], here: Sequence[int]) -> None:
    """Let an end stand at the nearest symbol, if it is near enough."""
    ranked = sorted((to_outline(end.point, _outline(nodes[n])), n) for n in here)[:2]
    if ranked and ranked[0][0] <= NEAR:
        end.distance, end.node = ranked[0]
        end.rival = ranked[1][0] if len(ranked) > 1 else inf


def _outline(node: Node) -> Outline:
    return Outline(node.key, node.kind, node.box)


def _nets(lines: Sequence[Stroke], ends: Sequence[End]) -> list[Net]:
    """Strokes put together where free ends meet, or stand on another stroke."""
    group = list(range(len(lines)))

    def root(n: int) -> int:
        while group[n] != n:
            group[n] = n = group[group[n]]
        return n

    free = [end for end in ends if end.node is None]
    for end in free:
        partners = [one for one in free if one.stroke != end.stroke and dist(one.point, end.point) <= _MEETS]
        for one in partners:
            group[root(one.stroke)] = root(end.stroke)
            end.joined = one.joined = True
        if not partners:
            other = _crossed(end, lines)
            if other is not None:
                group[root(end.stroke)] = root(other)
                end.joined = True
    nets: dict[int, Net] = {}
    for n in range(len(lines)):
        nets.setdefault(root(n), Net([])).strokes.append(n)
    for end in ends:
        nets[root(end.stroke)].ends.append(end)
    return list(nets.values())


def _crossed(end: End, lines: Sequence[Stroke]) -> int | None:
    """The stroke on which a free end stands."""
    ranked = [(to_line(end.point, line.points), n) for n, line in enumerate(lines) if n != end.stroke]
    nearest = min(ranked, default=(inf, 0))
    return nearest[1] if nearest[0] <= _MEETS else None


def _edges(
    net: Net, lines: Sequence[Stroke], nodes: Sequence[Node], here: Sequence[int], opened: list[Open]
) -> Iterator[Edge]:
    for end in net.free:
        _carry_on(end, net, lines, nodes, here)
    box = around(_bounds(lines[n]) for n in net.strokes)
    sheet = nodes[here[0]].sheet if here else 0
    for end in net.free:
        sentence = _("Satu ujung garis tidak sampai ke simbol mana pun.")
        opened.append(Open("dangling", sentence, sheet, _spot(end.point)))
    sources, targets, headless = _directed(net, nodes)
    keys = tuple(lines[n].key for n in net.strokes)
    for source in sources:
        for target in targets:
            if source.node is None or target.node is None:
                continue
            if source.node != target.node or (len(net.strokes) == 1 and source is not target and not headless):
                confidence, method = _certainty(net, (source, target), headless=headless)
                own = tuple(dict.fromkeys((lines[source.stroke].key, *keys, lines[target.stroke].key)))
                yield Edge(source.node, target.node, confidence, method, own, box, sheet)


def _directed(net: Net, nodes: Sequence[Node]) -> tuple[list[End], list[End], bool]:
    """Ends where the net begins and where it leads to; whether that had to be told by the order of the rows."""
    targets = [end for end in net.placed if end.head]
    sources = [end for end in net.placed if not end.head]
    if len(net.strokes) == 1 and len(targets) == 2:
        return targets, targets, False
    headed = any(end.head for end in net.ends)
    if targets and not sources and headed:
        return [], targets, False
    if not targets and len({end.node for end in sources}) > 1:
        sources.sort(key=lambda end: _order(nodes[end.node or 0]))
        return sources[:1], sources[1:], True
    return sources, targets, False


def _order(node: Node) -> tuple[float, float, float, float]:
    return node.chart, node.row, node.box.y, node.box.x


def _carry_on(end: End, net: Net, lines: Sequence[Stroke], nodes: Sequence[Node], here: Sequence[int]) -> None:
    """Take an end that stands at nothing to the symbol it points at, else to the nearest, if that is not far."""
    used = {one.node for one in net.placed}
    points = lines[end.stroke].points
    inner = points[-2] if end.last else points[1]
    open_ = [n for n in here if n not in used]
    ahead = [(far, n) for n in open_ if (far := _ahead(inner, end.point, nodes[n].box)) is not None]
    near = [(to_box(end.point, nodes[n].box) * 1.5, n) for n in open_]
    ranked = sorted((*ahead, *near))
    if ranked and ranked[0][0] <= _FAR:
        end.distance, end.node, end.method = ranked[0][0], ranked[0][1], "guess"
        end.rival = next((far for far, n in ranked if n != end.node), inf)


def _ahead(inner: Point, end: Point, box: Box) -> float | None:
    """How far on a line meets a box; None where it passes by."""
    reach = max(dist(inner, end), 1e-6)
    dx, dy = (end[0] - inner[0]) / reach, (end[1] - inner[1]) / reach
    for step in range(1, int(_FAR) + 1, 2):
        if to_box((end[0] + dx * step, end[1] + dy * step), box) <= 1.0:
            return float(step)
    return None


def _certainty(net: Net, ends: tuple[End, End], *, headless: bool) -> tuple[float, Method]:
    methods = {end.method for end in ends}
    if "guess" in methods:
        return 0.5, "guess"
    if headless:
        return 0.5, "order"
    if net.free:
        return 0.6, "pieces"
    if methods == {"glue"} and len(net.strokes) == 1:
        return 0.99, "glue"
    worst = min(_end_certainty(end) for end in ends)
    if len(net.strokes) > 1:
        return min(worst, 0.9 if len(net.placed) == 2 else 0.8), "pieces"
    return worst, "near"


def _end_certainty(end: End) -> float:
    if end.method == "glue":
        return 0.99
    sure = 0.97 if end.distance <= 1.5 else 0.93 if end.distance <= 4 else 0.88
    return sure if end.rival - end.distance > 3 else sure - 0.2


def _bounds(line: Stroke) -> Box:
    xs, ys = [x for x, _y in line.points], [y for _x, y in line.points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _spot(point: Point) -> Box:
    return Box(point[0] - 4, point[1] - 4, 8, 8)
