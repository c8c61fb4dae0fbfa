"""``rambu replay``: do a meeting again from its log, and compare with what came of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from rambu.cli.console import say_error
from rambu.language import gettext as _

MOST: Final = 200_000_000
"""Larger logs are refused before they are parsed."""


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("replay", help=_("mengulang rapat dari lognya dan membandingkan hasilnya"))
    parser.add_argument("path", metavar=_("BERKAS"), help=_("log rapat (*.rapat.json) yang diunduh dari Rambu"))
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FOLDER"),
        help=_("menulis naskah hasil ulangan ke folder ini"),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Replay; 0: all is as it was, 1: something differs, 2: no log."""
    from rambu.meeting import read_record, replay
    from rambu.sop import BadInput

    try:
        record = read_record(_read(options.path), options.path)
        outcome = replay(record)
        if options.output:
            _write(Path(options.output), outcome.texts)
    except BadInput as error:
        say_error(error)
        return 2
    for fault in outcome.faults:
        print(fault)
    told = _("{title}: {entries} peristiwa, {texts} naskah, {applied} keputusan diterapkan.")
    title = record.about.get("judul", options.path)
    print(told.format(title=title, entries=len(record.entries), texts=len(record.texts), applied=outcome.applied))
    if outcome.exact:
        print(_("Log utuh; naskah awal dan keputusan menghasilkan naskah akhir yang sama persis."))
    return 0 if outcome.exact else 1


def _read(path: str) -> bytes:
    from rambu.sop import BadInput

    try:
        with Path(path).open("rb") as file:
            content = file.read(MOST + 1)
    except (OSError, ValueError) as error:
        raise BadInput(_("berkas tidak dapat dibaca."), path) from error
    if len(content) > MOST:
        raise BadInput(_("berkas lebih besar dari 200 MB."), path)
    return content


def _write(folder: Path, texts: Any) -> None:
    from rambu.sop.files import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    for name, content in texts.items():
        safe = "".join(char if char.isalnum() or char in "-_" else "_" for char in name)
        write_atomic(folder / f"{safe or 'sop'}.sop.json", content)
