"""``rambu pdf``: the official document, one file, a booklet of many, or a folder of them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import Progress, say_error
from rambu.cli.draw import add_form_options
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.cli.inputs import Reading
    from rambu.exchange.pdf import PdfSettings


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("pdf", help=_("membuat dokumen SOP resmi sebagai PDF"))
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("TUJUAN"),
        required=True,
        help=_("nama.pdf (beberapa SOP menjadi satu buku) atau folder (satu PDF tiap SOP)"),
    )
    parser.add_argument("--date", metavar=_("TANGGAL"), type=date.fromisoformat, help=_("tanggal dokumen, TTTT-BB-HH"))
    parser.add_argument("--title", metavar=_("JUDUL"), default="", help=_("judul buku bila SOP lebih dari satu"))
    parser.add_argument("--no-cover", action="store_true", help=_("tanpa halaman sampul"))
    parser.add_argument("--anchor", action="store_true", help=_("menaruh tanda ^ di tempat tanda tangan elektronik"))
    parser.add_argument(
        "--final",
        action="store_true",
        help=_("membawa gambar dan sidiknya, sehingga dapat diperiksa dengan rambu verify"),
    )
    add_form_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one PDF or many."""
    from rambu.cli.inputs import Reading
    from rambu.sop import BadInput

    reading = Reading(options.paths)
    if options.final and not options.output.lower().endswith(".pdf"):
        say_error(_("Naskah final ditulis ke satu berkas; akhiri tujuannya dengan .pdf."))
        return 2
    try:
        if options.output.lower().endswith(".pdf"):
            return _one(reading, options)
        return _many(reading, options)
    except BadInput as error:
        say_error(error)
        return 2


def _one(reading: Reading, options: argparse.Namespace) -> int:
    from rambu.exchange.pdf import write_booklet, write_final, write_pdf
    from rambu.sop.files import write_atomic

    sops = [sop for _path, sop in reading]
    if not sops:
        return 2
    settings = _settings(options)
    if options.final and len(sops) > 1:
        say_error(_("Naskah final memuat satu SOP; sebutkan satu berkas."))
        return 2
    one = write_final if options.final else write_pdf
    pdf = one(sops[0], settings) if len(sops) == 1 else write_booklet(sops, settings, title=options.title)
    write_atomic(Path(options.output), pdf)
    return reading.exit_code()


def _many(reading: Reading, options: argparse.Namespace) -> int:
    from rambu.cli.outputs import OutputFolder
    from rambu.exchange.pdf import write_many

    files = list(reading)
    progress = Progress(len(files))
    folder = OutputFolder(options.output)
    documents = write_many([sop for _path, sop in files], _settings(options))
    for (path, _sop), pdf in zip(files, documents, strict=True):
        name = folder.name_for(path)
        folder.write(f"{name}.pdf", pdf)
        progress.step(name)
    progress.clear()
    return reading.exit_code()


def _settings(options: argparse.Namespace) -> PdfSettings:
    from rambu.exchange.pdf import PdfSettings

    return PdfSettings(
        date=options.date,
        cover=not options.no_cover,
        anchor=options.anchor,
        template=options.template,
        paper=options.paper,
    )
