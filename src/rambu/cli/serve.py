"""``rambu serve``: Rambu in the browser."""

from __future__ import annotations

import argparse
import os
from importlib.util import find_spec
from typing import Any

from rambu.cli.console import say_error
from rambu.language import gettext as _


def add(commands: Any) -> None:
    """Register the command."""
    parser = commands.add_parser("serve", help=_("menjalankan Rambu di peramban"))
    parser.add_argument(
        "--host",
        metavar=_("ALAMAT"),
        default="127.0.0.1",
        help=_("alamat tempat Rambu menjawab; 0.0.0.0 agar dapat dibuka dari komputer lain (bawaan: 127.0.0.1)"),
    )
    parser.add_argument("--port", metavar=_("PORT"), type=_port, default=8000, help=_("porta (bawaan: 8000)"))
    parser.add_argument("--data", metavar=_("FOLDER"), help=_("folder data (bawaan: RAMBU_DATA atau ./rambu-data)"))
    parser.add_argument(
        "--without-worker",
        action="store_true",
        help=_("tanpa pekerja; jalankan sendiri dengan rambu work"),
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help=_("kantor contoh dengan 45 orang dan 40 SOP rekaan, dalam folder datanya sendiri (./rambu-contoh)"),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prepare what is missing and answer until Ctrl+C."""
    if not web_is_installed():
        return 2
    from django.core.exceptions import ImproperlyConfigured

    from rambu.web.serving.start import Place, PortTaken, prepare, serve

    if options.demo:
        os.environ |= {"RAMBU_SAMPLE": "1", "RAMBU_DATA": os.environ.get("RAMBU_DATA") or "rambu-contoh"}
    if options.data:
        os.environ["RAMBU_DATA"] = options.data
    place = Place(options.host, options.port)
    try:
        folder = prepare(place)
    except PortTaken:
        say_error(
            _("Alamat {host} port {port} tidak dapat dipakai, mungkin sudah dipakai program lain. Coba: {hint}").format(
                host=place.host, port=place.port, hint=f"rambu serve --port {place.port + 1}"
            )
        )
        return 2
    except ImproperlyConfigured as fault:
        say_error(str(fault))
        return 2
    except OSError as fault:
        say_error(_("Folder data tidak dapat dipakai: {fault}.").format(fault=fault))
        return 2
    if options.demo and not _fill_sample():
        return 2
    print(_("Rambu berjalan di {address}").format(address=_way_in(place.address)))
    print(_("Data tersimpan di {folder}. Tekan Ctrl+C untuk berhenti.").format(folder=folder), flush=True)
    serve(place, "" if options.without_worker else "rambu.web.jobs")
    return 0


def _fill_sample() -> bool:
    """Fill an empty database with the sample office; a database of real people is left alone."""
    from rambu.web.demo.fill import fill, is_sample
    from rambu.web.people.actions.first_run import is_first_run

    if is_first_run():
        print(_("Menyiapkan kantor contoh, beberapa detik …"), flush=True)
        fill()
    elif not is_sample():
        say_error(_("Folder data ini berisi kantor sungguhan. Pilih folder lain: rambu serve --demo --data FOLDER"))
        return False
    return True


def _way_in(address: str) -> str:
    """Where to go first; until there is an administrator, with the key that lets only its reader become one."""
    from django.urls import reverse

    from rambu.web.people.actions.first_run import is_first_run
    from rambu.web.people.opening import opening_key

    return f"{address.rstrip('/')}{reverse('people:first_run')}?kunci={opening_key()}" if is_first_run() else address


def web_is_installed() -> bool:
    """Whether the packages of the extra ``web`` are there; says what to do where they are not."""
    if find_spec("django") and find_spec("granian"):
        return True
    say_error(_('Bagian web belum dipasang. Pasang dengan: pip install "rambu[web]"'))
    return False


def _port(text: str) -> int:
    port = int(text)
    if not 0 < port < 65536:
        raise ValueError(text)
    return port
