"""The pages of the chart compared with the scene."""

from __future__ import annotations

from rambu.verification.flow.pages import compare_flow

__all__ = ["compare_flow"]
