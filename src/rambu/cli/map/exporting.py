"""``rambu map export``: a map as a workbook in the form that is read again, or as a map's file."""

from __future__ import annotations

import argparse
from typing import Any

from rambu.cli.console import say_error
from rambu.cli.map.opening import is_book, open_map
from rambu.language import gettext as _


def add(parts: Any) -> None:
    """Register the part."""
    parser = parts.add_parser("export", help=_("menulis peta sebagai buku kerja Excel atau berkas peta"))
    parser.add_argument("map", metavar=_("PETA"), help=_("berkas peta, buku kerja Excel, atau kata contoh"))
    parser.add_argument("-o", "--output", metavar=_("BERKAS"), required=True, help=_("berkas .xlsx, .yaml, atau .json"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file whole."""
    from rambu.processmap.file import dump_map
    from rambu.sop import BadInput
    from rambu.sop.files import write_atomic

    try:
        map_ = open_map(options.map)
        if is_book(options.output):
            from rambu.processmap.sheets import write_map

            write_atomic(options.output, write_map(map_))
        else:
            dump_map(map_, options.output)
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        say_error(_("Untuk menulis berkas Excel, pasang dahulu tambahannya: pip install 'rambu[office]'."))
        return 2
    except BadInput as error:
        say_error(error)
        return 2
    return 0
