"""Which shape a symbol gets, and which capsules of its own it needs, by the capsule style of the template."""

from __future__ import annotations

from typing import Final, Literal

from rambu.diagram.scene import ShapeKind
from rambu.sop.model import END, Decision, Shape, Symbol

Kapsul = Literal["langkah", "tersendiri"]

_BY_BENTUK: Final[dict[Shape, ShapeKind]] = {
    "mulai": "terminator",
    "selesai": "terminator",
    "proses": "process",
    "keputusan": "decision",
}


def shape_kind(symbol: Symbol, starts: bool, ends: bool, kapsul: Kapsul) -> ShapeKind:
    """The shape of `symbol`; `ends`: all it does is to end the procedure."""
    if symbol.bentuk is not None:
        return _BY_BENTUK[symbol.bentuk]
    if isinstance(symbol.exits, Decision):
        return "decision"
    is_capsule = (starts and not isinstance(symbol.mulai, str)) or ends
    return "terminator" if kapsul == "langkah" and is_capsule else "process"


def start_words(symbol: Symbol, starts: bool, kind: ShapeKind) -> str | None:
    """The words of its own start capsule; None: it has none."""
    if isinstance(symbol.mulai, str):
        return symbol.mulai.strip() or "Mulai"
    return "Mulai" if starts and kind != "terminator" else None


def needs_end_capsule(kind: ShapeKind, targets: tuple[object, ...]) -> bool:
    """Whether an exit to the end must be drawn to a capsule: the symbol is not itself the last capsule."""
    return END in targets and not (kind == "terminator" and set(targets) == {END})
