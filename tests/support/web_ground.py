"""Sets Django up for tests, once: a folder of its own, SQLite or (``RAMBU_TEST_DATABASE=postgres``) a PostgreSQL."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path

from tests.support.postgres import temporary_postgres


@lru_cache(maxsize=1)
def set_up() -> None:
    """Choose the database, then make Django ready; before any module with a table is imported."""
    ending = ExitStack()
    atexit.register(ending.close)
    folder = Path(tempfile.mkdtemp(prefix="rambu-tests-"))
    ending.callback(shutil.rmtree, folder, ignore_errors=True)
    os.environ["RAMBU_DATA"] = str(folder)
    os.environ["RAMBU_TEST_FILE"] = str(folder / "test.sqlite3")
    os.environ["RAMBU_SECRET_KEY"] = "only-for-tests-" + "0" * 40
    os.environ["RAMBU_HOSTS"] = "testserver,localhost,127.0.0.1"
    os.environ["DJANGO_SETTINGS_MODULE"] = "rambu.web.settings"
    os.environ.pop("RAMBU_DATABASE_URL", None)
    if os.environ.get("RAMBU_TEST_DATABASE") == "postgres":
        os.environ["RAMBU_DATABASE_URL"] = ending.enter_context(temporary_postgres())
    import django

    django.setup()
    # Not inherited: by it pytest-django would take, in a worker of pytest-xdist, the database of the process that hands
    # the tests out, while programs started by tests take the worker's own.
    del os.environ["DJANGO_SETTINGS_MODULE"]
