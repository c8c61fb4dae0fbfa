"""``rambu docx``: the official form as a Word document, one of each SOP."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from rambu.cli.draw import add_form_options
from rambu.cli.each import add_paths, write_each
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.sop import Sop


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("docx", help=_("membuat dokumen Word yang simbol dan panahnya dapat disunting"))
    add_paths(parser, ".docx")
    add_form_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a document of each SOP."""
    from rambu.exchange.docx import write_docx

    def make(sop: Sop) -> bytes:
        return write_docx(sop, template=options.template, paper=options.paper)

    return write_each(options, ".docx", make)
