"""What an office may set about its checks."""

from __future__ import annotations

from dataclasses import dataclass

from rambu.worktime import DEFAULT, WorkingTime


@dataclass(frozen=True, slots=True)
class Settings:
    """Office settings; every default is a habit seen in published SOPs, none is the text of a regulation."""

    number_pattern: str = ""
    """Regular expression that the whole number must match; empty: any number will do."""
    working_time: WorkingTime = DEFAULT
    """How long a working day, week and month are."""
    longest: int = 20
    """More kegiatan than this in one chart: suggest splitting it."""
    shortest: int = 3
    """Fewer kegiatan than this: suggest describing the work in more detail."""
    hand_overs: int = 4
    """So many hand-overs to and fro between the same two performers in a row are worth a question."""
    processes: frozenset[str] = frozenset()
    """Codes of the business process map; empty: no map is known, and no SOP is asked for its process."""
