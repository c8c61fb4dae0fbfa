"""What the formats of Office share: markup, package, the embedded SOP, connectors and what they are glued to."""

from __future__ import annotations

from rambu.exchange.openxml.embedded import NAMESPACE

__all__ = ["NAMESPACE"]
