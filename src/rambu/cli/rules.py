"""``rambu rules``: the catalogue of checks."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rambu.cli.console import say_error
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("rules", help=_("menampilkan katalog aturan pemeriksaan"))
    parser.add_argument("ids", metavar=_("ATURAN"), nargs="*", help=_("hanya aturan ini, misalnya identitas.judul"))
    parser.add_argument("--json", action="store_true", help=_("mencetak katalog sebagai JSON"))
    parser.add_argument("--markdown", action="store_true", help=_("mencetak katalog sebagai Markdown"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the catalogue or some of its rules."""
    from rambu.rules import catalogue, document

    rules = list(catalogue())
    unknown = [name for name in options.ids if name not in {rule.id for rule in rules}]
    if unknown:
        say_error(_("Aturan {ids} tidak ada; lihat semuanya dengan: rambu rules").format(ids=", ".join(unknown)))
        return 2
    chosen = [rule for rule in rules if not options.ids or rule.id in options.ids]
    if options.json:
        print(json.dumps([rule.to_dict() for rule in chosen], ensure_ascii=False, indent=2))
    elif options.markdown:
        print(document(chosen), end="")
    else:
        width, room = max(len(rule.id) for rule in chosen), max(len(_(rule.severity)) for rule in rules)
        for rule in chosen:
            print(f"{rule.id:<{width}}  {_(rule.severity):<{room}}  {rule.title}")
            if options.ids:
                print(f"\n{rule.explanation}\n" + _("Sumber: {s}").format(s=_(rule.source)) + "\n")
    return 0
