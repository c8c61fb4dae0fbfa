"""Every symbol of the model is drawn once, in its place and its shape."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from rambu.diagram.certificate.expected import Wanted
from rambu.diagram.certificate.limits import ROUNDING
from rambu.diagram.certificate.naming import Notes, absolute
from rambu.diagram.certificate.report import Violation
from rambu.diagram.scene import Page, Scene, Shape, ShapeKind
from rambu.language import gettext as _
from rambu.sop.model import Decision

Found = tuple[Page, Shape]


def check_symbols(scene: Scene, wanted: Mapping[str, Wanted], notes: Notes) -> Iterator[Violation]:
    """Missing, doubled, misplaced and unknown symbols, and joint ones whose parts are not equal and linked."""
    drawn: dict[str, list[Found]] = defaultdict(list)
    for page in scene.pages:
        for shape in page.shapes:
            if shape.kind != "connector" and ":" not in shape.symbol:
                drawn[absolute(shape.symbol, shape.bagan)].append((page, shape))
    for want in wanted.values():
        yield from _judge(want, drawn.pop(want.name, []), notes)
    for name, found in drawn.items():
        yield _violation("symbol-unknown", name, found[0][0].number, found[0][1])


def _judge(want: Wanted, found: list[Found], notes: Notes) -> Iterator[Violation]:
    if not found:
        if not notes.mention(want.name, want.name.partition("/")[2], want.symbol.id):
            yield _violation("symbol-missing", want.name, 0)
        return
    page, shape = found[0]
    if len(found) != want.runs or len({p.number for p, _s in found}) > 1:
        yield _violation("symbol-count", want.name, page.number, shape)
    elif want.runs > 1 and not _linked(page, [s for _p, s in found]):
        yield _violation("joint-not-linked", want.name, page.number, shape)
    if any((s.id, s.bagan, s.kegiatan) != (want.symbol.id, want.bagan, want.row) for _p, s in found):
        yield _violation("symbol-misnamed", want.name, page.number, shape)
    if {column for p, s in found for column in _columns(p, s)} != set(want.columns):
        yield _violation("symbol-wrong-column", want.name, page.number, shape)
    if any(s.kind not in _kinds(want) for _p, s in found):
        yield _violation("symbol-wrong-shape", want.name, page.number, shape)


def _linked(page: Page, parts: list[Shape]) -> bool:
    name = parts[0].symbol
    links = [line for line in page.lines if line.kind == "link" and (line.source, line.target) == (name, name)]
    return len(links) >= len(parts) - 1 and len({part.kind for part in parts}) == 1


def _columns(page: Page, shape: Shape) -> Iterator[int]:
    """Positions of the performers' columns that the shape reaches into."""
    bands = [band for band in page.columns if band.key.startswith("pelaksana:")]
    for position, band in enumerate(bands):
        if band.x + ROUNDING < shape.box.right and shape.box.x < band.x + band.width - ROUNDING:
            yield position


def _kinds(want: Wanted) -> tuple[ShapeKind, ...]:
    if want.symbol.bentuk is not None:
        of_bentuk: dict[str, ShapeKind] = {"proses": "process", "keputusan": "decision"}
        return (of_bentuk.get(want.symbol.bentuk, "terminator"),)
    if isinstance(want.symbol.exits, Decision):
        return ("decision",)
    return ("process", "terminator") if want.starts or want.only_ends else ("process",)


def _violation(code: str, name: str, page: int, shape: Shape | None = None) -> Violation:
    texts = {
        "symbol-unknown": _("Simbol {simbol} digambar, tetapi tidak ada di dalam SOP."),
        "symbol-missing": _("Simbol {simbol} tidak digambar."),
        "symbol-count": _("Simbol {simbol} tidak digambar tepat satu kali."),
        "joint-not-linked": _("Bagian-bagian simbol bersama {simbol} tidak sama atau tidak terhubung."),
        "symbol-misnamed": _("Simbol {simbol} digambar dengan nama atau baris yang keliru."),
        "symbol-wrong-column": _("Simbol {simbol} tidak berdiri tepat di kolom pelaksananya."),
        "symbol-wrong-shape": _("Simbol {simbol} digambar dengan bentuk yang keliru."),
    }
    point = None if shape is None else shape.box.center
    return Violation(code, page, (name,), point, texts[code].format(simbol=name))
