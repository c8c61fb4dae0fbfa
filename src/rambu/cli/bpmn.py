"""``rambu bpmn``: a BPMN 2.0 model of each SOP."""

from __future__ import annotations

import argparse
from typing import Any

from rambu.cli.each import add_paths, write_each
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("bpmn", help=_("membuat model BPMN 2.0 untuk aplikasi pemodelan proses"))
    add_paths(parser, ".bpmn")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a model of each SOP."""
    from rambu.exchange.bpmn import write_bpmn

    return write_each(options, ".bpmn", write_bpmn)
