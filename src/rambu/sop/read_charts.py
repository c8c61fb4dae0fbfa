"""From a checked tree to charts: rows, symbols, exits and hints, every name resolved to an id."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from rambu.language import gettext as _
from rambu.sop.errors import Fault, Path
from rambu.sop.identify import ChartTree, Identities
from rambu.sop.model import (
    MERGEABLE_COLUMNS,
    Bagan,
    BreakHint,
    Decision,
    Exit,
    Hint,
    Kegiatan,
    Onward,
    Pelaksana,
    SideHint,
    Symbol,
    Target,
    Waktu,
)
from rambu.sop.performers import Performers
from rambu.sop.read_identity import Node, items, rujukan, text, texts
from rambu.sop.shape import start_words

T = TypeVar("T")


def chart_trees(root: dict[str, Node]) -> list[ChartTree]:
    """The charts of a checked document; one that is written at the top has the path ``()``."""
    nodes = root.get("bagan")
    if not nodes:
        return [_chart_tree(1, (), root)]
    return [_chart_tree(number, ("bagan", number - 1), node) for number, node in enumerate(nodes, 1)]


def _chart_tree(number: int, path: Path, node: dict[str, Node]) -> ChartTree:
    return ChartTree(number, path, node, items(node, "pelaksana"), node.get("kegiatan") or [])


class ChartReader:
    """Reads one chart; each row or hint that is wrong adds a `Fault` and is left out."""

    def __init__(self, tree: ChartTree, ids: Identities, faults: list[Fault]) -> None:
        self.tree = tree
        self.ids = ids
        self.faults = faults
        self.performers = Performers(tree, ids.explicit)

    def bagan(self) -> Bagan:
        """The chart as a value."""
        tree = self.tree
        return Bagan(
            tree.id,
            text(tree.node, "judul") if tree.path else "",
            tuple(_pelaksana(node, id_) for node, id_ in zip(tree.people, tree.pelaksana, strict=True)),
            self._each("kegiatan", tree.rows, self._kegiatan),
            self._each("petunjuk", tree.node.get("petunjuk") or [], self._hint),
        )

    def _each(self, key: str, nodes: list[Node], read: Callable[[Node, int, Path], T]) -> tuple[T, ...]:
        values = []
        for position, node in enumerate(nodes):
            try:
                values.append(read(node, position, (*self.tree.path, key, position)))
            except Fault as fault:
                self.faults.append(fault)
        return tuple(values)

    def _kegiatan(self, node: Node, position: int, path: Path) -> Kegiatan:
        ids = self.tree.symbols[position]
        nodes = node.get("simbol")
        symbols = self._short(node, ids, path) if nodes is None else self._long(node, nodes, ids, path)
        merged = texts(node, "gabung")
        other = node.get("rujukan")
        return Kegiatan(
            self.tree.kegiatan[position],
            text(node, "teks"),
            symbols,
            texts(node, "kelengkapan"),
            _waktu(node.get("waktu")),
            texts(node, "output"),
            text(node, "keterangan"),
            text(node, "no"),
            tuple(column for column in MERGEABLE_COLUMNS if column in merged) if merged else (),
            rujukan(other) if other else None,
        )

    def _short(self, node: Node, ids: list[str], path: Path) -> tuple[Symbol, ...]:
        """The symbols of a row that has no `simbol`: one a performer, or one for all of them."""
        people = tuple(self._performer(name, (*path, "pelaksana")) for name in items(node, "pelaksana"))
        if len(ids) == 1:
            return (self._symbol(node, ids[0], people, "", path),)
        for key in ("mulai", "tunggu", "bentuk"):
            if node.get(key) is not None:
                message = _("'{key}' pada baris dengan beberapa simbol tidak jelas; tulis di dalam 'simbol'.")
                raise Fault((*path, key), message.format(key=key), at_key=True)
        first = tuple(Symbol(id_, (person,)) for id_, person in zip(ids[:-1], people, strict=False))
        return (*first, Symbol(ids[-1], people[-1:], "", self._exits(node, path)))

    def _long(self, node: Node, nodes: list[Node], ids: list[str], path: Path) -> tuple[Symbol, ...]:
        symbols = tuple(
            self._symbol(
                inner,
                id_,
                tuple(self._performer(name, (*path, "simbol", at, "pelaksana")) for name in items(inner, "pelaksana")),
                text(inner, "teks"),
                (*path, "simbol", at),
            )
            for at, (inner, id_) in enumerate(zip(nodes, ids, strict=True))
        )
        return self._with_exits_of_row(symbols, node, path)

    def _with_exits_of_row(self, symbols: tuple[Symbol, ...], node: Node, path: Path) -> tuple[Symbol, ...]:
        """A row's exits belong to its last symbol."""
        exits = self._exits(node, path)
        if exits is None:
            return symbols
        if not symbols or symbols[-1].exits is not None:
            message = _("jalan keluar baris ini milik simbol terakhirnya; tulis sekali saja, di dalam 'simbol'.")
            raise Fault(path, message)
        last = symbols[-1]
        return (
            *symbols[:-1],
            Symbol(last.id, last.pelaksana, last.teks, exits, last.wait_all, last.mulai, last.bentuk),
        )

    def _symbol(self, node: Node, id_: str, people: tuple[str, ...], words: str, path: Path) -> Symbol:
        if len(people) > 1 and len(set(people)) < len(people):
            raise Fault((*path, "pelaksana"), _("pelaksana disebut dua kali dalam satu simbol; hapus salah satu."))
        return Symbol(
            id_,
            people,
            words,
            self._exits(node, path),
            node.get("tunggu") is not None,
            start_words(node.get("mulai")),
            node.get("bentuk"),
        )

    def _performer(self, name: str, path: Path) -> str:
        return self.performers.find(name, path)

    def _exits(self, node: Node, path: Path) -> Decision | Onward | None:
        choice = node.get("keputusan")
        if choice is not None:
            return Decision(self._decision(choice, (*path, "keputusan")))
        onward = node.get("lanjut")
        if onward is None:
            return None
        if not isinstance(onward, list):
            return Onward((self._target(onward, (*path, "lanjut")),))
        return Onward(tuple(self._target(to, (*path, "lanjut", at)) for at, to in enumerate(onward)))

    def _decision(self, node: Node, path: Path) -> tuple[Exit, ...]:
        if isinstance(node, dict):
            return tuple(Exit(self._target(to, (*path, label)), label) for label, to in node.items())
        return tuple(self._exit(item, (*path, at)) for at, item in enumerate(node))

    def _exit(self, node: Node, path: Path) -> Exit:
        if isinstance(node, dict):
            return Exit(self._target(node["ke"], (*path, "ke")), text(node, "label"))
        return Exit(self._target(node, path))

    def _target(self, node: Node, path: Path) -> Target:
        if isinstance(node, dict):
            return rujukan(node["sop"])
        return self.ids.symbol(self.tree, node, path)

    def _hint(self, node: Node, _position: int, path: Path) -> Hint:
        row = node.get("potong")
        if row is not None:
            return BreakHint(self.ids.kegiatan(self.tree, row, (*path, "potong")))
        symbol = self._target(node["simbol"], (*path, "simbol"))
        if not isinstance(symbol, str) or symbol == "selesai":
            raise Fault((*path, "simbol"), _("garis berawal pada sebuah simbol; tulis nomor atau id simbol."))
        return SideHint(symbol, self._target(node["ke"], (*path, "ke")), node["sisi"])


def _pelaksana(node: Node, id_: str) -> Pelaksana:
    if isinstance(node, dict):
        return Pelaksana(id_, text(node, "nama"), node.get("jenis") or "", text(node, "acuan"))
    return Pelaksana(id_, node)


def _waktu(node: Node) -> Waktu:
    if isinstance(node, dict):
        return Waktu(text(node, "nominal"), text(node, "sentuh"))
    return Waktu() if node is None else Waktu(node)
