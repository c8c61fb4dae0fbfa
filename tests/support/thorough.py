"""How many examples a property test looks at: enough for every change, and more on request.

Without a word the same examples are looked at every time, so that a test's answer depends on the code alone. With
``RAMBU_THOROUGH=20`` each test looks at twenty times as many, other ones on each run.
"""

from __future__ import annotations

import os
from typing import Final

from hypothesis import HealthCheck, settings

TIMES: Final = int(os.environ.get("RAMBU_THOROUGH", "1"))
"""By what the usual numbers of examples are multiplied."""

USUAL: Final = 50
"""Examples of a test that does not name its own number."""


def examples(count: int) -> settings:
    """The decorator of a property test that is to look at `count` examples, times `TIMES`."""
    return settings(max_examples=count * TIMES)


def load_profile() -> None:
    """Make every property test follow these rules; a slow machine fails none of them."""
    settings.register_profile(
        "rambu",
        max_examples=USUAL * TIMES,
        derandomize=TIMES == 1,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        print_blob=True,
    )
    settings.load_profile("rambu")
