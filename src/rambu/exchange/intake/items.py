"""What the recovery says of a SOP, item by item, each with a sentence and its place on the page."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.diagram.scene import Box
from rambu.exchange.drawn.found import SURE, Edge, Node
from rambu.exchange.drawn.recover import Recovered
from rambu.exchange.intake.value import Item
from rambu.language import gettext as _
from rambu.language import later

_OF_LINES = ("guessed", "headless")
"""What is said of a line that is an item itself."""
_KINDS = {
    "process": later("kotak proses"),
    "decision": later("belah ketupat"),
    "terminator": later("kapsul"),
    "connector": later("segi lima penghubung"),
    "circle": later("lingkaran"),
    "picture": later("gambar"),
    "other": later("bentuk lain"),
}


def items_of(recovered: Recovered) -> Iterator[Item]:
    """Symbols, lines and labels in the order of the file, then what is left to look at."""
    for n, node in enumerate(recovered.nodes):
        if recovered.names.get(n):
            yield _symbol(n, node, recovered.names[n])
    for n, edge in enumerate(recovered.edges):
        yield from _line(n, edge, recovered)
    told = {(edge.sheet, _box(edge.box)) for edge in recovered.edges if edge.confidence < SURE}
    for n, one in enumerate(recovered.opened):
        if one.trouble in _OF_LINES and (one.sheet, _box(one.box)) in told:
            continue
        yield Item(f"o{n}", "open", one.sentence, 0.0, one.trouble, one.sheet, _box(one.box), label=one.words[:60])


def _symbol(n: int, node: Node, name: str) -> Item:
    words = _("Simbol {name}: {kind}").format(name=node.text or name, kind=_(_KINDS[node.kind]))
    return Item(f"s{n}", "symbol", words, node.confidence, node.method, node.sheet, _box(node.box), symbol=name)


def _line(n: int, edge: Edge, recovered: Recovered) -> Iterator[Item]:
    source, target = recovered.names.get(edge.source, ""), recovered.names.get(edge.target, "")
    ends = {"symbol": source, "target": target, "label": edge.label}
    if source:
        yield Item(f"g{n}", "line", "", edge.confidence, edge.method, edge.sheet, _box(edge.box), **ends)
    if source and edge.label:
        place = edge.label_sheet or edge.sheet
        box = _box(edge.label_box or edge.box)
        yield Item(f"l{n}", "label", "", edge.label_confidence, edge.label_method, place, box, **ends)


def _box(box: Box | None) -> tuple[float, float, float, float] | None:
    return (round(box.x, 1), round(box.y, 1), round(box.width, 1), round(box.height, 1)) if box else None
