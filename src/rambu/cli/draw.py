"""``rambu draw``: the official chart as SVG or PNG, a file a page, and what its certificate says."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.cli.outputs import OutputFolder
    from rambu.diagram.scene import Scene
    from rambu.sop import Sop

PPI = (72, 96, 150, 200, 300)


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("draw", help=_("menggambar bagan alir resmi sebagai SVG atau PNG"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument(
        "-o", "--output", metavar=_("FOLDER"), help=_("folder tempat gambar ditulis (satu berkas per halaman)")
    )
    parser.add_argument("--png", action="store_true", help=_("menulis PNG, bukan SVG"))
    parser.add_argument(
        "--ppi", type=int, choices=PPI, default=150, help=_("kerapatan PNG dalam titik per inci (semula 150)")
    )
    parser.add_argument("--certify", action="store_true", help=_("mencetak sertifikat gambar sebagai JSON"))
    add_form_options(parser)
    parser.set_defaults(run=run)


def add_form_options(parser: argparse.ArgumentParser) -> None:
    """The options that say how the form is printed, whatever the file itself asks for."""
    parser.add_argument("--template", choices=("permenpan", "kemenag"), help=_("templat formulir"))
    parser.add_argument("--paper", choices=("A4", "F4", "Letter", "Legal"), help=_("ukuran kertas (mendatar)"))


def run(options: argparse.Namespace) -> int:
    """Draw every file; write pages, print certificates."""
    from rambu.cli.inputs import Reading
    from rambu.cli.outputs import OutputFolder
    from rambu.sop import BadInput

    if not options.output and not options.certify:
        say_error(_("Sebutkan folder tujuan dengan -o FOLDER, atau minta sertifikat saja dengan --certify."))
        return 2
    reading = Reading(options.paths)
    folder = OutputFolder(options.output) if options.output else None
    certificates: list[dict[str, Any]] = []
    try:
        for path, sop in reading:
            certificates.extend(_draw(path, sop, folder, options))
    except BadInput as error:
        say_error(error)
        return 2
    if options.certify:
        one = len(options.paths) == len(certificates) == 1 and not Path(options.paths[0]).is_dir()
        print(json.dumps(certificates[0] if one else certificates, ensure_ascii=False, indent=2))
    return reading.exit_code(any(c["violations"] for c in certificates))


def _draw(path: Path, sop: Sop, folder: OutputFolder | None, options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Write the pages of one SOP; yield its certificate if one is wanted."""
    from rambu.diagram import draw

    scene = draw(sop, template=options.template, paper=options.paper)
    for note in scene.notes:
        say_error(f"{path}: {note}")
    if folder:
        name = folder.name_for(path)
        suffix, pictures = ("png", _pngs(sop, options)) if options.png else ("svg", _svgs(scene))
        for number, picture in enumerate(pictures, start=1):
            folder.write(f"{name}-{number}.{suffix}", picture)
    if options.certify:
        from rambu.diagram.certificate import certify

        yield {"file": str(path), **certify(scene, sop).to_dict()}


def _svgs(scene: Scene) -> list[bytes]:
    from rambu.exchange.svg import write_svg

    return [write_svg(scene, page).encode() for page in scene.pages]


def _pngs(sop: Sop, options: argparse.Namespace) -> list[bytes]:
    from rambu.exchange.pdf import PdfSettings, chart_pictures

    return chart_pictures(sop, PdfSettings(template=options.template, paper=options.paper), ppi=options.ppi)
