"""The lines of a document: exits, the lines of capsules, and the links inside split joint symbols."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rambu.diagram.layout.drawn import Drawn
from rambu.diagram.layout.figures import Figure, Wire
from rambu.diagram.layout.wanted import Placed
from rambu.sop.model import END, Rujukan, Side, SideHint, Sop, Target

Hints = Mapping[tuple[str, Target], Side]

FAVOURED = frozenset({"ya", "lengkap", "benar", "sesuai", "setuju", "disetujui", "layak", "valid", "y"})
"""Labels of the exit that goes on as hoped; it goes down or forward if it can."""


def wires_of(sop: Sop, drawn: Drawn) -> tuple[Wire, ...]:
    """Every line between drawn figures, in reading order of their sources."""
    hints: Hints = {(h.symbol, h.to): h.side for b in sop.bagan for h in b.petunjuk if isinstance(h, SideHint)}
    wires: list[Wire] = []
    for key, source in drawn.placed.items():
        if key in drawn.parts:
            wires += _links(drawn.parts[key], source.name)
            wires += _start(drawn, key, source)
            wires += _exits(drawn, key, source, hints)
    return tuple(wires)


def _links(own: Sequence[int], name: str) -> Iterator[Wire]:
    for left, right in pairwise(own):
        yield Wire(left, right, name, name, kind="link")


def _start(drawn: Drawn, key: str, source: Placed) -> Iterator[Wire]:
    capsule = drawn.capsules.get(f"{key}:mulai")
    if capsule is not None:
        yield Wire(capsule, drawn.parts[key][0], "mulai", source.name)


def _exits(drawn: Drawn, key: str, source: Placed, hints: Hints) -> Iterator[Wire]:
    references = list(dict.fromkeys(e.to for e in source.exits if isinstance(e.to, Rujukan)))
    for n, exit_ in enumerate(source.exits):
        capsule = _capsule_name(exit_.to, references)
        ends = _ends(drawn, key, exit_.to, capsule)
        if not ends:
            continue
        a, b = _nearest(drawn.figures, drawn.parts[key], ends)
        yield Wire(
            a, b, source.name, capsule.rstrip("0123456789") or drawn.placed[str(exit_.to)].name, exit_.label, n,
            side=hints.get((key, exit_.to)), favoured=exit_.label.strip().lower() in FAVOURED,
        )  # fmt: skip


def _ends(drawn: Drawn, key: str, target: Target, capsule: str) -> Sequence[int]:
    """Figures at which an exit may end; none if its target is not drawn."""
    if not capsule:
        return drawn.parts.get(str(target), ())
    figure = drawn.capsules.get(f"{key}:{capsule}")
    return () if figure is None else (figure,)


def _capsule_name(target: Target, references: Sequence[Target]) -> str:
    if target == END:
        return END
    if not isinstance(target, Rujukan):
        return ""
    nth = references.index(target) + 1
    return "rujukan" if nth == 1 else f"rujukan{nth}"


def _nearest(figures: Sequence[Figure], sources: Sequence[int], targets: Sequence[int]) -> tuple[int, int]:
    """The parts that stand closest together by column; a capsule hangs on the first part."""
    pairs = [(a, b) for a in sources for b in targets]
    return min(pairs, key=lambda p: (abs(figures[p[0]].first - figures[p[1]].first), p))
