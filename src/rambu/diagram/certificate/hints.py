"""A person's wishes are kept: the side of an exit, the page break before a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rambu.diagram.certificate.expected import Wanted
from rambu.diagram.certificate.naming import Notes, absolute
from rambu.diagram.certificate.report import Violation
from rambu.diagram.scene import Line, Scene
from rambu.language import gettext as _
from rambu.sop.model import BreakHint, Side, SideHint, Sop

_AWAY: Final[Mapping[Side, tuple[int, int]]] = {"atas": (0, -1), "kanan": (1, 0), "bawah": (0, 1), "kiri": (-1, 0)}


def check_hints(scene: Scene, sop: Sop, wanted: Mapping[str, Wanted], notes: Notes) -> Iterator[Violation]:
    """Wishes that are not honoured and that no note names.

    A wish about a row or symbol of another chart says nothing; of two about one line the last one counts.
    """
    for bagan in sop.bagan:
        rows = [kegiatan.id for kegiatan in bagan.kegiatan]
        symbols = {symbol.id for kegiatan in bagan.kegiatan for symbol in kegiatan.simbol}
        sides = {(hint.symbol, hint.to): hint for hint in bagan.petunjuk if isinstance(hint, SideHint)}
        for side in sides.values():
            if side.symbol in symbols:
                yield from _side(scene, side, wanted[side.symbol], notes)
        for hint in bagan.petunjuk:
            if isinstance(hint, BreakHint) and hint.kegiatan in rows[1:] and not _breaks(scene, hint):
                yield _not_broken(hint)


def _breaks(scene: Scene, hint: BreakHint) -> bool:
    firsts = (next((row.id for row in page.rows if row.kegiatan), "") for page in scene.pages)
    return hint.kegiatan in firsts


def _side(scene: Scene, hint: SideHint, source: Wanted, notes: Notes) -> Iterator[Violation]:
    if notes.mention(source.name, source.name.partition("/")[2]):
        return
    exits = {n for n, exit_ in enumerate(source.exits) if exit_.to == hint.to}
    for page in scene.pages:
        own = {s.symbol for s in page.shapes if s.kind != "connector" and absolute(s.symbol, s.bagan) == source.name}
        for line in page.lines:
            mine = line.exit in exits and line.source.removeprefix(f"{page.bagan}/") in own
            if mine and line.kind == "edge" and not _leaves(line, hint.side):
                yield _wrong_side(page.number, line, hint)


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
