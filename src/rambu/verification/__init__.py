"""Verifying a final PDF by itself, without a server: pages, scene, data, decisions and signatures."""

from __future__ import annotations

from rambu.verification.report import Difference, Place, Report, Signature
from rambu.verification.verify import verify

__all__ = ["Difference", "Place", "Report", "Signature", "verify"]
