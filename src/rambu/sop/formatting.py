"""The one layout of SOP files (`rambu fmt`). Comments stay with what they are about; none is ever dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rambu.language import gettext as _
from rambu.sop.canonical import canonical
from rambu.sop.comments import Comment, read_comments
from rambu.sop.emit import Line, emit_lines
from rambu.sop.errors import BadInput, Path
from rambu.sop.files import clean
from rambu.sop.reading import loads
from rambu.sop.trees import Tree
from rambu.sop.writing import document

_PASSES = 8


def format_text(text: str, filename: str = "") -> str:
    """`text` in the layout of `rambu.sop.dumps`, with its comments. A JSON file becomes canonical JSON.

    Formatting twice changes nothing more. Raises `BadInput` when the text cannot be read, or when a comment could not
    be kept.
    """
    sop = loads(text, filename)
    if filename.endswith(".json"):
        return canonical(sop).decode()
    before = clean(text, filename)
    tree = document(sop)
    result = _settle(before, tree)
    if _words(result) != _words(before) or loads(result) != sop:
        raise BadInput(_("ada komentar yang tidak dapat dipertahankan; pindahkan ke baris sendiri."), filename)
    return result


def _settle(text: str, tree: dict[str, Tree]) -> str:
    """Lay out until nothing moves: a comment that lost its place belongs to a new one from then on."""
    for _pass in range(_PASSES):
        result = _layout(tree, read_comments(text))
        if result == text:
            break
        text = result
    return text


def _words(text: str) -> Counter[str]:
    return Counter(comment.text for comment in read_comments(text))


def _layout(tree: dict[str, Tree], comments: list[Comment]) -> str:
    paths = [path for c in comments if c.path for path in _spellings(c.path)]
    opened = frozenset(path[:n] for path in paths for n in range(1, len(path)))
    lines = emit_lines(tree, opened)
    places = _Places(lines)
    woven = _Woven(lines)
    for comment in comments:
        at, exact = places.find(comment)
        last = places.last(comment) if comment.under else None
        if last is not None:
            woven.under.setdefault(last[0], []).append(" " * last[1] + comment.text)
        elif comment.beside and exact and at not in woven.beside:
            woven.beside[at] = comment.text
        else:
            woven.above.setdefault(at, []).append(comment.text)
    return "".join(f"{text}\n" for text in woven)


@dataclass(slots=True)
class _Woven:
    """Lines with the comments above, beside and under them."""

    lines: list[Line]
    above: dict[int, list[str]] = field(default_factory=dict)
    beside: dict[int, str] = field(default_factory=dict)
    under: dict[int, list[str]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[str]:
        for at, line in enumerate(self.lines):
            indent = line.text[: len(line.text) - len(line.text.lstrip())]
            yield from (indent + words for words in self.above.get(at, ()))
            yield f"{line.text}  {self.beside[at]}" if at in self.beside else line.text
            yield from self.under.get(at, ())
        yield from self.above.get(len(self.lines), ())


class _Places:
    """Finds the line that a path is written on now, or the nearest one."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.end = len(lines)
        self.first: dict[Path, int] = {}
        self.final: dict[Path, int] = {}
        for at, line in enumerate(lines):
            for length in range(1, len(line.path) + 1):
                self.first.setdefault(line.path[:length], at)
                self.final[line.path[:length]] = at

    def find(self, comment: Comment) -> tuple[int, bool]:
        """The line of the comment's value or of one around it; else (and False) of the next key, or the end."""
        for path in _candidates(comment.path or ()):
            if path in self.first:
                return self.first[path], True
        return next((self.first[path] for path in comment.later if path in self.first), self.end), False

    def last(self, comment: Comment) -> tuple[int, int] | None:
        """The last line of the comment's value and the indent of its keys, if it is written on lines of its own."""
        for path in _spellings(comment.path or ("",)):
            if self.final.get(path, 0) > self.first.get(path, 0):
                text = self.lines[self.first[path] + 1].text
                return self.final[path], len(text) - len(text.lstrip())
        return None


def _candidates(path: Path) -> Iterator[Path]:
    """The path itself as it may be written now, then what is around it, from the inside out."""
    for length in range(len(path), 0, -1):
        yield from _spellings(path[:length])


def _spellings(path: Path) -> Iterator[Path]:
    """The path, and the same without the levels that the short form leaves out: `bagan` and `simbol`."""
    yield path
    if path[0] == "bagan" and len(path) > 2:
        path = path[2:]
        yield path
    if "simbol" in path:
        at = path.index("simbol")
        yield path[:at] + path[at + 2 :]
