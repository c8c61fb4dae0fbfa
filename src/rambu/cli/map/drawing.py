"""``rambu map draw``: the pictures of a map as SVG, a file a page, or as one PDF."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.cli.map.opening import day_of, open_map
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.processmap import ProcessMap
    from rambu.processmap.drawing import Picture


def add(parts: Any) -> None:
    """Register the part."""
    parser = parts.add_parser("draw", help=_("menggambar peta: tiga pita, pohon, peta relasi, peta lintas fungsi"))
    parser.add_argument("map", metavar=_("PETA"), help=_("berkas peta, buku kerja Excel, atau kata contoh"))
    parser.add_argument("-o", "--output", metavar=_("BERKAS"), required=True, help=_("berkas .svg atau .pdf"))
    parser.add_argument("--process", metavar=_("KODE"), help=_("hanya proses ini: pohon, relasi, dan lintas fungsinya"))
    parser.add_argument(
        "--day", metavar=_("TANGGAL"), help=_("keadaan pada tanggal ini (bawaan: semua proses berlaku)")
    )
    parser.add_argument("--paper", choices=("A4", "F4", "Letter", "Legal"), default="A4", help=_("ukuran kertas"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the pictures."""
    from rambu.processmap.drawing import write_pictures
    from rambu.sop import BadInput
    from rambu.sop.files import write_atomic

    try:
        day = day_of(options.day)
        map_ = open_map(options.map)
        pictures = _pictures(map_, options.process, options.paper, day)
        if options.output.lower().endswith(".pdf"):
            dated = day or map_.decree.tanggal or map_.since or datetime.date(2000, 1, 1)
            write_atomic(options.output, write_pictures(pictures, map_.name or _("Peta Proses Bisnis"), dated))
        else:
            _write(Path(options.output), pictures)
    except BadInput as error:
        say_error(error)
        return 2
    return 0


def _pictures(map_: ProcessMap, code: str | None, paper: str, day: datetime.date | None) -> list[Picture]:
    from rambu.processmap import ProcessTree
    from rambu.processmap.drawing import draw_bands, draw_crossing, draw_relations, draw_tree
    from rambu.sop import BadInput

    if code and code not in ProcessTree(map_).by_code:
        raise BadInput(_("Kode proses {code} tidak ada pada peta.").format(code=code))
    related = dict.fromkeys(r.process for r in map_.relations if code in (None, r.process))
    crossed = dict.fromkeys(c.process for c in map_.crossings if code in (None, c.process))
    known = ProcessTree(map_).by_code
    pages = [] if code else draw_bands(map_, paper=paper, on=day)
    pages += draw_tree(map_, code or "", paper=paper, on=day)
    for one in related:
        pages += draw_relations(map_, one, paper=paper) if one in known else []
    for one in crossed:
        pages += draw_crossing(map_, one, paper=paper)
    return pages


def _write(wanted: Path, pictures: list[Picture]) -> None:
    from rambu.sop.files import write_atomic

    for number, picture in enumerate(pictures, 1):
        name = f"{wanted.stem}-{number}.svg" if len(pictures) > 1 else f"{wanted.stem}.svg"
        write_atomic(wanted.with_name(name), picture.svg.encode())
