"""The argument parser in Indonesian: argparse with our words where it would speak English."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NoReturn

from rambu.language import gettext as _

COMMANDS = (
    *("new", "check", "draw", "pdf", "docx", "xlsx", "bpmn", "tell", "fmt", "diff", "rules", "schema"),
    *("import", "map", "workload", "simulate", "replay", "verify"),
    *("serve", "work", "rebuild", "audit", "unlock"),
)
_MODULES = {"import": "importing"}
"""Commands whose name is a word of Python."""


class Formatter(argparse.HelpFormatter):
    """Help with an Indonesian usage line."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """As argparse, with *Pemakaian* instead of *usage*."""
        super().add_usage(usage, actions, groups, _("Pemakaian: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose groups and errors are Indonesian; an error is one sentence and exit code 2."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", Formatter)
        super().__init__(add_help=False, allow_abbrev=False, **kwargs)
        self._positionals.title = _("Argumen")
        self._optionals.title = _("Pilihan")
        self.add_argument("-h", "--help", action="help", help=_("menampilkan bantuan ini"))

    def error(self, message: str) -> NoReturn:
        """Say in one sentence what is wrong with the call."""
        self.exit(2, _("{sentence} Lihat `{prog} --help`.\n").format(sentence=_said(message), prog=self.prog))


# argparse builds its messages from these English patterns (they are stable since Python 3.9).
_MESSAGES: tuple[tuple[str, Callable[[], str]], ...] = (
    (r"unrecognized arguments: (?P<a>.*)", lambda: _("Argumen tidak dikenal: {a}.")),
    (r"the following arguments are required: (?P<a>.*)", lambda: _("Argumen ini wajib diisi: {a}.")),
    (
        r"argument (?P<a>[^:]*): invalid choice: (?P<b>.*) \(choose from (?P<c>.*)\)",
        lambda: _("{b} tidak dikenal sebagai {a}; pilih salah satu dari {c}."),
    ),
    (r"argument (?P<a>[^:]*): expected one argument", lambda: _("{a} memerlukan satu nilai.")),
    (r"argument (?P<a>[^:]*): expected at least one argument", lambda: _("{a} memerlukan sedikitnya satu nilai.")),
    (r"argument (?P<a>[^:]*): invalid .* value: (?P<b>.*)", lambda: _("Nilai {b} untuk {a} tidak dapat dibaca.")),
    (
        r"argument (?P<a>[^:]*): not allowed with argument (?P<b>.*)",
        lambda: _("{a} tidak dapat dipakai bersama {b}."),
    ),
    (r"argument (?P<a>[^:]*): ignored explicit argument (?P<b>.*)", lambda: _("{a} tidak menerima nilai {b}.")),
)


def _said(message: str) -> str:
    for pattern, sentence in _MESSAGES:
        match = re.fullmatch(pattern, message)
        if match:
            return sentence().format(**match.groupdict())
    return message


def build_parser() -> argparse.ArgumentParser:
    """The parser of ``rambu`` with all its commands."""
    parser = Parser(
        prog="rambu",
        description=_("SOP adalah data; gambarnya dihitung. Isi tabelnya, Rambu menggambar bagan alir resminya."),
        epilog=_("Kode keluar: 0 bersih, 1 ada temuan, 2 masukan tidak dapat dipakai."),
    )
    parser.add_argument("--version", action="version", version=_version(), help=_("menampilkan versi"))
    commands = parser.add_subparsers(title=_("Perintah"), metavar=_("PERINTAH"), required=True, dest="PERINTAH")
    for name in COMMANDS:
        import_module(f"rambu.cli.{_MODULES.get(name, name)}").add(commands)
    return parser


def _version() -> str:
    from rambu import __version__

    return f"rambu {__version__}"
