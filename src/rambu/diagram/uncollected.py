"""Working without the collector of cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles meanwhile: drawing makes many small values and no cycles among them.

    The search for routes makes so many that the collector, finding nothing, took half of the time of slow charts
    (docs/decisions/0009). What is given back by counting references still is. Several threads may be in here: the
    first one in switches the collector on again, also while others draw.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
