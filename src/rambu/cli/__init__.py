"""The command line: one file a command; every command imports what it needs only when it runs, so that help is instant.

Exit codes: 0 clean, 1 findings (or differences), 2 bad input.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence

from rambu.language import gettext as _


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never ends in a traceback for what a person typed or wrote."""
    from rambu.cli.console import speak_utf8
    from rambu.cli.parser import build_parser

    speak_utf8()
    options = build_parser().parse_args(argv)
    try:
        return _run(options)
    except KeyboardInterrupt:
        print(_("Dihentikan. Berkas yang sudah selesai ditulis tetap utuh."), file=sys.stderr)
        return 130
    except BrokenPipeError:
        _silence()
        return 0
    except OSError as error:
        # Files speak for themselves (`BadInput`); what is left is standard output: a full disk behind `> report.txt`.
        if error.filename is not None:
            raise
        _silence()
        reason: object = error.strerror or error
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            reason = _("penyimpanan penuh, berkas tidak ditulis; kosongkan ruang lalu ulangi.").rstrip(".")
        print(_("Hasil tidak dapat ditulis ke keluaran standar ({r}).").format(r=reason), file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    code = int(options.run(options))
    sys.stdout.flush()
    return code


def _silence() -> None:
    """Let go of standard output: a second complaint at interpreter exit would be a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
