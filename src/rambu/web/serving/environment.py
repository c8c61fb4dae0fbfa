"""The settings that a person gives through environment variables; every one has a safe default."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
YES = frozenset({"1", "ya", "yes", "true", "on"})


def data_folder() -> Path:
    """Where Rambu keeps its database and its secret key: ``RAMBU_DATA``, by default ``./rambu-data``."""
    return Path(os.environ.get("RAMBU_DATA") or "rambu-data").absolute()


def switched_on(name: str) -> bool:
    """Whether the variable `name` says yes."""
    return os.environ.get(name, "").strip().lower() in YES


def listed(name: str) -> list[str]:
    """The comma-separated values of the variable `name`."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def text(name: str) -> str:
    """The variable `name`, or nothing."""
    return os.environ.get(name, "").strip()


def public_address() -> str:
    """Where people open Rambu, for the links in mail: ``RAMBU_ADDRESS``, else the first of ``RAMBU_HOSTS``.

    Raises ImproperlyConfigured for what is no address.
    """
    hosts = [name for name in listed("RAMBU_HOSTS") if name not in LOOPBACK]
    scheme = "https" if switched_on("RAMBU_HTTPS") else "http"
    given = text("RAMBU_ADDRESS") or (f"{scheme}://{hosts[0]}" if hosts else "http://localhost:8000")
    parts = urlsplit(given)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/") or parts.query:
        raise ImproperlyConfigured("RAMBU_ADDRESS harus berbentuk https://nama-server.")
    return given.rstrip("/")


def secret_key() -> str:
    """``RAMBU_SECRET_KEY``, else the key file of the data folder, else one that lives as long as this process."""
    given = os.environ.get("RAMBU_SECRET_KEY")
    if given:
        return given
    path = data_folder() / "secret-key"
    return path.read_text(encoding="ascii").strip() if path.exists() else get_random_secret_key()


def make_secret_key() -> None:
    """Write a key file into the data folder, readable by its owner only, unless there is one."""
    folder = data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(folder / "secret-key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(get_random_secret_key())
