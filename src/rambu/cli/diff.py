"""``rambu diff``: what changed between two SOPs, in sentences, as edits, as pictures or as one page."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rambu.cli.console import say_error
from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.sop import Sop


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("diff", help=_("menyebutkan beda dua berkas SOP dalam kalimat"))
    parser.add_argument("old", metavar=_("LAMA"), help=_("berkas SOP sebelumnya"))
    parser.add_argument("new", metavar=_("BARU"), help=_("berkas SOP sesudahnya"))
    parser.add_argument("--json", action="store_true", help=_("mencetak suntingan sebagai JSON"))
    parser.add_argument(
        "--svg",
        metavar=_("BERKAS"),
        help=_("menulis bagan kedua versi dengan tanda perubahan (satu berkas per halaman)"),
    )
    parser.add_argument("--html", metavar=_("BERKAS"), help=_("menulis perbandingan lengkap sebagai satu halaman"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when the two differ."""
    from rambu.sop import BadInput, describe_all, difference, load, to_json

    try:
        old, new = load(Path(options.old)), load(Path(options.new))
        if options.svg or options.html:
            _write(old, new, options)
    except BadInput as error:
        say_error(error)
        return 2
    edits = difference(old, new)
    if options.json:
        print(json.dumps([to_json(edit) for edit in edits], ensure_ascii=False, indent=2))
    else:
        for sentence in describe_all(old, edits) or [_("Tidak ada perbedaan isi.")]:
            print(sentence)
    return int(bool(edits))


def _write(old: Sop, new: Sop, options: argparse.Namespace) -> None:
    """Write what was asked for. Raises `BadInput`."""
    from rambu.cli.redline import page, pictures
    from rambu.compare import draw_redline, redline
    from rambu.sop.files import write_atomic

    lines = redline(old, new)
    charts = draw_redline(old, new, lines)
    if options.svg:
        wanted = Path(options.svg)
        counts: dict[str, int] = {}
        for version, svg in pictures(charts):
            counts[version] = counts.get(version, 0) + 1
            write_atomic(wanted.with_name(f"{wanted.stem}-{version}-{counts[version]}.svg"), svg.encode())
    if options.html:
        write_atomic(Path(options.html), page(new.judul or old.judul or _("Perbandingan"), lines, charts).encode())
