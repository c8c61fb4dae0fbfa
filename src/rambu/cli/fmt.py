"""``rambu fmt``: one layout for all SOP files; comments stay."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from rambu.cli.console import say_error
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("fmt", help=_("merapikan berkas SOP tanpa mengubah isinya"))
    parser.add_argument(
        "paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP; - membaca masukan standar")
    )
    parser.add_argument("--check", action="store_true", help=_("hanya menyebut berkas yang belum rapi, tidak menulis"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Format files in place, or standard input to standard output."""
    from rambu.cli.inputs import find_files
    from rambu.sop import BadInput

    if options.paths == ["-"]:
        return _stream()
    failed = changed = False
    try:
        files = find_files(options.paths)
    except BadInput as error:
        say_error(error)
        return 2
    for path in files:
        try:
            changed = _format(path, options.check) or changed
        except BadInput as error:
            say_error(error)
            failed = True
    return 2 if failed else int(changed and options.check)


def _stream() -> int:
    from rambu.sop import BadInput, format_text
    from rambu.sop.files import decode

    try:
        sys.stdout.write(format_text(decode(sys.stdin.buffer.read(), "-"), "-"))
    except BadInput as error:
        say_error(error)
        return 2
    return 0


def _format(path: Path, only_check: bool) -> bool:
    """Whether the file was not yet in order."""
    from rambu.sop import format_text
    from rambu.sop.files import read_text, write_atomic

    text = read_text(path)
    formatted = format_text(text, str(path))
    if formatted == text:
        return False
    if not only_check:
        write_atomic(path, formatted.encode())
    print(_("{path}: belum rapi").format(path=path) if only_check else _("{path}: dirapikan").format(path=path))
    return True
