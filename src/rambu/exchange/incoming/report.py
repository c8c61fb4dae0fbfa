"""The report of a SOP that was taken in, as plain values: every symbol, line and label, then the open points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rambu.diagram.scene import Box
from rambu.exchange.drawn.found import SURE, Edge, Node, Open
from rambu.exchange.drawn.recover import Recovered
from rambu.exchange.incoming.take import Taken, Taking
from rambu.sop import describe_all
from rambu.sop.model import END
from rambu.sop.names import Index


def report_of(taking: Taking, taken: Taken) -> dict[str, Any]:
    """The report of one SOP. Boxes are ``[x, y, width, height]`` in points on a sheet or page, counted from 1."""
    seen = taken.recovered
    parts = _items(seen) if seen is not None else {"symbols": [], "edges": [], "labels": []}
    return {
        "file": taking.name,
        "format": taking.format,
        "exact": taken.is_exact,
        "table_only": bool(seen and seen.table_only),
        "sheets": list(seen.sheets) if seen else [],
        "notes": list(taking.notes),
        **parts,
        "edits": list(describe_all(taken.original, taken.edits)) if taken.original and taken.edits else [],
        "open": [_open(one) for one in taken.opened],
        "uncertain": sum(item["confidence"] < SURE for items in parts.values() for item in items),
    }


def is_clean(report: dict[str, Any]) -> bool:
    """Whether a report holds nothing that a person has to look at."""
    return not (report["open"] or report["uncertain"] or report["notes"])


def _items(seen: Recovered) -> dict[str, list[dict[str, Any]]]:
    index = Index.of(seen.sop)
    called = {n: _called(name, index) for n, name in seen.names.items()}
    return {
        "symbols": [_symbol(n, node, called, seen) for n, node in enumerate(seen.nodes)],
        "edges": [_edge(edge, called) for edge in seen.edges],
        "labels": list(_labels(seen.edges, called)),
    }


def _called(name: str, index: Index) -> str:
    """How a symbol is called: by its place, in a document of several charts with the chart's number."""
    place = index.symbols.get(name)
    if place is None:
        return name or END
    return place.qualified_name if len(index.bagan) > 1 else place.name


def _symbol(n: int, node: Node, called: dict[int, str], seen: Recovered) -> dict[str, Any]:
    bagan = seen.sop.bagan[node.chart]
    return {
        "symbol": called.get(n, ""),
        "shape": node.kind,
        "chart": node.chart + 1,
        "row": node.row + 1,
        "pelaksana": [bagan.pelaksana[column].nama for column in node.columns],
        "text": node.text,
        **_sure(node.confidence, node.method),
        **_where(node.sheet, node.box),
        "source": node.source,
    }


def _edge(edge: Edge, called: dict[int, str]) -> dict[str, Any]:
    return {
        "from": called.get(edge.source, ""),
        "to": called.get(edge.target, ""),
        "label": edge.label,
        **_sure(edge.confidence, edge.method),
        **_where(edge.sheet, edge.box),
    }


def _labels(edges: list[Edge], called: dict[int, str]) -> Iterator[dict[str, Any]]:
    for edge in edges:
        if edge.label:
            yield {
                "text": edge.label,
                "from": called.get(edge.source, ""),
                "to": called.get(edge.target, ""),
                **_sure(edge.label_confidence, edge.label_method),
                **_where(edge.label_sheet, edge.label_box),
            }


def _open(one: Open) -> dict[str, Any]:
    return {"trouble": one.trouble, "sentence": one.sentence, **_where(one.sheet, one.box)}


def _sure(confidence: float, method: str) -> dict[str, Any]:
    return {"confidence": round(confidence, 2), "method": method}


def _where(sheet: int, box: Box | None) -> dict[str, Any]:
    own = [round(value, 1) for value in (box.x, box.y, box.width, box.height)] if box is not None else None
    return {"sheet": sheet, "box": own}
