"""Every edge of the flow is drawn with its label, and no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rambu.diagram.certificate.expected import Wanted, edges_of
from rambu.diagram.certificate.naming import EdgeKey, absolute, arrow_name, edge_key
from rambu.diagram.certificate.report import Violation
from rambu.diagram.metrics import printable
from rambu.diagram.scene import Line, Page, Scene
from rambu.language import gettext as _

Drawn = Mapping[EdgeKey, list[tuple[Page, Line]]]


def check_edges(scene: Scene, wanted: dict[str, Wanted], charts: int) -> Iterator[Violation]:
    """Missing, unknown and wrongly labelled lines; starts and ends without a capsule."""
    drawn: dict[EdgeKey, list[tuple[Page, Line]]] = defaultdict(list)
    for page in scene.pages:
        for line in page.lines:
            if line.kind == "edge":
                drawn[edge_key(line, page)].append((page, line))
    expected = dict(_expected(scene, wanted))
    for key, label in expected.items():
        yield from _judge(key, label, drawn, charts)
    for key in drawn.keys() - expected.keys():
        yield _violation("edge-unknown", arrow_name(key, charts), drawn[key][0][0].number)


def _expected(scene: Scene, wanted: dict[str, Wanted]) -> Iterator[tuple[EdgeKey, str]]:
    """Lines between what can be drawn. A capsule that is itself the first or last step needs no line of its own."""
    capsules = {
        absolute(s.symbol, s.bagan) for page in scene.pages for s in page.shapes if s.kind == "terminator"
    }  # fmt: skip
    for want in wanted.values():
        if not want.columns:
            continue
        capsule = want.name in capsules
        if isinstance(want.symbol.mulai, str) or (want.starts and not capsule):
            yield (f"{want.bagan}/mulai", want.name, 0), ""
        if not (capsule and want.only_ends):
            yield from edges_of(wanted, want)


def _judge(key: EdgeKey, label: str, drawn: Drawn, charts: int) -> Iterator[Violation]:
    name, found = arrow_name(key, charts), drawn.get(key, [])
    if not found:
        yield _violation("edge-missing", name, 0)
        return
    pages = [page.number for page, _line in found]
    if len(found) > 2 or len(set(pages)) < len(pages) or (len(found) == 2) != all(line.letter for _p, line in found):
        yield _violation("edge-count", name, pages[0])
    if any(_squeezed(line.label) != _squeezed(label) for _page, line in found):
        yield _violation("edge-label-differs", name, pages[0])
    elif _squeezed(label) and not any(_shown(page, line, label) for page, line in found):
        yield _violation("edge-label-missing", name, pages[0])


def _shown(page: Page, line: Line, label: str) -> bool:
    """Whether the label stands on the page, near enough is another check's business."""
    return any(
        (mark.source, mark.target, mark.exit) == (line.source, line.target, line.exit)
        and _squeezed("".join(mark.text.lines)) == _squeezed(label)
        for mark in page.labels
    )


def _squeezed(text: str) -> str:
    """What is left to compare: characters as they can be printed, without blanks and line breaks."""
    return "".join(printable(text).split())


def _violation(code: str, name: str, page: int) -> Violation:
    texts = {
        "edge-missing": _("Garis {garis} tidak digambar."),
        "edge-unknown": _("Garis {garis} digambar, tetapi tidak ada di dalam alur."),
        "edge-count": _("Garis {garis} digambar lebih dari satu kali atau terpotong tanpa sambungan."),
        "edge-label-differs": _("Label garis {garis} berbeda dari label di dalam SOP."),
        "edge-label-missing": _("Label garis {garis} tidak digambar."),
    }
    return Violation(code, page, (name,), None, texts[code].format(garis=name))
