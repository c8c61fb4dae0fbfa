"""The command line: one file a command; every command imports what it needs only when it runs, so that help is instant.

Exit codes: 0 clean, 1 findings (or differences), 2 bad input.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from rambu.language import gettext as _


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never ends in a traceback for what a person typed or wrote."""
    from rambu.cli.parser import build_parser

    options = build_parser().parse_args(argv)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print(_("Dihentikan. Berkas yang sudah selesai ditulis tetap utuh."), file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader (`head`, say) has gone; a second complaint at interpreter exit would be a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
