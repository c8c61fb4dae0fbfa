"""``rambu rebuild``: what is derived from the stored SOPs, derived anew."""

from __future__ import annotations

import argparse
import os
from typing import Any

from rambu.cli.console import Progress, say_error
from rambu.cli.serve import web_is_installed
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("rebuild", help=_("menghitung ulang yang diturunkan dari naskah SOP"))
    parser.add_argument("--data", metavar=_("FOLDER"), help=_("folder data (bawaan: RAMBU_DATA atau ./rambu-data)"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Derive everything of every SOP; 1 where a text could not be read."""
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
        return _rebuild()
    except (Error, ImproperlyConfigured) as fault:
        say_error(_("Basis data tidak dapat dibaca: {fault}").format(fault=fault))
        return 2


def _rebuild() -> int:
    from rambu.web.library.rebuilding import count, rebuild

    progress, faults = Progress(count()), 0
    for title, fault in rebuild():
        progress.step(title)
        if fault:
            faults += 1
            progress.clear()
            say_error(_("{title}: naskahnya tidak dapat dibaca: {fault}").format(title=title, fault=fault))
    progress.clear()
    print(_("{n} SOP dihitung ulang.").format(n=progress.done - faults))
    return 1 if faults else 0
