"""``rambu schema``: the JSON Schema of the file format."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("schema", help=_("mencetak JSON Schema format berkas SOP"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:  # noqa: ARG001 - every command has this form
    """Print the schema."""
    from rambu.sop import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
