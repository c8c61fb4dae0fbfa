"""``rambu diff``: what changed between two SOPs, in sentences or as edits."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from rambu.cli.console import say_error
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("diff", help=_("menyebutkan beda dua berkas SOP dalam kalimat"))
    parser.add_argument("old", metavar=_("LAMA"), help=_("berkas SOP sebelumnya"))
    parser.add_argument("new", metavar=_("BARU"), help=_("berkas SOP sesudahnya"))
    parser.add_argument("--json", action="store_true", help=_("mencetak suntingan sebagai JSON"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when the two differ."""
    from rambu.sop import BadInput, describe_all, difference, load, to_json

    try:
        old, new = load(Path(options.old)), load(Path(options.new))
    except BadInput as error:
        say_error(error)
        return 2
    edits = difference(old, new)
    if options.json:
        print(json.dumps([to_json(edit) for edit in edits], ensure_ascii=False, indent=2))
    else:
        for sentence in describe_all(old, edits) or [_("Tidak ada perbedaan isi.")]:
            print(sentence)
    return int(bool(edits))
