"""Computed capsules: own starts and ends, and the exits to another SOP, in the cell of their symbol."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rambu.diagram.layout.figures import Figure, Role
from rambu.diagram.layout.titles import capsule_title
from rambu.sop.model import Rujukan


@dataclass(frozen=True, slots=True)
class Capsule:
    """A capsule that belongs to a symbol's figure."""

    owner: Figure
    role: Role
    name: str
    text: str
    no: str


def start_capsule(owner: Figure, words: str, no: str) -> Capsule:
    """The start above its symbol."""
    return Capsule(owner, "mulai", f"{owner.name}:mulai", words, no)


def end_capsule(owner: Figure, no: str) -> Capsule:
    """The end below its symbol."""
    return Capsule(owner, "selesai", f"{owner.name}:selesai", "Selesai", no)


def reference_capsule(owner: Figure, rujukan: Rujukan, nth: int, no: str) -> Capsule:
    """Another SOP to which the flow leaves, below its symbol."""
    suffix = "rujukan" if nth == 1 else f"rujukan{nth}"
    title = " ".join(rujukan.judul.split()) or rujukan.nomor
    text = title if title.lower().startswith("sop") else f"SOP {title}"
    return Capsule(owner, "rujukan", f"{owner.name}:{suffix}", text, no)


def stand_capsules(capsules: Sequence[Capsule]) -> list[Figure]:
    """Figures of the capsules of one row: above or below their symbols, side by side where there are several."""
    if not capsules:
        return []
    crowded = {cell for cell, n in Counter(_group(c) for c in capsules).items() if n > 1}
    cells = {_cell(c) for c in capsules if _group(c) in crowded and not c.owner.is_joint}
    figures: list[Figure] = []
    for capsule in capsules:
        mates = [c for c in capsules if _group(c) == _group(capsule)]
        if capsule.owner.is_joint and len(mates) > 1:
            figures.append(_over_columns(capsule, mates))
        elif _cell(capsule) in cells:
            figures.append(_in_order(capsule, [c for c in capsules if _cell(c) == _cell(capsule)]))
        else:
            figures.append(_figure(capsule))
    return figures


def _level(capsule: Capsule) -> int:
    return -1 if capsule.role == "mulai" else 1


def _group(capsule: Capsule) -> tuple[str, int, int]:
    return (capsule.owner.name, capsule.owner.first, _level(capsule))


def _cell(capsule: Capsule) -> tuple[int, int, int]:
    return (capsule.owner.strip[0], capsule.owner.first, _level(capsule))


def _figure(capsule: Capsule) -> Figure:
    owner = capsule.owner
    return replace(
        owner,
        role=capsule.role,
        kind="terminator",
        name=capsule.name,
        id="",
        strip=(owner.strip[0], _level(capsule)),
        text=capsule.text,
        title=capsule_title(capsule.text, capsule.no),
    )


def _in_order(capsule: Capsule, mates: Sequence[Capsule]) -> Figure:
    return replace(_figure(capsule), slot=mates.index(capsule), slots=len(mates))


def _over_columns(capsule: Capsule, mates: Sequence[Capsule]) -> Figure:
    owner, place = capsule.owner, mates.index(capsule)
    width = owner.last - owner.first + 1
    columns = [owner.first + n * width // len(mates) for n in range(len(mates))]
    column = columns[place]
    return replace(
        _figure(capsule),
        first=column,
        last=column,
        slot=place - columns.index(column),
        slots=columns.count(column),
    )
