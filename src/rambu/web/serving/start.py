"""Starting Rambu: key, tables, server."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from pathlib import Path

from rambu.web.serving.companion import Companion
from rambu.web.serving.environment import LOOPBACK, data_folder, listed, make_secret_key, switched_on, text
from rambu.web.serving.packing import pack_static

WORKERS = 2
"""Processes that answer, one a core: a page that takes long to compute keeps nobody else waiting."""
THREADS = 2
"""Answers that a process works on at once; they share its core, so that more of them would only delay each other."""
ENDING = 5
"""Seconds that a process has to finish its answers when Rambu is stopped. One that is told so while it still starts
does not hear it, and would be waited for for ever."""


class PortTaken(Exception):
    """Another program answers at this port already."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where Rambu answers."""

    host: str = "127.0.0.1"
    port: int = 8000

    @property
    def address(self) -> str:
        """What a person types into the browser on this machine."""
        shown = "localhost" if self.host in {"127.0.0.1", "0.0.0.0", "::"} else self.host  # noqa: S104
        return f"http://{shown}:{self.port}/"


def prepare(place: Place) -> Path:
    """Make the data folder, its key, packed files and all tables; returns the folder.

    Raises PortTaken before touching anything.
    """
    _require_free(place)
    make_secret_key()
    pack_static()
    _allow(place)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rambu.web.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    return data_folder()


def serve(place: Place, worker: str = "") -> None:
    """Answer until the process is stopped; beside the server runs the module `worker`, if one is named."""
    companion = Companion(worker) if worker else None
    try:
        _answer(place)
    finally:
        if companion:
            companion.end()


def _answer(place: Place) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "rambu.web.wsgi:application",
        address=place.host,
        port=place.port,
        interface=Interfaces.WSGI,
        workers=min(WORKERS, os.cpu_count() or 1),
        blocking_threads=THREADS,
        websockets=False,
        workers_kill_timeout=ENDING,
        log_level=LogLevels.warning,
    ).serve()


def _require_free(place: Place) -> None:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    with socket.socket(family) as probe:
        # As the server does it: a port that was just given up may be taken again.
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((place.host, place.port))
        except OSError as fault:
            raise PortTaken(place.address) from fault


def _allow(place: Place) -> None:
    """Unless ``RAMBU_HOSTS`` says otherwise, answer under the names and addresses of this machine."""
    if listed("RAMBU_HOSTS"):
        return
    if not text("RAMBU_ADDRESS") and not switched_on("RAMBU_HTTPS"):
        os.environ["RAMBU_ADDRESS"] = _seen_from_outside(place)
    names = set(LOOPBACK)
    if place.host not in LOOPBACK:
        own = socket.gethostname()
        names |= {place.host, own, f"{own}.local", *_addresses(own)}
    os.environ["RAMBU_HOSTS"] = ",".join(sorted(names))


def _seen_from_outside(place: Place) -> str:
    """Where colleagues open what answers at every address of this machine."""
    if place.host not in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        return place.address.rstrip("/")
    own = socket.gethostname()
    reachable = [address for address in _addresses(own) if not address.startswith("127.")]
    return f"http://{(reachable or [own])[0]}:{place.port}"


def _addresses(name: str) -> list[str]:
    try:
        return socket.gethostbyname_ex(name)[2]
    except OSError:
        return []
