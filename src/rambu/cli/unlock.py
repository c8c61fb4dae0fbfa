"""``rambu unlock``: let somebody in with his password alone, where nobody in the office can."""

from __future__ import annotations

import argparse
import os
from typing import Any

from rambu.cli.console import say_error
from rambu.cli.serve import web_is_installed
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("unlock", help=_("melepas langkah kedua seseorang yang kehilangan ponselnya"))
    parser.add_argument("who", metavar=_("NIP"), help=_("NIP atau surel orangnya"))
    parser.add_argument("--data", metavar=_("FOLDER"), help=_("folder data (bawaan: RAMBU_DATA atau ./rambu-data)"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Take the factors off; 2 where there is no such person or nothing to take off."""
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
        return _unlock(options.who)
    except (Error, ImproperlyConfigured) as fault:
        say_error(_("Basis data tidak dapat dibaca: {fault}").format(fault=fault))
        return 2


def _unlock(who: str) -> int:
    from rambu.web.doors.actions import reset_factors
    from rambu.web.offices.refusal import Refused
    from rambu.web.people.models import Person

    people = Person.objects.everywhere(reason="whoever runs the server may").select_related("office")
    person = people.known_as(who).first()
    if person is None:
        say_error(_("Tidak ada orang dengan NIP atau surel {who}.").format(who=who))
        return 2
    try:
        reset_factors(by=None, person=person)
    except Refused as refusal:
        say_error(str(refusal))
        return 2
    print(_("Langkah kedua {person} dilepas; ia masuk dengan sandi saja.").format(person=person))
    return 0
