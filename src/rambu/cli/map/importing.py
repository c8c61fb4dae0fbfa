"""``rambu map import``: a workbook looked at, and written as a map's file when nothing stands against it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from rambu.cli.console import paint, say_error
from rambu.cli.map.opening import open_book
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.processmap.sheets import Preview


def add(parts: Any) -> None:
    """Register the part."""
    parser = parts.add_parser("import", help=_("membaca peta dari buku kerja Excel dan menunjukkan pratinjaunya"))
    parser.add_argument("book", metavar=_("BERKAS"), help=_("buku kerja Excel (.xlsx)"))
    parser.add_argument("-o", "--output", metavar=_("PETA"), help=_("berkas peta yang ditulis (.peta.yaml atau .json)"))
    parser.add_argument("--accept", action="store_true", help=_("memakai usul untuk kode yang diubah Excel"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when something must be mended first; then nothing is written."""
    from rambu.processmap.file import dump_map
    from rambu.sop import BadInput

    try:
        found = open_book(options.book, options.accept)
        _tell(found)
        if options.output and found.applicable:
            dump_map(found.map, options.output)
    except BadInput as error:
        say_error(error)
        return 2
    if options.output and not found.applicable:
        say_error(_("Peta belum ditulis; perbaiki dahulu temuan yang wajib."))
    return int(not found.applicable)


def _tell(found: Preview) -> None:
    from rambu.rules.finding import severity_label

    for table in found.tables:
        heads = ", ".join(f"{c.key} = “{c.head}” ({c.confidence:.0%})" for c in table.columns)
        print(paint(_("Lembar “{name}”: {table}").format(name=table.sheet, table=table.table), "tebal"))
        print(paint(f"  {heads}", "redup"))
    for note in found.notes:
        print(note)
    for cell in found.findings:
        place = _("lembar “{name}” baris {row}").format(name=cell.sheet, row=cell.row)
        print(f"  {paint(severity_label(cell.severity), cell.severity)} {place}: {cell.message}")
    for fault in found.faults:
        print(f"  {paint(severity_label(fault.severity), fault.severity)} {found.place(fault)}: {fault.message}")
    map_ = found.map
    told = _("{processes} proses, {lines} baris keterlibatan, {listed} baris daftar SOP wajib, {found} temuan")
    count = len(found.findings) + len(found.faults)
    print(told.format(
        processes=len(map_.processes), lines=len(map_.involvements), listed=len(map_.listed), found=count
    ))  # fmt: skip
