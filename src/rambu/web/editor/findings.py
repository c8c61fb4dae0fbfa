"""Findings as the browser wants them: with ids of rows and symbols, and an id of their own that stays."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from rambu.rules import Finding
from rambu.sop import Sop
from rambu.sop.names import Index


def shown(sop: Sop, found: Sequence[Finding]) -> list[dict[str, Any]]:
    """All of them, in their order."""
    ids = _ids_by_name(sop)
    counted: dict[str, int] = {}
    return [_shown(one, ids, counted) for one in found]


def _shown(one: Finding, ids: dict[str, str], counted: dict[str, int]) -> dict[str, Any]:
    place = one.place
    where = (one.rule, place.bagan, place.kegiatan, place.symbol, place.field, place.item, place.edge)
    name = hashlib.blake2b(repr(where).encode(), digest_size=6).hexdigest()
    counted[name] = counted.get(name, 0) + 1
    return {
        "id": f"{name}-{counted[name]}",
        "rule": one.rule,
        "severity": one.severity,
        "severity_label": one.severity_label,
        "source": one.source,
        "place": {
            "field": place.field,
            "bagan": place.bagan,
            "kegiatan": place.kegiatan,
            "symbol": place.symbol,
            "edge": list(place.edge) if place.edge else None,
            "item": place.item,
            "row_name": place.row_name,
            "symbol_name": place.symbol_name,
        },
        "message": one.message,
        "reason": one.reason,
        "path": [ids[step] for step in one.path if step in ids],
        "path_names": list(one.path),
        "repairs": [repair.to_dict() for repair in one.repairs],
    }


def _ids_by_name(sop: Sop) -> dict[str, str]:
    """Ids of symbols by the names that people use: plain ones in the first chart."""
    places = Index.of(sop).symbols.items()
    qualified = {place.qualified_name: id_ for id_, place in places}
    return qualified | {place.name: id_ for id_, place in places if place.bagan_number == 1}
