"""What pure functions of Rambu remember, to be forgotten: then they work everything out anew."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper
from typing import Any

from rambu.remembering import Kept


def forget() -> None:
    """Empty every memory that is bounded; tables that were read once (fonts, lexicon) stay."""
    for one in gc.get_objects():
        if isinstance(one, Kept):
            one.clear()
        elif isinstance(one, _lru_cache_wrapper) and _is_ours(one):
            one.cache_clear()


def _is_ours(memory: Any) -> bool:
    return str(memory.__module__).startswith("rambu.") and memory.cache_parameters()["maxsize"] is not None
