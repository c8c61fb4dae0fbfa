"""Notes on drawn SOPs made by looking at their pages, and how well a recovered file agrees with them.

The format is described in ``tests/exchange/drawn/labelled/README.md``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rambu.exchange.drawn.found import SURE, Edge, Node
from rambu.exchange.drawn.recover import Recovered
from rambu.sop.model import Bagan, Kegiatan

FOLDER = Path(__file__).parents[1] / "exchange" / "drawn" / "labelled"
Place = tuple[int, tuple[int, ...], str, int]
"""Row from 1, performers from 1, letter of the kind, which of several like ones."""
_PLACE = re.compile(r"(\d+)/(\d+(?:\+\d+)*)([tpd])(?:\.(\d+))?")
_KINDS = {"terminator": "t", "decision": "d", "process": "p"}


@dataclass
class ChartNote:
    """What a chart holds."""

    performers: int | None = None
    rows: int | None = None
    places: set[Place] = field(default_factory=set)
    edges: list[tuple[Place, Place, str]] = field(default_factory=list)
    links: list[tuple[Place, Place]] = field(default_factory=list)
    texts: list[tuple[int, str, str]] = field(default_factory=list)


@dataclass
class Note:
    """The note on a file."""

    name: str
    blind: bool
    charts: list[ChartNote]


@dataclass
class Score:
    """Counts of what was right, over one file or many."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, what: str, *, right: int = 0, found: int = 0, true: int = 0) -> None:
        self.counts[f"{what} right"] += right
        self.counts[f"{what} found"] += found
        self.counts[f"{what} true"] += true

    def merge(self, other: Score) -> None:
        self.counts.update(other.counts)
        self.wrong += other.wrong

    def f1(self, what: str) -> float:
        both = self.counts[f"{what} found"] + self.counts[f"{what} true"]
        return 2 * self.counts[f"{what} right"] / both if both else 1.0

    def share(self, what: str) -> float:
        return self.counts[f"{what} right"] / self.counts[f"{what} true"] if self.counts[f"{what} true"] else 1.0


def notes() -> list[Note]:
    return [_note(path) for path in sorted(FOLDER.glob("*.txt"))]


def _note(path: Path) -> Note:
    charts: list[ChartNote] = []
    blind = False
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition(" ")
        if key == "set":
            blind = rest == "blind"
        elif key == "chart":
            charts.append(ChartNote())
        elif key != "none":
            _line(charts[-1], key, rest)
    return Note(path.stem, blind, charts)


def _line(chart: ChartNote, key: str, rest: str) -> None:
    if key == "performers":
        chart.performers = int(rest)
    elif key == "rows":
        chart.rows = int(rest)
    elif key == "alone":
        chart.places |= {_place(one) for one in rest.split()}
    elif key == "text":
        row, column, words = rest.split(" ", 2)
        chart.texts.append((int(row), column, words))
    elif key == "flow":
        for part in re.findall(r"\S+?(?:\[[^]]*\]|(?=\s|$))", rest):
            _edge(chart, part)
    else:
        raise ValueError(f"unknown line in a note: {key}")


def _edge(chart: ChartNote, words: str) -> None:
    way, _, label = words.partition("[")
    source, sign, target = re.split(r"([>-])", way)
    ends = _place(source), _place(target)
    chart.places |= set(ends)
    if sign == "-":
        chart.links.append(ends)
    else:
        chart.edges.append((*ends, label.rstrip("]").casefold()))


def _place(words: str) -> Place:
    found = _PLACE.fullmatch(words)
    if found is None:
        raise ValueError(f"no place: {words}")
    columns = tuple(int(one) for one in found[2].split("+"))
    return int(found[1]), columns, found[3], int(found[4] or 1)


@dataclass
class FoundChart:
    """A recovered chart: every symbol with the places that it stands for, a joint one for several."""

    bagan: Bagan
    nodes: list[Node]
    edges: list[tuple[Edge, Node, Node]]
    places: dict[int, list[Place]]


def compare(note: Note, recovered: Sequence[Recovered]) -> Score:
    """How well the SOPs recovered from a file agree with its note."""
    score = Score()
    found = list(_charts(recovered))
    if not note.charts:
        score.add("none", right=int(not found), true=1)
    for n, chart in enumerate(note.charts):
        if n < len(found):
            _compare(score, f"{note.name}#{n + 1}", chart, found[n])
        else:
            _missed(score, note.name, chart)
    for extra in found[len(note.charts) :]:
        score.wrong.append(f"{note.name}: a chart too many, {len(extra.bagan.kegiatan)} rows")
        score.add("places", found=len(extra.nodes))
        score.add("edges", found=len(extra.edges))
    return score


def _charts(recovered: Sequence[Recovered]) -> Iterator[FoundChart]:
    for one in recovered:
        for number, bagan in enumerate(one.sop.bagan):
            nodes = [node for node in one.nodes if node.chart == number]
            ends = [(edge, one.nodes[edge.source], one.nodes[edge.target]) for edge in one.edges]
            yield FoundChart(bagan, nodes, [end for end in ends if end[1].chart == number], _places(one.nodes))


def _places(nodes: Sequence[Node]) -> dict[int, list[Place]]:
    """Places by the identity of the node."""
    seen: Counter[tuple[int, int, tuple[int, ...], str]] = Counter()
    places: dict[int, list[Place]] = {}
    for node in sorted(nodes, key=lambda node: (node.sheet, node.box.center[1], node.box.center[0])):
        columns = tuple(n + 1 for n in node.columns)
        for own in [(n,) for n in columns] if node.parts else [columns]:
            key = (node.row + 1, own, _KINDS.get(node.kind, "?"))
            seen[node.chart, *key] += 1
            places.setdefault(id(node), []).append((*key, seen[node.chart, *key]))
    return places


def _compare(score: Score, name: str, chart: ChartNote, found: FoundChart) -> None:
    held = {place: node for node in found.nodes for place in found.places[id(node)]}
    right = chart.places & set(held)
    score.add("places", right=len(right), found=len(held), true=len(chart.places))
    score.wrong += [f"{name}: place {_show(one)} missing" for one in sorted(chart.places - right)]
    score.wrong += [f"{name}: place {_show(one)} too many" for one in sorted(set(held) - right)]
    for place, node in held.items():
        _calibrate(score, node.confidence, place in right, f"{name}: place {_show(place)}")
    _compare_edges(score, name, chart, found, held)
    _compare_table(score, name, chart, found.bagan)


def _compare_edges(score: Score, name: str, chart: ChartNote, found: FoundChart, held: dict[Place, Node]) -> None:
    left = list(chart.edges)
    links = [link for link in chart.links if not (link[0] in held and held.get(link[0]) is held.get(link[1]))]
    score.add("edges", right=len(chart.links) - len(links), found=len(chart.links) - len(links))
    score.add("edges", true=len(chart.edges) + len(chart.links))
    score.add("labels", true=sum(bool(label) for *_, label in chart.edges))
    for edge, source, target in found.edges:
        froms, tos = found.places[id(source)], found.places[id(target)]
        fits = [one for one in left if one[0] in froms and one[1] in tos]
        fits.sort(key=lambda one: one[2] != edge.label.casefold())
        tied = [one for one in links if set(one) <= {*froms, *tos}]
        score.add("edges", right=bool(fits or tied), found=1)
        shown = f"{_show(froms[0])}>{_show(tos[0])}"
        _calibrate(score, edge.confidence, bool(fits or tied), f"{name}: edge {shown} ({edge.method})")
        if not fits and not tied:
            score.wrong.append(f"{name}: edge {shown} too many ({edge.confidence}, {edge.method})")
        if fits:
            left.remove(fits[0])
        elif tied:
            links.remove(tied[0])
        _compare_label(score, f"{name}: label of {shown}", edge, fits[0][2] if fits else "")
    score.wrong += [f"{name}: edge {_show(a)}>{_show(b)} missing" for a, b, _label in left]
    score.wrong += [f"{name}: link {_show(a)}-{_show(b)} missing" for a, b in links]


def _compare_label(score: Score, name: str, edge: Edge, wanted: str) -> None:
    words = " ".join(edge.label.casefold().split())
    if words:
        score.add("labels", right=words == wanted, found=1)
        _calibrate(score, edge.label_confidence, words == wanted, name)
    if words != wanted:
        score.wrong.append(f"{name} is “{words}”, not “{wanted}”")


def _compare_table(score: Score, name: str, chart: ChartNote, bagan: Bagan) -> None:
    for what, wanted, is_ in (
        ("rows", chart.rows, len(bagan.kegiatan)),
        ("performers", chart.performers, len(bagan.pelaksana)),
    ):
        if wanted is not None:
            score.add("table", right=wanted == is_, true=1)
            if wanted != is_:
                score.wrong.append(f"{name}: {is_} {what}, not {wanted}")
    for row, column, words in chart.texts:
        text = _cell(bagan.kegiatan[row - 1], column) if row <= len(bagan.kegiatan) else ""
        good = _fits(text, words)
        score.add("texts", right=good, true=1)
        if not good:
            score.wrong.append(f"{name}: text {row} {column} is “{text[:20]}…{text[-25:]}”, not “{words}”")


def _cell(row: Kegiatan, column: str) -> str:
    match column:
        case "kegiatan":
            return row.teks
        case "waktu":
            return str(row.waktu.nominal or "") if row.waktu else ""
        case "kelengkapan":
            return " ".join(row.kelengkapan)
        case "output":
            return " ".join(row.output)
        case _:
            return row.keterangan


def _fits(text: str, words: str) -> bool:
    """Whether a text begins and ends with the words of a note; bullets and numbers before it do not count."""
    plain = re.sub(r"^(?:[-•*\s]|\d+\.\s|\d+\s)+", "", " ".join(text.split()))
    if words == "-":
        return not plain
    first, _, last = words.partition("…")
    return plain.startswith(first) and plain.endswith(last)


def _calibrate(score: Score, confidence: float, right: bool, name: str) -> None:
    """Count how often items taken for certain are right, and how many of the errors are among the others."""
    if confidence >= SURE:
        score.add("sure", right=right, true=1)
        if not right:
            score.wrong.append(f"SURE AND WRONG {name} ({confidence})")
    if not right:
        score.add("flagged", right=confidence < SURE, true=1)


def _show(place: Place) -> str:
    row, columns, kind, nth = place
    return f"{row}/{'+'.join(map(str, columns))}{kind}{f'.{nth}' if nth > 1 else ''}"


def _missed(score: Score, name: str, chart: ChartNote) -> None:
    score.wrong.append(f"{name}: a chart was not found")
    score.add("places", true=len(chart.places))
    score.add("edges", true=len(chart.edges) + len(chart.links))
    score.add("labels", true=sum(bool(label) for *_, label in chart.edges))
    score.add("table", true=2)
    score.add("texts", true=len(chart.texts))
