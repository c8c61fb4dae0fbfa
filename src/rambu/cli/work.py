"""``rambu work``: a worker alone, for a server that runs ``rambu serve --without-worker``."""

from __future__ import annotations

import argparse
import os
import signal
from threading import Event
from types import FrameType
from typing import Any

from rambu.cli.console import say_error
from rambu.cli.serve import web_is_installed
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("work", help=_("menjalankan pekerja saja, di samping rambu serve --without-worker"))
    parser.add_argument("--data", metavar=_("FOLDER"), help=_("folder data (bawaan: RAMBU_DATA atau ./rambu-data)"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do jobs until Ctrl+C or a request to end; a job that runs is given back at its next step."""
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
        ready = _tables_are_ready()
    except (Error, ImproperlyConfigured) as fault:
        say_error(_("Basis data tidak dapat dibaca: {fault}").format(fault=fault))
        return 2
    if not ready:
        say_error(_("Basis data belum disiapkan. Jalankan rambu serve dahulu."))
        return 2
    _work()
    return 0


def _tables_are_ready() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _work() -> None:
    from rambu.web.jobs.worker import Worker

    stop = Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    print(_("Pekerja Rambu berjalan. Tekan Ctrl+C untuk berhenti."), flush=True)
    Worker(stop).work()
