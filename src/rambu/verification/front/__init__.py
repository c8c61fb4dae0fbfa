"""The pages before the chart, cover and identity, compared with the data."""

from __future__ import annotations

from rambu.verification.front.cover import compare_cover
from rambu.verification.front.feet import compare_foot
from rambu.verification.front.identity import compare_identity
from rambu.verification.front.paint import compare_paint

__all__ = ["compare_cover", "compare_foot", "compare_identity", "compare_paint"]
