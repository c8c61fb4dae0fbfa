"""``rambu map``: the business process map and the SOPs that it asks each office for."""

from __future__ import annotations

from typing import Any

from rambu.cli.map import checking, drawing, exporting, importing, ledger
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command with its parts."""
    parser = commands.add_parser("map", help=_("memeriksa, membaca, dan menggambar peta proses bisnis"))
    parts = parser.add_subparsers(title=_("Perintah"), metavar=_("PERINTAH"), required=True, dest="BAGIAN")
    for part in (checking, importing, exporting, drawing, ledger):
        part.add(parts)
