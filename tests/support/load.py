"""A running Rambu with people at their drafts, and callers that behave as browsers do: for measuring under load."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from tests.support.postgres import temporary_postgres

TOKEN = "a" * 32


@dataclass(slots=True)
class Caller:
    """One browser: a session of its own and one open connection."""

    port: int
    session: str
    line: http.client.HTTPConnection | None = None
    errors: list[str] = field(default_factory=list)
    answered: float = 0.0
    """When the last answer had come in whole (`time.monotonic`)."""

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, bytes]:
        """Ask; status and body. A broken connection counts as an error and is opened anew."""
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={TOKEN}",
            "X-CSRFToken": TOKEN,
            "Accept-Encoding": "gzip",
            "Content-Type": "application/json",
        }
        if self.line is None:
            self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            self.line.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = self.line.getresponse()
            content = answer.read()
            self.answered = time.monotonic()
        except (OSError, http.client.HTTPException) as fault:
            self.errors.append(repr(fault))
            self.line = None
            return 0, b""
        if answer.status >= 400:
            self.errors.append(f"{answer.status} {path}")
        return answer.status, gzip.decompress(content) if answer.headers["Content-Encoding"] == "gzip" else content

    def json(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Ask for JSON; empty where there was none."""
        status, content = self.call(method, path, body)
        found: dict[str, Any] = json.loads(content) if status == 200 else {}
        return found


@dataclass(frozen=True, slots=True)
class Served:
    """A server with its process id and port."""

    pid: int
    port: int

    def cpu(self) -> float:
        """Seconds of CPU that the server and its children have used."""
        total = 0.0
        for pid in (self.pid, *_children(self.pid)):
            parts = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
        return total


@contextmanager
def ground(database: str) -> Iterator[Path]:
    """Django set up on an empty ``sqlite`` or ``postgres`` in a folder of its own, migrated."""
    with ExitStack() as ending:
        folder = Path(tempfile.mkdtemp(prefix="rambu-load-"))
        ending.callback(shutil.rmtree, folder, ignore_errors=True)
        os.environ |= {"RAMBU_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "rambu.web.settings"}
        os.environ |= {"RAMBU_SECRET_KEY": "only-for-measuring-" + "0" * 40, "RAMBU_HOSTS": "127.0.0.1,testserver"}
        if database == "postgres":
            os.environ["RAMBU_DATABASE_URL"] = ending.enter_context(temporary_postgres())
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield folder


@contextmanager
def served() -> Iterator[Served]:
    """``rambu serve`` on that ground."""
    from django.db import connections

    connections.close_all()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "rambu.cli", "serve", "--port", str(port), "--without-worker"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield Served(process.pid, port)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def session_of(person: Any) -> str:
    """A session as a browser has it after logging in."""
    from django.test import Client

    client = Client()
    client.force_login(person)
    return client.cookies["sessionid"].value


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    own = [int(child) for path in found for child in path.read_text().split()]
    return own + [more for child in own for more in _children(child)]


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    for _attempt in range(1800):
        try:
            urlopen(f"http://127.0.0.1:{port}/luring/", timeout=5).close()
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("rambu serve did not answer")
