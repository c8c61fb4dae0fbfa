"""Files of any kind that somebody sends: what SOPs are in them, how sure that is, and how their pages look."""

from __future__ import annotations

from rambu.exchange.intake.asking import SUFFIXES, take_in
from rambu.exchange.intake.value import Intake, Item, SourcePage, Taken

__all__ = ["SUFFIXES", "Intake", "Item", "SourcePage", "Taken", "take_in"]
