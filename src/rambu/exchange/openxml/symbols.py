"""The symbols of the form as the flow chart shapes of Office, and how they are called there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rambu.diagram.scene import ShapeKind

PRESETS: Final[Mapping[ShapeKind, str]] = {
    "process": "flowChartProcess",
    "decision": "flowChartDecision",
    "terminator": "flowChartTerminator",
    "connector": "flowChartOffpageConnector",
}
NAMES: Final[Mapping[ShapeKind, str]] = {
    "process": "Proses",
    "decision": "Keputusan",
    "terminator": "Mulai/selesai",
    "connector": "Penghubung halaman",
}
