"""``python -m rambu.cli``."""

import sys

from rambu.cli import main

sys.exit(main())
