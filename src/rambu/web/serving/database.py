"""Which database: SQLite in the data folder, or PostgreSQL by ``RAMBU_DATABASE_URL``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Without recursive_triggers, INSERT OR REPLACE deletes rows behind the back of the audit trail's triggers.
_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA recursive_triggers=ON; "
    "PRAGMA busy_timeout=10000; PRAGMA cache_size=-16000;"
)


def database(folder: Path) -> dict[str, Any]:
    """Django's description of the database to use."""
    url = os.environ.get("RAMBU_DATABASE_URL")
    return postgres(url) if url else sqlite(folder)


def sqlite(folder: Path) -> dict[str, Any]:
    """One file; writers take their turn from the beginning of a transaction, so that none fails in its middle."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "rambu.sqlite3",
        "OPTIONS": {"init_command": _PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": 10},
        # Opening the file, reading its tables and emptying the log at the end would cost each answer milliseconds.
        "CONN_MAX_AGE": 60,
        "TEST": {"NAME": os.environ.get("RAMBU_TEST_FILE")},
    }


def postgres(url: str) -> dict[str, Any]:
    """The parts of ``postgresql://user:password@host:port/name?sslmode=require``.

    Raises ImproperlyConfigured for any other kind of address.
    """
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name:
        raise ImproperlyConfigured(
            "RAMBU_DATABASE_URL harus berbentuk postgresql://pengguna:sandi@server:port/nama-basis-data."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
