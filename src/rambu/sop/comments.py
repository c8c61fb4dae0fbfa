"""The comments of a YAML text and the values they belong to."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from yaml.events import MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from rambu.sop.errors import Path
from rambu.sop.yaml_tree import Steps, events

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_END = (MappingEndEvent, SequenceEndEvent)
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment with its ``#``. `beside`: on the line of its value, else above it. Path None: after everything.

    `later`: the keys of the document that follow, for when the value itself is not written again. `under`: not above
    the value, but below the last line of it, indented like its keys.
    """

    text: str
    path: Path | None
    beside: bool
    later: tuple[Path, ...] = ()
    under: bool = False


@dataclass(frozen=True, slots=True)
class _Node:
    index: int
    end: int
    line: int
    path: Path
    scalar: bool


def read_comments(text: str) -> list[Comment]:
    """All comments of a well-formed YAML text in order, each with the path of the value on its line or below it."""
    return _Reader(text).comments()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[_Node] = []
        self.brackets: dict[Path, int] = {}
        """Where each list or mapping in brackets ends."""
        self._read()
        self.starts = [node.index for node in self.nodes]
        self.top = [node for node in self.nodes if len(node.path) == 1]

    def _read(self) -> None:
        steps = Steps()
        for event in events(self.text, ""):
            inner = steps.stack[-1][0] if steps.stack else ()
            path = steps.path(event)
            if path is not None and _begins_something(event):
                scalar = isinstance(event, ScalarEvent)
                start, end = event.start_mark, event.end_mark
                self.nodes.append(_Node(start.index, end.index if scalar else start.index, start.line, path, scalar))
                if not scalar and event.flow_style:
                    self.brackets[path] = len(self.text)
            elif path is None and inner in self.brackets and isinstance(event, _END):
                closing: Any = event.end_mark
                self.brackets[inner] = closing.index

    def comments(self) -> list[Comment]:
        return [self._comment(at, words) for at, words in _found(self.text, self.nodes)]

    def _comment(self, at: int, words: str) -> Comment:
        split = bisect_left(self.starts, at)
        later = tuple(node.path for node in self.top if node.index > at)
        start = self.text.rfind("\n", 0, at) + 1
        on_line = self.nodes[bisect_left(self.starts, start) : split]
        if on_line:
            return Comment(words, self._about(on_line, at), True, later)
        if self.text[start:at].strip().startswith(("]", "}")):
            return Comment(words, self.nodes[split - 1].path, False, later)
        above = self._above(split, at - start)
        if above is not None:
            return Comment(words, above, False, later, under=True)
        return Comment(words, self._below(split), False, later)

    def _above(self, split: int, column: int) -> Path | None:
        """What ends above a comment that is indented more deeply than whatever follows it."""
        follows = self._column(self.nodes[split]) if split < len(self.nodes) else 0
        if column <= follows:
            return None
        for node in reversed(self.nodes[:split]):
            if self._begins_line(node) and follows < self._column(node) <= column:
                return node.path[:-1] or None
        return None

    def _column(self, node: _Node) -> int:
        """Where it begins; for the first key of an item of a list, where the item's dash stands."""
        start = self.text.rfind("\n", 0, node.index) + 1
        before = self.text[start : node.index]
        return before.index("-") if before.strip(" -") == "" and "-" in before else node.index - start

    def _begins_line(self, node: _Node) -> bool:
        start = self.text.rfind("\n", 0, node.index) + 1
        return not self.text[start : node.index].strip()

    def _about(self, on_line: list[_Node], at: int) -> Path:
        """The first thing on a line; the last one where brackets that began here are still open."""
        if any(self.brackets.get(node.path, 0) > at for node in on_line):
            return on_line[-1].path
        return _innermost(on_line).path

    def _below(self, split: int) -> Path | None:
        below = self.nodes[split:]
        return _innermost(below[:3]).path if below else None


def _begins_something(event: Any) -> bool:
    """False for a list in block style: its dash belongs to its first item."""
    return not isinstance(event, SequenceStartEvent) or bool(event.flow_style)


def _innermost(nodes: list[_Node]) -> _Node:
    """Of the nodes that begin where the first one does (a mapping and its first key), the last."""
    return [node for node in nodes if node.index == nodes[0].index][-1]


def _found(text: str, nodes: list[_Node]) -> list[tuple[int, str]]:
    """Offset and words of every comment: a ``#`` outside of all scalars, or behind the mark of a block scalar."""
    found: list[tuple[int, str]] = []
    at = 0
    for node in nodes:
        found.extend((m.start(), m[0]) for m in _COMMENT.finditer(text, at, node.index))
        if node.scalar and (header := _HEADER.match(text, node.index, node.end)):
            found.append((header.start(1), header[1]))
        at = max(at, node.end)
    found.extend((m.start(), m[0]) for m in _COMMENT.finditer(text, at))
    return [(start, words.rstrip()) for start, words in found]
