"""``rambu audit``: whether the audit trail is whole."""

from __future__ import annotations

import argparse
import os
from typing import Any

from rambu.cli.console import say_error
from rambu.cli.serve import web_is_installed
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("audit", help=_("memeriksa keutuhan jejak perubahan"))
    parser.add_argument("what", metavar="verify", choices=["verify"], help=_("memeriksa seluruh rantai catatan"))
    parser.add_argument("--office", metavar=_("ID"), type=int, help=_("hanya kantor dengan nomor ini"))
    parser.add_argument("--data", metavar=_("FOLDER"), help=_("folder data (bawaan: RAMBU_DATA atau ./rambu-data)"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verify and tell; 1 where a chain is broken or the database does not guard it."""
    if not web_is_installed():
        return 2
    if options.data:
        os.environ["RAMBU_DATA"] = options.data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rambu.web.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error

    try:
        django.setup()
        return _verify(options.office)
    except (Error, ImproperlyConfigured) as fault:
        say_error(_("Basis data tidak dapat dibaca: {fault}").format(fault=fault))
        return 2


def _verify(office: int | None) -> int:
    from django.db import connection

    from rambu.web.audit.guards import guarded
    from rambu.web.audit.verifying import count, verify

    breaks = verify(office)
    for fault in breaks:
        print(
            _("Kantor {office}, catatan {number}: {fault}.").format(
                office=fault.office, number=fault.number, fault=_fault(fault.fault)
            )
        )
    unguarded = not guarded(connection)
    if unguarded:
        print(_("Penjaga jejak perubahan di basis data tidak terpasang; jalankan rambu serve untuk memasangnya."))
    if breaks or unguarded:
        return 1
    print(_("Jejak perubahan utuh: {events} catatan di {chains} rantai.").format(**count(office)))
    return 0


def _fault(kind: str) -> str:
    return {
        "changed": _("isinya telah diubah"),
        "missing": _("catatan sebelumnya hilang"),
        "unchained": _("tidak tersambung dengan catatan sebelumnya"),
    }[kind]
