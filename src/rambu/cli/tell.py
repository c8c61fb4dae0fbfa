"""``rambu tell``: the procedure told in words."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.sop import Sop


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("tell", help=_("menceritakan alur SOP dengan kata-kata"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument("--json", action="store_true", help=_("mencetak sebagai JSON"))
    parser.add_argument(
        "--times", action="store_true", help=_("menambahkan waktu tercepat, terlama, dan putaran ulangnya")
    )
    parser.add_argument(
        "--assumptions", metavar=_("BERKAS"), help=_("peluang tiap cabang (JSON), untuk waktu rata-rata; lihat panduan")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the told flow of every file."""
    from rambu.cli.inputs import Reading
    from rambu.flow import BadAssumptions
    from rambu.sop import BadInput

    reading = Reading(options.paths)
    told = []
    for path, sop in reading:
        try:
            told.append({"file": str(path), "text": _told(sop, options)})
        except (BadAssumptions, BadInput) as error:
            say_error(error if isinstance(error, BadInput) else f"{options.assumptions}: {error}")
            return 2
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(item["text"] for item in told))
    return reading.exit_code()


def _told(sop: Sop, options: argparse.Namespace) -> str:
    from rambu.flow import read_assumptions, tell, tell_times
    from rambu.sop.files import read_text

    text = tell(sop)
    assumptions = read_assumptions(read_text(options.assumptions), sop) if options.assumptions else None
    return f"{text}\n\n{tell_times(sop, assumptions)}" if options.times or assumptions else text
