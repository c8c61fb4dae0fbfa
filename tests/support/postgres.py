"""A PostgreSQL server of the tests' own: in a temporary folder, on a free port of this machine, gone afterwards."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=40 -c shared_buffers=64MB"


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    on_path = shutil.which("pg_ctl")
    if not found and not on_path:
        raise RuntimeError("PostgreSQL tidak ditemukan; pasang paket postgresql.")
    return found[-1] if found else Path(str(on_path)).parent


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(*command: str | Path) -> None:
    """Run as a user who is not root, whom PostgreSQL refuses."""
    before = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*before, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")


@contextmanager
def temporary_postgres() -> Iterator[str]:
    """The address of an empty database as ``RAMBU_DATABASE_URL`` wants it."""
    programs, port = _programs(), _free_port()
    # Not TemporaryDirectory: at exit that removes its folder before the server in it is stopped.
    folder = tempfile.mkdtemp(prefix="rambu-postgres-")
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        cluster = Path(folder) / "cluster"
        _run(programs / "initdb", "-D", cluster, "-U", "rambu", "--auth=trust", "-E", "UTF8", "--locale=C", "-N")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {_QUICK}"
        _run(programs / "pg_ctl", "-D", cluster, "-o", options, "-l", Path(folder) / "log", "-w", "start")
        try:
            yield f"postgresql://rambu@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", cluster, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
