"""Which position of the office a performer of a SOP is."""

from __future__ import annotations

from collections.abc import Iterable

from rambu.sop import Pelaksana
from rambu.workload.office import Position


def plain(text: str) -> str:
    """A name as it is compared: blanks and capitals do not matter."""
    return " ".join(text.split()).casefold()


def is_staff(performer: Pelaksana) -> bool:
    """Whether a performer is somebody of the office: not an outsider, not an application."""
    return performer.jenis in ("", "jabatan")


class Positions:
    """The positions of an office, by the names that SOPs use; one that no list names is taken up when it is met."""

    def __init__(self, listed: Iterable[Position]) -> None:
        self._known = {(plain(position.name), plain(position.unit)): position for position in listed}

    def of(self, performer: Pelaksana, unit: str) -> Position | None:
        """The position of a performer in a SOP of `unit`: there, else the one without a unit, else the only one.

        None where several units have it and none of them is the SOP's.
        """
        name = plain(performer.nama)
        found = self._known.get((name, plain(unit))) or self._known.get((name, ""))
        if found is not None:
            return found
        others = [position for (known, _unit), position in self._known.items() if known == name]
        if len(others) > 1:
            return None
        position = others[0] if others else Position(" ".join(performer.nama.split()), listed=False)
        self._known.setdefault((name, plain(position.unit)), position)
        return position
