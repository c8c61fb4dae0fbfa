"""Every SOP: valid, whole, and laid out without a line through an element."""

from __future__ import annotations

import random
from itertools import combinations, pairwise
from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.bpmn import write_bpmn
from rambu.flow.graph import graph
from rambu.sop import canonical, loads
from rambu.sop.model import Sop
from tests.support.models import BPMN, Box, boxes, by_id, faults, lines
from tests.support.random_sops import random_sop
from tests.support.sops import sops
from tests.support.thorough import examples


@examples(15)
@given(st.integers(0, 10**6))
def test_realistic_sops(seed: int) -> None:
    check(random_sop(random.Random(seed)))


@examples(25)
@given(sops())
def test_any_sop(sop: Sop) -> None:
    check(sop)


def check(sop: Sop) -> None:
    model = write_bpmn(sop)
    assert not faults(model)
    text = fromstring(model).findtext(".//{urn:rambu:sop:1}sop") or ""
    assert loads(text, "sop.json") == loads(canonical(sop).decode(), "sop.json")
    flows = {key: one for key, one in by_id(model).items() if one.tag == f"{BPMN}sequenceFlow"}
    everything = graph(sop)
    assert len(flows) >= len(everything.edges) + len(everything.ends) + len(everything.references)
    drawn, places = lines(model), boxes(model)
    assert set(drawn) == set(flows)
    nodes = {key: box for key, box in places.items() if key.startswith(("Task", "Gateway", "Join", "Start", "End"))}
    assert not [(a, b) for a, b in combinations(nodes, 2) if _overlap(nodes[a], nodes[b])]
    for key, points in drawn.items():
        ends = flows[key].attrib["sourceRef"], flows[key].attrib["targetRef"]
        assert _on_border(points[0], nodes[ends[0]])
        assert _on_border(points[-1], nodes[ends[1]])
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))
        own_chart = {name: box for name, box in nodes.items() if name not in ends}
        if _chart(ends[0]) == _chart(ends[1]):
            assert not [name for name, box in own_chart.items() if _through(points, box)], key


def _chart(name: str) -> str:
    return name.split("_")[1]


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def _on_border(point: tuple[int, int], box: Box) -> bool:
    x, y = point
    inside = box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
    return inside and (x in (box.x, box.x + box.width) or y in (box.y, box.y + box.height))


def _through(points: list[tuple[int, int]], box: Box) -> bool:
    return any(
        _overlap(Box(min(a[0], b[0]), min(a[1], b[1]), max(abs(a[0] - b[0]), 1), max(abs(a[1] - b[1]), 1)), box)
        for a, b in pairwise(points)
    )
