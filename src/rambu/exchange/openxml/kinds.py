"""What the presets of DrawingML look like to a reader of a SOP."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rambu.exchange.drawn.geometry import OutlineKind
from rambu.exchange.openxml.connectors import Share

_KINDS: Final[Mapping[OutlineKind, str]] = {
    "process": "rect flowChartProcess snip1Rect flowChartPredefinedProcess flowChartInternalStorage plaque bevel frame"
    " flowChartDocument flowChartMultidocument flowChartInputOutput parallelogram flowChartManualInput foldedCorner"
    " flowChartManualOperation flowChartPreparation hexagon flowChartMagneticDisk can cube",
    "decision": "diamond flowChartDecision",
    "terminator": "flowChartTerminator roundRect flowChartAlternateProcess round1Rect round2SameRect round2DiagRect",
    "connector": "homePlate flowChartOffpageConnector pentagon",
    "circle": "ellipse flowChartConnector donut",
}
_BY_PRESET: Final = {preset: kind for kind, presets in _KINDS.items() for preset in presets.split()}
_ARROWS: Final[Mapping[str, tuple[Share, Share]]] = {
    "rightArrow": ((0, 0.5), (1, 0.5)),
    "notchedRightArrow": ((0, 0.5), (1, 0.5)),
    "stripedRightArrow": ((0, 0.5), (1, 0.5)),
    "leftArrow": ((1, 0.5), (0, 0.5)),
    "downArrow": ((0.5, 0), (0.5, 1)),
    "upArrow": ((0.5, 1), (0.5, 0)),
    "leftRightArrow": ((0, 0.5), (1, 0.5)),
    "upDownArrow": ((0.5, 0), (0.5, 1)),
}


def kind_of(preset: str) -> OutlineKind:
    """The kind of a closed preset."""
    return _BY_PRESET.get(preset, "other")


def block_arrow(preset: str) -> tuple[Share, Share] | None:
    """The way that a broad arrow goes, tail to tip; None where the preset is no such arrow."""
    return _ARROWS.get(preset)


def has_two_heads(preset: str) -> bool:
    """Whether a broad arrow points both ways."""
    return preset in ("leftRightArrow", "upDownArrow")
