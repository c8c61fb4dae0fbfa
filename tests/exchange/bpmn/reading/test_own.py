"""Our own models: exactly by the SOP inside; without it the flow, the texts and the performers."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rambu.exchange.bpmn import write_bpmn
from rambu.exchange.bpmn.reading import read_bpmn
from rambu.flow.graph import graph
from rambu.sop.model import Decision, Kegiatan, Onward, Sop, Symbol
from tests.support.random_sops import random_sop
from tests.support.thorough import examples


@examples(20)
@given(st.integers(0, 10**6))
def test_exactly_by_the_sop_inside(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    made = read_bpmn(write_bpmn(sop))
    assert made.exact
    assert made.sop == sop


@examples(20)
@given(st.integers(0, 10**6))
def test_flow_texts_and_performers_without_it(seed: int) -> None:
    sop = plain(random_sop(random.Random(seed)))
    made = read_bpmn(stripped(write_bpmn(sop)))
    assert not made.exact
    assert steps(made.sop) == steps(sop)
    assert ways(made.sop) == ways(sop)


def test_a_changed_flow_is_read_as_it_is_drawn() -> None:
    sop = random_sop(random.Random(3))
    data = write_bpmn(sop)
    name = sop.bagan[0].kegiatan[0].teks
    changed = data.replace(f'name="{name}"'.encode(), b'name="Menolak surat"')
    made = read_bpmn(changed)
    assert not made.exact
    assert "Menolak surat" in [row.teks for row in made.sop.bagan[0].kegiatan]
    assert made.left


def stripped(data: bytes) -> bytes:
    return re.sub(rb"<rambu:sop>.*?</rambu:sop>", b"", data, flags=re.DOTALL)


def texts(sop: Sop) -> dict[str, str]:
    return {
        symbol.id: " ".join((row.teks if n == 0 or not symbol.teks else symbol.teks).split())
        for chart in sop.bagan
        for row in chart.kegiatan
        for n, symbol in enumerate(row.simbol)
    }


def plain(sop: Sop) -> Sop:
    """Without decisions inside rows, which become gateways alone and could be rows of their own as well, and without
    dead ends, which look like ends where a model draws none."""

    def onward(symbol: Symbol, n: int) -> Symbol:
        shape = None if n and symbol.bentuk == "keputusan" else symbol.bentuk
        if n and isinstance(symbol.exits, Decision):
            return replace(symbol, exits=Onward(tuple(one.to for one in symbol.exits.exits)), bentuk=shape)
        return replace(symbol, bentuk=shape, exits=None if symbol.exits == Onward(()) else symbol.exits)

    def row(one: Kegiatan) -> Kegiatan:
        return replace(one, simbol=tuple(onward(symbol, n) for n, symbol in enumerate(one.simbol)))

    charts = tuple(replace(chart, kegiatan=tuple(map(row, chart.kegiatan))) for chart in sop.bagan)
    return replace(sop, bagan=charts)


def steps(sop: Sop) -> Counter[tuple[str, tuple[str, ...]]]:
    """Texts of the symbols with their performers."""
    words = texts(sop)
    names = {one.id: one.nama for chart in sop.bagan for one in chart.pelaksana}
    return Counter(
        (words[node.id], tuple(names.get(one, one) for one in node.pelaksana) or ("Tanpa pelaksana",))
        for node in graph(sop).nodes
    )


def ways(sop: Sop) -> Counter[tuple[str, str, str]]:
    """(text, label, text of what follows; empty where it ends), each once where a split goes twice to one place."""
    words, found = texts(sop), graph(sop)
    edges = {(edge.source, edge.label, edge.target) for node in found.nodes for edge in found.exits[node.id]}
    return Counter((words[a], " ".join(label.split()), words.get(b, "")) for a, label, b in edges)
