"""A tree as YAML text: block style, short lists and mappings inline, one line a value.

Every line knows the path of what it writes, so that `rambu.sop.formatting` can put comments back where they belong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rambu.sop.errors import Path
from rambu.sop.scalars import block, number_or_quoted, scalar
from rambu.sop.trees import Tree
from rambu.sop.write_identity import Plain

WIDTH = 100
"""Inline lists and mappings end before this column, else they become blocks."""

_ALWAYS_BLOCK = frozenset(
    {"kegiatan", "bagan", "simbol", "petunjuk", "dasar_hukum", "indikator"}
    | {"proses", "keterlibatan", "relasi", "lintas_fungsi", "langkah", "daftar"}
)
"""Lists that are read row by row: of a SOP, of a process map."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of YAML and the path of the value that begins on it."""

    text: str
    path: Path


def emit(tree: dict[str, Tree]) -> str:
    """The YAML text of a document."""
    return "".join(f"{line.text}\n" for line in emit_lines(tree))


def emit_lines(tree: dict[str, Tree], opened: frozenset[Path] = frozenset()) -> list[Line]:
    """The lines of a document. Containers whose path is in `opened` are written as blocks."""
    return list(_Emitter(opened).mapping(tree, "", "", ()))


@dataclass(frozen=True, slots=True)
class _Emitter:
    opened: frozenset[Path]

    def mapping(self, tree: dict[str, Tree], first: str, indent: str, path: Path) -> Iterator[Line]:
        """A block mapping; its first line begins with `first`, the others with `indent`."""
        for key, value in tree.items():
            yield from self._entry(f"{first}{scalar(key, False)}:", value, indent, (*path, key))
            first = indent

    def _entry(self, head: str, value: Tree, indent: str, path: Path) -> Iterator[Line]:
        lines = block(value, indent + "  ") if isinstance(value, str) else None
        if lines:
            yield Line(f"{head} {lines[0]}", path)
            yield from (Line(line, path) for line in lines[1:])
        elif self._inline(value, head, path):
            yield Line(f"{head} {flow(value, False)}", path)
        elif isinstance(value, dict):
            yield Line(head, path)
            yield from self.mapping(value, indent + "  ", indent + "  ", path)
        elif isinstance(value, list):
            yield Line(head, path)
            yield from self._list(value, indent + "  ", path)

    def _list(self, values: list[Tree], indent: str, path: Path) -> Iterator[Line]:
        for position, value in enumerate(values):
            inner = (*path, position)
            if isinstance(value, dict) and value and not self._inline(value, f"{indent}-", inner):
                yield from self.mapping(value, f"{indent}- ", indent + "  ", inner)
            else:
                yield from self._entry(f"{indent}-", value, indent, inner)

    def _inline(self, value: Tree, head: str, path: Path) -> bool:
        if not isinstance(value, (dict, list)) or not value:
            return True
        if path in self.opened or _row_by_row(value, path):
            return False
        return _short(value) and len(head) + 1 + len(flow(value, False)) <= WIDTH


def flow(value: Tree, inside: bool = True) -> str:
    """A value on one line; `inside` brackets more must be quoted."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, True)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return number_or_quoted(text, inside) if isinstance(value, Plain) else scalar(text, inside)


def _row_by_row(value: Tree, path: Path) -> bool:
    if len(path) > 1 and path[-2] == "kegiatan" and isinstance(path[-1], int):
        return True
    return isinstance(value, list) and path[-1:] != () and path[-1] in _ALWAYS_BLOCK


def _short(value: Tree) -> bool:
    """Whether no text in it has more than one line or is a whole sentence in a list of several."""
    if isinstance(value, dict):
        return all(_short(inner) for inner in value.values())
    if isinstance(value, list):
        return all(_short(inner) for inner in value)
    return not isinstance(value, str) or "\n" not in value
