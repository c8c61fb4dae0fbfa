"""Files of any known format as SOPs, each with a report of what is certain in it and what is not."""

from __future__ import annotations

from rambu.exchange.incoming.formats import FORMATS, Format, format_of
from rambu.exchange.incoming.report import report_of
from rambu.exchange.incoming.take import Taken, Taking, take

__all__ = ["FORMATS", "Format", "Taken", "Taking", "format_of", "report_of", "take"]
