"""Conformance: what was done in a case, laid beside what the SOP says, and told in sentences."""

from rambu.conformance.aligning import Aligner, Alignment, Move, TooWide
from rambu.conformance.deviations import Deviation, Event, deviations

__all__ = ["Aligner", "Alignment", "Deviation", "Event", "Move", "TooWide", "deviations"]
