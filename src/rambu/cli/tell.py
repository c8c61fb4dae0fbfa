"""``rambu tell``: the procedure told in words."""

from __future__ import annotations

import argparse
from typing import Any

from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("tell", help=_("menceritakan alur SOP dengan kata-kata"))
    parser.add_argument("paths", metavar="BERKAS", nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument("--json", action="store_true", help=_("mencetak sebagai JSON"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the told flow of every file."""
    import json

    from rambu.cli.inputs import Reading
    from rambu.flow import tell

    reading = Reading(options.paths)
    told = [{"file": str(path), "text": tell(sop)} for path, sop in reading]
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(item["text"] for item in told))
    return reading.exit_code()
