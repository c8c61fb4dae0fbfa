"""What holds for all tests: they do not look at the clock, nor at how their user has set up the machine.

Speed is measured in `tests/bench`; how many examples a property test looks at is told in `tests/support/thorough.py`.
"""

import os

from tests.support.thorough import load_profile

os.environ.pop("RAMBU_LANG", None)
load_profile()
