"""Rambu as a person starts it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from urllib.error import URLError
from urllib.request import urlopen

import pytest


def rambu(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "rambu.cli", *arguments]


def environment(data: Path) -> dict[str, str]:
    """As after a fresh installation: nothing is set but the folder (and the database, where tests choose one)."""
    theirs = {name: value for name, value in os.environ.items() if not name.startswith(("RAMBU_", "DJANGO_"))}
    chosen = {name: os.environ[name] for name in ("RAMBU_DATABASE_URL",) if name in os.environ}
    return theirs | chosen | {"RAMBU_DATA": str(data), "PYTHONUNBUFFERED": "1"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(data: Path, *options: str) -> Iterator[str]:
    """The address that is printed, once Rambu answers."""
    command = rambu("serve", "--port", str(free_port()), *options)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(data))
    try:
        assert process.stdout is not None
        line = next(line for line in process.stdout if "http" in line)
        process.stdout.readline()
        yield line.split()[-1]
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
        process.communicate()


def fetched(address: str) -> str:
    """The page, as soon as the server has bound its port."""
    for _attempt in range(100):
        try:
            with urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except URLError as fault:
            if not isinstance(fault.reason, ConnectionRefusedError):
                raise
            Event().wait(0.1)
    raise AssertionError(f"{address} does not answer")


def test_the_first_start_makes_everything_and_leads_to_the_first_page(tmp_path: Path) -> None:
    data = tmp_path / "baru"
    with serving(data) as address:
        assert "/mulai/?kunci=" in address
        page = fetched(address)
        assert "<form" in page
    assert (data / "secret-key").exists()
    verified = subprocess.run(
        rambu("audit", "verify"), env=environment(data), capture_output=True, text=True, check=False
    )
    assert (verified.returncode, verified.stderr) == (0, "")
    assert "utuh" in verified.stdout


def test_who_stops_it_while_it_still_starts_is_not_kept_waiting(tmp_path: Path) -> None:
    process = subprocess.Popen(
        rambu("serve", "--port", str(free_port())), stdout=subprocess.PIPE, text=True, env=environment(tmp_path)
    )
    assert process.stdout is not None
    next(line for line in process.stdout if "http" in line)
    Event().wait(0.3)  # the processes that answer are being made
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) in (0, 130)
    process.communicate()


def test_the_sample_office_can_be_tried_and_a_real_one_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RAMBU_DATABASE_URL", raising=False)  # the sample fills a database of its own
    with serving(tmp_path / "contoh", "--demo") as address:
        assert "Masuk sebagai Sri Contoh" in fetched(f"{address}masuk/")
    with serving(tmp_path / "contoh", "--demo") as again:
        assert "Kantor contoh" in fetched(f"{again}masuk/")
    with serving(tmp_path / "contoh") as plain:
        assert "Kantor contoh" not in fetched(f"{plain}masuk/")


def test_a_taken_port_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = subprocess.run(
            rambu("serve", "--port", port), env=environment(tmp_path / "x"), capture_output=True, text=True, check=False
        )
    assert done.returncode == 2
    assert port in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "x").exists()


def test_a_setting_that_cannot_be_is_said_in_a_sentence(tmp_path: Path) -> None:
    settings = environment(tmp_path) | {"RAMBU_OIDC_ISSUER": "http://sso.contoh.example", "RAMBU_OIDC_CLIENT_ID": "x"}
    outcome = subprocess.run(rambu("serve"), capture_output=True, text=True, env=settings)
    assert outcome.returncode == 2
    assert outcome.stderr.strip() == "RAMBU_OIDC_ISSUER harus berbentuk https://alamat-penerbit."


@pytest.mark.parametrize("port", ["0", "70000", "delapan"])
def test_a_port_that_is_none(port: str, tmp_path: Path) -> None:
    done = subprocess.run(
        rambu("serve", "--port", port), env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert port in done.stderr
