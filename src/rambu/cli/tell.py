"""``rambu tell``: the procedure told in words, as text, Markdown or a page of HTML."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any, Final

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.sop import Sop

SUFFIXES: Final = {"text": ".txt", "markdown": ".md", "html": ".html"}


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("tell", help=_("menceritakan alur SOP dengan kata-kata"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument(
        "--format", choices=tuple(SUFFIXES), default="text", help=_("teks biasa, Markdown, atau halaman HTML")
    )
    parser.add_argument(
        "-o", "--output", metavar=_("TUJUAN"), help=_("berkas (untuk satu SOP) atau folder (satu berkas tiap SOP)")
    )
    parser.add_argument("--json", action="store_true", help=_("mencetak sebagai JSON"))
    parser.add_argument(
        "--times", action="store_true", help=_("menambahkan waktu tercepat, terlama, dan putaran ulangnya")
    )
    parser.add_argument(
        "--assumptions", metavar=_("BERKAS"), help=_("peluang tiap cabang (JSON), untuk waktu rata-rata; lihat panduan")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the told flow of every file, or write it."""
    from rambu.cli.each import write_each
    from rambu.flow import BadAssumptions
    from rambu.sop import BadInput

    try:
        if options.output:
            return write_each(
                options, SUFFIXES[options.format], lambda sop: f"{_told(sop, options).strip()}\n".encode()
            )
        return _print(options)
    except (BadAssumptions, BadInput) as error:
        say_error(error if isinstance(error, BadInput) else f"{options.assumptions}: {error}")
        return 2


def _print(options: argparse.Namespace) -> int:
    from rambu.cli.inputs import Reading

    reading = Reading(options.paths)
    told = [{"file": str(path), "text": _told(sop, options)} for path, sop in reading]
    if options.format == "html" and len(told) > 1:
        say_error(_("Satu halaman HTML memuat satu SOP; sebutkan folder tujuan dengan -o FOLDER."))
        return 2
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(item["text"].rstrip("\n") for item in told))
    return reading.exit_code()


def _told(sop: Sop, options: argparse.Namespace) -> str:
    from rambu.flow import read_assumptions, tell, tell_times
    from rambu.sop.files import read_text

    assumptions = read_assumptions(read_text(options.assumptions), sop) if options.assumptions else None
    times = tell_times(sop, assumptions) if options.times or assumptions else ""
    if options.format == "text":
        return f"{tell(sop)}\n\n{times}" if times else tell(sop)
    from rambu.exchange.words import write_html, write_markdown

    return write_html(sop, times) if options.format == "html" else write_markdown(sop, times)
