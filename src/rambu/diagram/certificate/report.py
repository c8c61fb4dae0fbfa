"""What the certificate says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rambu.diagram.scene import Point


@dataclass(frozen=True, slots=True)
class Violation:
    """One fault of a drawing."""

    code: str
    """A stable word for the kind of fault, e.g. ``line-through-symbol``."""
    page: int
    """1-based number of the flow page; 0 when the whole document is meant."""
    names: tuple[str, ...]
    """The symbols, lines (``3→4``), letters or columns concerned."""
    point: Point | None
    """A place on the page where it can be seen, in points."""
    message: str
    """The fault in an Indonesian sentence."""

    def to_dict(self) -> dict[str, object]:
        """As plain values for JSON."""
        point = None if self.point is None else [round(c, 2) for c in self.point]
        return {
            "code": self.code, "page": self.page, "names": list(self.names), "point": point, "message": self.message,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageReport:
    """The figures of one page: crossings and bends are counted here, cost and bound are the router's own."""

    page: int
    crossings: int
    bends: int
    cost: float
    bound: float

    @property
    def gap(self) -> float:
        """Relative distance of the cost from the bound; 0.0 means proven optimal."""
        return 0.0 if self.cost <= self.bound + 1e-6 else (self.cost - self.bound) / max(self.bound, 1e-9)

    def to_dict(self) -> dict[str, object]:
        """As plain values for JSON."""
        return {
            "page": self.page, "crossings": self.crossings, "bends": self.bends,
            "cost": self.cost, "bound": self.bound, "gap": self.gap,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Certificate:
    """All violations of a scene and the figures of its pages."""

    violations: tuple[Violation, ...]
    pages: tuple[PageReport, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not self.violations

    @property
    def crossings(self) -> int:
        """Crossings of lines on all pages."""
        return sum(page.crossings for page in self.pages)

    @property
    def bends(self) -> int:
        """Bends of lines on all pages."""
        return sum(page.bends for page in self.pages)

    @property
    def cost(self) -> float:
        """Cost of all routes."""
        return sum(page.cost for page in self.pages)

    @property
    def bound(self) -> float:
        """Proven lower bound of the cost."""
        return sum(page.bound for page in self.pages)

    @property
    def gap(self) -> float:
        """The largest gap of a page; 0.0 means that every page is proven optimal."""
        return max((page.gap for page in self.pages), default=0.0)

    @property
    def by_code(self) -> dict[str, int]:
        """How often each kind of fault was found."""
        return dict(Counter(v.code for v in self.violations))

    def to_dict(self) -> dict[str, object]:
        """As plain values for JSON (``rambu draw --certify``)."""
        return {
            "clean": self.clean, "violations": [v.to_dict() for v in self.violations],
            "crossings": self.crossings, "bends": self.bends, "cost": self.cost, "bound": self.bound,
            "gap": self.gap, "pages": [page.to_dict() for page in self.pages],
        }  # fmt: skip
