"""From what a file says and the SOPs that were read to an `Office`: every name found, every time read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from rambu.flow import Assumptions, BadAssumptions, Names, assumptions_of
from rambu.language import gettext as _
from rambu.sop import Index, Kegiatan, Sop
from rambu.sop.errors import BadInput
from rambu.workload.office import EFFECTIVE_MINUTES, Demand, Office, Position, WorkSetting
from rambu.workload.positions import plain
from rambu.worktime import DEFAULT, Minutes, WorkingTime, minutes
from rambu.worktime.calendar.file import week_of

Node = dict[str, Any]
"""A part of a tree whose shape has been checked."""


def settle(tree: Node, sops: Sequence[Sop], lengths: WorkingTime = DEFAULT, file: str = "") -> Office:
    """The office that `tree` describes with `sops`. Raises `BadInput` with the SOP and the step that are meant."""
    said, unmatched = _matched(tree.get("sop") or [], sops, file)
    return Office(
        tree.get("nama") or "",
        _setting(tree, lengths),
        _positions(tree.get("jabatan") or ()),
        tuple(_demand(sop, said.get(number, {}), lengths, file) for number, sop in enumerate(sops)),
        (),
        tuple(unmatched),
    )


def number_of(text: str) -> Fraction:
    """A checked number: points group thousands when three digits follow each, a comma is the decimal one."""
    whole, comma, part = text.partition(",")
    if not comma and text.count(".") == 1 and len(text.rpartition(".")[2]) != 3:
        return Fraction(text)
    return Fraction(whole.replace(".", "") + (f".{part}" if part else ""))


def _share(text: str) -> Fraction:
    plain_text = text.replace(",", ".").strip()
    return Fraction(plain_text[:-1].strip()) / 100 if plain_text.endswith("%") else Fraction(plain_text)


def _setting(tree: Node, lengths: WorkingTime) -> WorkSetting:
    written = tree.get("menit_efektif")
    effective = number_of(written) if written else EFFECTIVE_MINUTES
    if not effective:
        raise BadInput(_("menit_efektif harus lebih dari nol."))
    return WorkSetting(
        effective,
        _share(tree.get("kelonggaran") or "0"),
        tree.get("pembulatan") or "terdekat",
        tree.get("rentang") or "tengah",
        lengths,
    )


def _positions(nodes: Sequence[Node]) -> tuple[Position, ...]:
    """The positions; what a later entry says about one adds to what an earlier one said."""
    said: dict[tuple[str, str], Node] = {}
    for node in nodes:
        key = plain(node["nama"]), plain(node.get("unit") or "")
        said[key] = {**said.get(key, {}), **{name: value for name, value in node.items() if value}}
    return tuple(map(_position, said.values()))


def _position(node: Node) -> Position:
    return Position(
        " ".join(node["nama"].split()),
        " ".join((node.get("unit") or "").split()),
        number_of(node["ada"]) if node.get("ada") else None,
        week_of(node["hadir"]) if node.get("hadir") else None,
    )


def _matched(nodes: list[Node], sops: Sequence[Sop], file: str) -> tuple[dict[int, Node], list[str]]:
    """What is said about each SOP (by its position), and the names that fit none."""
    found: dict[int, Node] = {}
    unmatched: list[str] = []
    for node in nodes:
        fitting = _fitting(node["sop"], sops)
        if len(fitting) > 1:
            told = _("“{sop}” cocok dengan {count} SOP; sebutkan nomornya.")
            raise BadInput(told.format(sop=node["sop"][:80], count=len(fitting)), file)
        if not fitting:
            unmatched.append(node["sop"])
        else:
            found[fitting[0]] = _joined(found.get(fitting[0], {}), node)
    return found, unmatched


def _fitting(name: str, sops: Sequence[Sop]) -> list[int]:
    wanted = plain(name)
    numbered = [place for place, sop in enumerate(sops) if sop.nomor and plain(sop.nomor) == wanted]
    bare = wanted.removeprefix("sop ")
    return numbered or [place for place, sop in enumerate(sops) if plain(sop.judul).removeprefix("sop ") == bare]


def _joined(first: Node, second: Node) -> Node:
    """Two entries of one SOP: what the second says is added."""
    merged = {**first, **{key: value for key, value in second.items() if value is not None}}
    for key in ("peluang", "mulai", "jumlah", "sentuh"):
        if first.get(key) and second.get(key):
            merged[key] = {**first[key], **second[key]}
    return merged


def _demand(sop: Sop, node: Node, lengths: WorkingTime, file: str) -> Demand:
    try:
        assumptions = assumptions_of({key: _plain_numbers(key, node[key]) for key in _KEYS if node.get(key)}, sop)
        named, touch = _touched(sop, node.get("sentuh") or {}, assumptions, lengths)
    except BadAssumptions as fault:
        raise BadInput(f"{sop.judul or sop.nomor}: {fault}", file) from fault
    return Demand(
        named,
        number_of(node["volume"]) if node.get("volume") else None,
        assumptions,
        touch,
        priority=int(node.get("prioritas") or 0),
        variation=_share(node["ragam"]) if node.get("ragam") else None,
    )


_KEYS = ("peluang", "mulai", "jumlah")


def _plain_numbers(key: str, node: Node) -> Node:
    """Pieces are counted as volumes are: points group thousands."""
    return {name: str(number_of(text)) for name, text in node.items()} if key == "jumlah" else node


def _touched(sop: Sop, said: Node, assumptions: Assumptions, lengths: WorkingTime) -> tuple[Sop, dict[str, Minutes]]:
    """Touch times given apart: of rows into the SOP, of single symbols of a row beside it."""
    names, index = Names(sop), Index.of(sop)
    rows: dict[str, str] = {}
    symbols: dict[str, Minutes] = {}
    for name, text in said.items():
        symbol = _symbol(names, name)
        row = index.symbols[symbol].kegiatan if symbol else index.kegiatan[names.row(name)][1]
        known = minutes(text, lengths, assumptions.pieces.get(row.id))
        if known is None:
            told = _("waktu sentuh langkah {name}, “{text}”, tidak dapat dihitung; tulis misalnya 15 menit.")
            raise BadAssumptions(told.format(name=name, text=text[:40]))
        if symbol and len(row.simbol) > 1:
            symbols[symbol] = known
        else:
            rows[row.id] = text
    return _with_times(sop, rows), symbols


def _symbol(names: Names, name: str) -> str:
    """The id of the symbol that is meant; empty where the row is."""
    try:
        return names.symbol(name)
    except BadAssumptions:
        return ""


def _with_times(sop: Sop, rows: dict[str, str]) -> Sop:
    if not rows:
        return sop
    charts = (replace(bagan, kegiatan=tuple(_timed(bagan.kegiatan, rows))) for bagan in sop.bagan)
    return replace(sop, bagan=tuple(charts))


def _timed(kegiatan: Sequence[Kegiatan], rows: dict[str, str]) -> Iterator[Kegiatan]:
    for row in kegiatan:
        yield replace(row, waktu=replace(row.waktu, sentuh=rows[row.id])) if row.id in rows else row
