"""Fixtures that the tests of the web and those in a browser share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def quick_passwords(settings: object) -> None:
    """Hash passwords fast; how strong the real hash is belongs to Django."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def trail_can_be_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Lift the guards of the audit trail before Django empties the tables after a test with real transactions."""
    marker = request.node.get_closest_marker("django_db")
    real = {"transactional_db", "live_server"} & set(request.fixturenames) or (
        marker and marker.kwargs.get("transaction")
    )
    if not real:
        yield
        return
    from django.db import connection

    from rambu.web.audit.guards import lift

    request.getfixturevalue("transactional_db")
    yield
    lift(connection)
