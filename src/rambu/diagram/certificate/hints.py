"""A person's wishes are kept: the side of an exit, the page break before a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rambu.diagram.certificate.expected import Wanted
from rambu.diagram.certificate.naming import Notes, absolute
from rambu.diagram.certificate.report import Violation
from rambu.diagram.scene import Line, Scene
from rambu.language import gettext as _
from rambu.sop.model import END, BreakHint, Rujukan, Side, SideHint, Sop

_AWAY: Final[Mapping[Side, tuple[int, int]]] = {"atas": (0, -1), "kanan": (1, 0), "bawah": (0, 1), "kiri": (-1, 0)}


def check_hints(scene: Scene, sop: Sop, wanted: Mapping[str, Wanted], notes: Notes) -> Iterator[Violation]:
    """Wishes that are not honoured and that no note names; of two about one line the last one counts."""
    sides = {(h.symbol, h.to): h for bagan in sop.bagan for h in bagan.petunjuk if isinstance(h, SideHint)}
    for side in sides.values():
        yield from _side(scene, side, wanted, notes)
    starts = {bagan.kegiatan[0].id for bagan in sop.bagan if bagan.kegiatan}
    for bagan in sop.bagan:
        for hint in bagan.petunjuk:
            if isinstance(hint, BreakHint) and hint.kegiatan not in starts and not _breaks(scene, hint):
                yield _not_broken(hint)


def _breaks(scene: Scene, hint: BreakHint) -> bool:
    firsts = (next((row.id for row in page.rows if row.kegiatan), "") for page in scene.pages)
    return hint.kegiatan in firsts


def _side(scene: Scene, hint: SideHint, wanted: Mapping[str, Wanted], notes: Notes) -> Iterator[Violation]:
    source = wanted.get(hint.symbol)
    if source is None or notes.mention(source.name, source.name.partition("/")[2]):
        return
    target = _target(hint, wanted, source)
    for page in scene.pages:
        own = {s.symbol for s in page.shapes if absolute(s.symbol, s.bagan) == source.name}
        for line in page.lines:
            mine = line.kind == "edge" and line.source in own and absolute(line.target, page.bagan) == target
            if mine and not _leaves(line, hint.side):
                yield _wrong_side(page.number, line, hint)


def _target(hint: SideHint, wanted: Mapping[str, Wanted], source: Wanted) -> str:
    if isinstance(hint.to, Rujukan):
        return f"{source.bagan}/rujukan"
    if hint.to == END:
        return f"{source.bagan}/selesai"
    target = wanted.get(hint.to)
    return target.name if target else ""


def _leaves(line: Line, side: Side) -> bool:
    (x1, y1), (x2, y2) = line.points[:2]
    dx, dy = _AWAY[side]
    return (x2 - x1) * dx + (y2 - y1) * dy > 0


def _wrong_side(page: int, line: Line, hint: SideHint) -> Violation:
    name = f"{line.source}→{line.target}"
    message = _("Garis {garis} tidak keluar di sisi {sisi} seperti yang diminta.").format(garis=name, sisi=hint.side)
    return Violation("hint-side-ignored", page, (name,), line.points[0], message)


def _not_broken(hint: BreakHint) -> Violation:
    message = _("Halaman tidak dipotong sebelum kegiatan {kegiatan} seperti yang diminta.").format(
        kegiatan=hint.kegiatan
    )
    return Violation("hint-break-ignored", 0, (hint.kegiatan,), None, message)
