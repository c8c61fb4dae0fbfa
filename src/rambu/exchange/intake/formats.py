"""Which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.xlsx.reading import read_xlsx

READERS: Final[Mapping[str, Callable[[bytes, str], Drawn]]] = {".xlsx": read_xlsx}
"""By the end of the name, in lower case. Each takes the bytes and the name, and raises BadInput."""
