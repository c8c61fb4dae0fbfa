"""What a person chooses for an item, as edits of the SOP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from rambu.exchange.intake import Item
from rambu.sop import Edit, Sop
from rambu.sop.edits import SetExits, SetSymbol
from rambu.sop.model import END, Decision, Exit, Onward, Rujukan, Symbol, Target
from rambu.sop.names import Index
from rambu.web.offices.refusal import Refused

SHAPES = ("proses", "keputusan", "mulai", "selesai")
LONGEST = 60
"""Letters of a label."""

Chosen = Mapping[str, str]


def ways_of(sop: Sop, symbol: Symbol) -> list[Exit]:
    """The ways out of a symbol, those that are not written included."""
    exits = symbol.exits
    if isinstance(exits, Decision):
        return list(exits.exits)
    if isinstance(exits, Onward):
        return [Exit(target) for target in exits.targets]
    following = Index.of(sop).next_symbol(symbol.id)
    return [Exit(following.id if following else END)]


def corrected(sop: Sop, item: Item, chosen: Chosen) -> tuple[list[Edit], Item]:
    """The edits for what was chosen, and the item as it is afterwards. Refused for what makes no sense."""
    makers = {"symbol": _symbol, "line": _line, "label": _label, "open": _open}
    return makers[item.kind](sop, item, chosen)


def _find(sop: Sop, pk: str) -> Symbol:
    place = Index.of(sop).symbols.get(pk)
    if place is None:
        raise Refused(_("Simbol itu tidak ada lagi."))
    return place.symbol


def _target(sop: Sop, chosen: str) -> str:
    return chosen if chosen == END else _find(sop, chosen).id


def _symbol(sop: Sop, item: Item, chosen: Chosen) -> tuple[list[Edit], Item]:
    """Its performer and its shape."""
    symbol = _find(sop, item.symbol)
    edits: list[Edit] = []
    performer, shape = chosen.get("pelaksana", ""), chosen.get("bentuk", "")
    known = {one.id for bagan in sop.bagan for one in bagan.pelaksana}
    if performer in known and (performer,) != symbol.pelaksana:
        edits.append(SetSymbol(symbol.id, "pelaksana", (performer,)))
    if shape in SHAPES and shape != shape_of(symbol):
        edits += _shaped(sop, symbol, shape)
    return edits, item


def shape_of(symbol: Symbol) -> str:
    """Which of `SHAPES` it is."""
    return symbol.bentuk or ("keputusan" if isinstance(symbol.exits, Decision) else "proses")


def _shaped(sop: Sop, symbol: Symbol, shape: str) -> Iterator[Edit]:
    ways = ways_of(sop, symbol)
    if shape == "keputusan":
        yield SetExits(symbol.id, Decision(tuple(ways)))
    elif isinstance(symbol.exits, Decision):
        yield SetExits(symbol.id, Onward(tuple(way.to for way in ways)))
    yield SetSymbol(symbol.id, "bentuk", None if shape == "keputusan" else shape)


def _line(sop: Sop, item: Item, chosen: Chosen) -> tuple[list[Edit], Item]:
    """Where it leads; ``-`` takes it away."""
    symbol, wanted = _find(sop, item.symbol), chosen.get("ke", "")
    ways = ways_of(sop, symbol)
    at = _way(ways, item)
    if wanted == "-":
        return [_led(symbol, ways[:at] + ways[at + 1 :])], replace(item, target="", label="")
    target = _target(sop, wanted)
    ways[at] = replace(ways[at], to=target)
    return [_led(symbol, ways)], replace(item, target=target)


def _label(sop: Sop, item: Item, chosen: Chosen) -> tuple[list[Edit], Item]:
    """What stands beside a line."""
    symbol, label = _find(sop, item.symbol), chosen.get("label", "").strip()[:LONGEST]
    ways = ways_of(sop, symbol)
    at = _way(ways, item)
    ways[at] = replace(ways[at], label=label)
    return [_led(symbol, ways)], replace(item, label=label)


def _open(sop: Sop, item: Item, chosen: Chosen) -> tuple[list[Edit], Item]:
    """A line that was missing, or words that belong to one that is there."""
    symbol, target = _find(sop, chosen.get("dari", "")), _target(sop, chosen.get("ke", ""))
    label = chosen.get("label", "").strip()[:LONGEST]
    ways = ways_of(sop, symbol)
    there = [n for n, way in enumerate(ways) if way.to == target]
    if there:
        ways[there[0]] = replace(ways[there[0]], label=label or ways[there[0]].label)
    else:
        ways.append(Exit(target, label))
    return [_led(symbol, ways)], replace(item, symbol=symbol.id, target=target, label=label)


def _way(ways: list[Exit], item: Item) -> int:
    fits = [n for n, way in enumerate(ways) if _is(way.to, item.target) and way.label == item.label]
    fits += [n for n, way in enumerate(ways) if _is(way.to, item.target)]
    if not fits:
        raise Refused(_("Garis itu tidak ada lagi."))
    return fits[0]


def _is(to: Target, wanted: str) -> bool:
    return not isinstance(to, Rujukan) and to == wanted


def _led(symbol: Symbol, ways: list[Exit]) -> Edit:
    """The ways as exits: a choice where one bears words or the symbol is a decision."""
    if isinstance(symbol.exits, Decision) or any(way.label for way in ways):
        return SetExits(symbol.id, Decision(tuple(ways)) if ways else None)
    return SetExits(symbol.id, Onward(tuple(way.to for way in ways)))
