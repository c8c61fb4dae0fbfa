"""The figures of a document while they are collected."""

from __future__ import annotations

from dataclasses import dataclass, field

from rambu.diagram.layout.figures import Figure
from rambu.diagram.layout.wanted import Placed


@dataclass(slots=True)
class Drawn:
    """What the wires need to know: the figures of each symbol and of its capsules."""

    figures: list[Figure] = field(default_factory=list)
    parts: dict[str, list[int]] = field(default_factory=dict)
    """Id of a symbol → positions of its figures."""
    capsules: dict[str, int] = field(default_factory=dict)
    """Document-wide key of a capsule → position of its figure."""
    placed: dict[str, Placed] = field(default_factory=dict)

    def add(self, key: str, figure: Figure) -> None:
        """Append a figure of the symbol with id `key`, or of its capsule."""
        if figure.role == "symbol":
            self.parts.setdefault(key, []).append(len(self.figures))
        else:
            self.capsules[f"{key}:{figure.name.partition(':')[2]}"] = len(self.figures)
        self.figures.append(figure)
