"""What the commands share that make one file of each SOP: into a folder, or into one named file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.cli.inputs import Reading
    from rambu.sop import Sop


def add_paths(parser: argparse.ArgumentParser, suffix: str) -> None:
    """The files to read and the place to write; `suffix` with its dot."""
    parser.add_argument("paths", metavar=_("BERKAS"), nargs="+", help=_("berkas atau folder SOP"))
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("TUJUAN"),
        required=True,
        help=_("nama{suffix} (untuk satu SOP) atau folder (satu berkas tiap SOP)").format(suffix=suffix),
    )


def write_each(options: argparse.Namespace, suffix: str, make: Callable[[Sop], bytes]) -> int:
    """Read every file, write what `make` makes of it; a bad file does not keep the others back."""
    from rambu.cli.inputs import Reading
    from rambu.sop import BadInput

    reading = Reading(options.paths)
    try:
        if options.output.lower().endswith(suffix):
            return _one(reading, options.output, suffix, make)
        return _many(reading, options.output, suffix, make)
    except BadInput as error:
        say_error(error)
        return 2


def _one(reading: Reading, output: str, suffix: str, make: Callable[[Sop], bytes]) -> int:
    from rambu.sop.files import write_atomic

    sops = [sop for _path, sop in reading]
    if len(sops) > 1:
        sentence = _("Satu berkas {suffix} hanya memuat satu SOP; sebutkan folder tujuan untuk {count} SOP ini.")
        say_error(sentence.format(suffix=suffix, count=len(sops)))
        return 2
    for sop in sops:
        write_atomic(Path(output), make(sop))
    return reading.exit_code()


def _many(reading: Reading, output: str, suffix: str, make: Callable[[Sop], bytes]) -> int:
    from rambu.cli.outputs import OutputFolder

    folder = OutputFolder(output)
    for path, sop in reading:
        folder.write(f"{folder.name_for(path)}{suffix}", make(sop))
    return reading.exit_code()
