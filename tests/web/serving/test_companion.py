"""The worker beside the server: begun again when it dies, gone when the server is, however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

import pytest

from tests.web.serving.test_serve import environment, fetched, free_port, rambu

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the worker in /proc")


def workers(parent: int) -> list[int]:
    """Children of this process that run jobs."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                status, command = (folder / "stat").read_text(), (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if status.rpartition(")")[2].split()[1] == str(parent) and b"rambu.web.jobs" in command:
                found.append(int(folder.name))
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until(there: Callable[[], bool]) -> None:
    for _attempt in range(200):
        if there():
            return
        Event().wait(0.1)
    raise AssertionError("nothing happened")


@contextmanager
def serving(data: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A server of its own, once it answers."""
    command = rambu("serve", "--port", str(free_port()), *options)
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment(data), start_new_session=True
    )
    try:
        assert process.stdout is not None
        fetched(process.stdout.readline().split()[-1])
        yield process
    finally:
        # Also what a killed server leaves behind.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=20)


def test_a_killed_worker_is_begun_again_and_ends_with_its_server(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        until(lambda: len(workers(server.pid)) == 1)
        (first,) = workers(server.pid)
        os.kill(first, signal.SIGKILL)
        until(lambda: bool(set(workers(server.pid)) - {first}))
        (second,) = set(workers(server.pid)) - {first}
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=20) == 0
        assert not alive(second)


def test_the_worker_does_not_outlive_a_killed_server(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        until(lambda: len(workers(server.pid)) == 1)
        (worker,) = workers(server.pid)
        server.kill()
        until(lambda: not alive(worker))


def test_without_a_worker_there_is_none_until_it_is_run_alone(tmp_path: Path) -> None:
    with serving(tmp_path, "--without-worker") as server:
        assert workers(server.pid) == []
        work = subprocess.Popen(rambu("work"), stdout=subprocess.PIPE, text=True, env=environment(tmp_path))
        assert work.stdout is not None
        assert "Pekerja Rambu berjalan" in work.stdout.readline()
        work.send_signal(signal.SIGINT)
        work.communicate(timeout=20)
        assert work.returncode == 0


def test_a_worker_needs_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RAMBU_DATABASE_URL", raising=False)  # a database that no other test has prepared
    done = subprocess.run(rambu("work"), env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
