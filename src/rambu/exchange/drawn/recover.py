"""From the geometry of a file to SOPs, with how sure every symbol, line and label is, and what is left to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rambu.exchange.drawn.compose import Composed, compose
from rambu.exchange.drawn.connectors import contract
from rambu.exchange.drawn.doubles import without_doubles
from rambu.exchange.drawn.found import Edge, Node, Open
from rambu.exchange.drawn.geometry import Drawn, Label, Stroke
from rambu.exchange.drawn.identity import Identity, identities
from rambu.exchange.drawn.joints import join
from rambu.exchange.drawn.labels import LABELLED, name_edges
from rambu.exchange.drawn.nets import edges_on
from rambu.exchange.drawn.parts import ChartTable, chart_tables
from rambu.exchange.drawn.placing import Ground, grounds, labels_on, nodes_on
from rambu.exchange.drawn.rowing import is_marked, rowed
from rambu.language import gettext as _
from rambu.sop.model import Bagan, Sop, Tampilan

_TRUSTED = 0.5
"""Share of the lines that may be without an end or guessed before the drawing is no longer believed."""
_FEW = 4


@dataclass(slots=True)
class Recovered:
    """A SOP as it was drawn. `nodes` and `edges` say where every symbol and line was seen."""

    sop: Sop
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    """Ids of symbols by the position of the node; ``selesai`` for the capsule of an end."""
    opened: list[Open] = field(default_factory=list)
    sheets: tuple[int, ...] = ()
    """Numbers of the sheets or pages on which it stands."""
    table_only: bool = False
    """There was no drawing, or none that can be trusted."""


@dataclass(slots=True)
class _Seen:
    """What is seen of the charts of one SOP."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    opened: list[Open] = field(default_factory=list)
    labels: list[tuple[int, Label]] = field(default_factory=list)
    strokes: dict[tuple[int, str], Stroke] = field(default_factory=dict)


def recover(drawn: Drawn) -> list[Recovered]:
    """All SOPs of a file, in its order; none where it holds no flow table."""
    charts = chart_tables(drawn)
    found = identities(drawn, charts)
    return [_recover(identity, [charts[n] for n in mine]) for identity, mine in found]


def _recover(identity: Identity, charts: Sequence[ChartTable]) -> Recovered:
    seen = _see(charts)
    rows = [rowed(chart, number) for number, chart in enumerate(charts, 1)]
    trusted = _is_trusted(seen)
    composed = compose(rows, seen.nodes, seen.edges, trusted=trusted)
    sop = _whole(identity, composed)
    opened = [*identity.opened, *seen.opened, *_table_only(seen, composed, trusted=trusted)]
    opened += [*_unplaced(composed.bagan, charts), *_feet(charts)]
    sheets = sorted({part.sheet.number for chart in charts for part in chart.parts} | set(identity.sheets))
    table_only = not trusted or not seen.edges
    return Recovered(sop, seen.nodes, seen.edges, composed.names, opened, tuple(sheets), table_only)


def _see(charts: Sequence[ChartTable]) -> _Seen:
    seen = _Seen()
    for number, chart in enumerate(charts):
        for ground in grounds(chart):
            _look_at(ground, number, seen)
    _say_edges(seen)
    name_edges(seen.labels, seen.edges, seen.nodes, seen.strokes, seen.opened)
    seen.nodes, seen.edges = contract(seen.nodes, seen.edges, seen.opened)
    order = {key: n for n, key in enumerate(seen.strokes)}
    seen.edges.sort(key=lambda edge: order.get((edge.sheet, edge.strokes[0]), 0) if edge.strokes else 0)
    _unnamed(seen)
    seen.edges = without_doubles(seen.edges, seen.strokes, seen.opened)
    return seen


def _look_at(ground: Ground, chart: int, seen: _Seen) -> None:
    """Add the symbols, lines and words of a chart on one sheet."""
    sheet = ground.part.sheet
    nodes = nodes_on(ground, chart, seen.opened)
    strokes = [one for one in sheet.strokes if ground.crosses(one.points)]
    edges = edges_on(sheet.number, strokes, nodes, seen.opened)
    seen.labels += [(sheet.number, label) for label in labels_on(ground, nodes)]
    nodes, edges = join(nodes, edges)
    start = len(seen.nodes)
    for edge in edges:
        edge.source, edge.target = edge.source + start, edge.target + start
    seen.nodes += nodes
    seen.edges += edges
    seen.strokes |= {(sheet.number, stroke.key): stroke for stroke in strokes}


def _unnamed(seen: _Seen) -> None:
    """Words beside a page connector name a way only where a choice stands at its beginning."""
    named = {edge.source for edge in seen.edges if edge.label and edge.method != "connector"}
    ours = [(sheet, label.box) for sheet, label in seen.labels if label.name.startswith(LABELLED)]
    for edge in seen.edges:
        plain = seen.nodes[edge.source].kind != "decision" and edge.source not in named
        plain = plain and (edge.label_sheet, edge.label_box) not in ours
        if edge.label and edge.method == "connector" and plain:
            sentence = _("Teks “{text}” di bagan tidak mendapat tempat.").format(text=edge.label[:80])
            seen.opened.append(Open("left", sentence, edge.label_sheet, edge.label_box, edge.label))
            edge.label = ""


def _say_edges(seen: _Seen) -> None:
    for edge in seen.edges:
        if edge.method == "order":
            sentence = _("Garis tanpa mata panah; arahnya mengikuti urutan baris.")
            seen.opened.append(Open("headless", sentence, edge.sheet, edge.box))
        elif edge.method == "guess":
            sentence = _("Ujung garis diperkirakan menuju simbol terdekat.")
            seen.opened.append(Open("guessed", sentence, edge.sheet, edge.box))


def _is_trusted(seen: _Seen) -> bool:
    doubtful = sum(one.trouble in ("dangling", "guessed") for one in seen.opened)
    lines = len(seen.strokes)
    return bool(seen.edges) and (lines < _FEW or doubtful <= _TRUSTED * lines)


def _whole(identity: Identity, composed: Composed) -> Sop:
    tampilan = Tampilan(kapsul="tersendiri") if composed.kapsul == "tersendiri" else Tampilan()
    bagan = tuple(composed.bagan)
    titles = identity.titles
    if len(bagan) > 1:
        bagan = tuple(replace(one, judul=title) for one, title in zip(bagan, titles, strict=True))
    return replace(identity.sop, bagan=bagan or (Bagan("b1"),), tampilan=tampilan)


def _table_only(seen: _Seen, composed: Composed, *, trusted: bool) -> list[Open]:
    if trusted or (seen.nodes and not seen.strokes and is_marked(composed.bagan[0].kegiatan)):
        return []
    if seen.strokes and not trusted and seen.edges:
        return [Open("unread", _("Garis pada gambar tidak dapat dipercaya; alur mengikuti urutan baris."))]
    return [Open("unread", _("Tidak ada garis alur yang terbaca; alur mengikuti urutan baris."))]


def _feet(charts: Sequence[ChartTable]) -> list[Open]:
    sentence = _("Baris “{text}” di bawah tabel tidak dibaca sebagai kegiatan.")
    parts = [part for chart in charts for part in chart.parts if part.foot]
    return [
        Open("left", sentence.format(text=" ".join(part.foot.split())[:40]), part.sheet.number, words=part.foot[:200])
        for part in parts
    ]


def _unplaced(charts: Sequence[Bagan], tables: Sequence[ChartTable]) -> list[Open]:
    found: list[Open] = []
    for bagan, table in zip(charts, tables, strict=True):
        bands = table.bands()
        for at, row in enumerate(bagan.kegiatan):
            if row.simbol and not any(symbol.pelaksana for symbol in row.simbol):
                sentence = _("Baris {n} tidak mempunyai simbol.").format(n=row.no or at + 1)
                sheet = bands[at].sheet if at < len(bands) else 0
                found.append(Open("unplaced", sentence, sheet))
    return found
