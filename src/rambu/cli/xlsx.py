"""``rambu xlsx``: the official form as an Excel workbook, one of each SOP."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.cli.draw import add_form_options
from rambu.cli.each import add_paths, write_each
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.sop import Sop


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("xlsx", help=_("membuat berkas Excel yang simbol dan panahnya dapat disunting"))
    add_paths(parser, ".xlsx")
    add_form_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a workbook of each SOP."""
    try:
        from rambu.exchange.xlsx import write_xlsx
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        say_error(_("Untuk menulis berkas Excel, pasang dahulu tambahannya: pip install 'rambu[office]'."))
        return 2

    def make(sop: Sop) -> bytes:
        return write_xlsx(sop, template=options.template, paper=options.paper)

    return write_each(options, ".xlsx", make)
