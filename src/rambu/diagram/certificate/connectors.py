"""Page connectors come in pairs: a line that ends on one goes on from its partner on another page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rambu.diagram.certificate.naming import edge_key
from rambu.diagram.certificate.outline import depth
from rambu.diagram.certificate.pieces import line_name
from rambu.diagram.certificate.report import Violation
from rambu.diagram.scene import Line, Page, Shape
from rambu.language import gettext as _


@dataclass(slots=True)
class Partners:
    """What was seen of one letter: pages and lines that run into a connector, and those that come out of one."""

    into: list[tuple[Page, Line]] = field(default_factory=list)
    out: list[tuple[Page, Line]] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    """Page of each connector."""
    idle: list[int] = field(default_factory=list)
    """Page of each connector without a line."""


def check_connectors(pages: Sequence[Page]) -> Iterator[Violation]:
    """Connectors without a line or a partner, letters used twice, and lines that are not continued."""
    letters: dict[str, Partners] = {}
    for page in pages:
        for shape in (s for s in page.shapes if s.kind == "connector"):
            _note(letters.setdefault(shape.letter, Partners()), page, shape)
    for letter, partners in letters.items():
        yield from _judge(letter, partners)
    for page in pages:
        for line in page.lines:
            if line.letter and line.letter not in letters:
                yield _violation("connector-missing", page.number, line.letter, line_name(line))


def _note(partners: Partners, page: Page, shape: Shape) -> None:
    partners.pages.append(page.number)
    own = [line for line in page.lines if line.letter == shape.letter and len(line.points) > 1]
    into = [line for line in own if abs(depth(shape, line.points[-1])) <= 0.25]
    out = [line for line in own if abs(depth(shape, line.points[0])) <= 0.25]
    partners.into += [(page, line) for line in into]
    partners.out += [(page, line) for line in out]
    if not into and not out:
        partners.idle.append(page.number)


def _judge(letter: str, partners: Partners) -> Iterator[Violation]:
    for page_number in partners.idle:
        yield _violation("connector-without-line", page_number, letter)
    pages = partners.pages
    if not letter or len(pages) > 2:
        yield _violation("connector-letter-doubled", pages[-1], letter)
    elif len(pages) < 2 or pages[0] == pages[1]:
        yield _violation("connector-unpaired", pages[0], letter)
    continued = {edge_key(line, page) for page, line in partners.into} & {
        edge_key(line, page) for page, line in partners.out
    }
    for page, line in (*partners.into, *partners.out):
        if edge_key(line, page) not in continued and not _merged(line, partners):
            yield _violation("line-not-continued", page.number, letter, line_name(line))


def _merged(line: Line, partners: Partners) -> bool:
    """Several lines with one target may go on as one trunk."""
    trunks = [o for _page, o in partners.out if o.kind == "trunk"]
    return any(o.target == line.target for o in trunks) and bool(partners.into)


def _violation(code: str, page: int, letter: str, line: str = "") -> Violation:
    texts = {
        "connector-missing": _("Garis {garis} menyebut penghubung {huruf} yang tidak ada di halaman ini."),
        "connector-without-line": _("Penghubung {huruf} tidak memiliki garis."),
        "connector-letter-doubled": _("Huruf penghubung {huruf} dipakai lebih dari satu kali."),
        "connector-unpaired": _("Penghubung {huruf} tidak memiliki pasangan di halaman lain."),
        "line-not-continued": _("Garis {garis} pada penghubung {huruf} tidak dilanjutkan."),
    }
    names = (letter, line) if line else (letter,)
    return Violation(code, page, names, None, texts[code].format(huruf=letter, garis=line))
