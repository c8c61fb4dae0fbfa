"""What the API promises is written down, and it keeps to it whatever is sent."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from rambu.web.api import actions
from rambu.web.api.api import api
from tests.support.cast import make_cast
from tests.support.library import open_for, put_in_force
from tests.support.thorough import TIMES

SNAPSHOT = Path(__file__).resolve().parents[3] / "docs" / "openapi.json"


def written() -> str:
    told: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/")))
    return json.dumps(told, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def test_the_snapshot_is_what_the_api_says() -> None:
    if os.environ.get("RAMBU_GOLDEN") == "write":
        SNAPSHOT.write_text(written(), encoding="utf-8")
    assert SNAPSHOT.read_text(encoding="utf-8") == written(), "run with RAMBU_GOLDEN=write and read the change"


@pytest.mark.django_db
def test_the_description_can_be_fetched_without_a_token() -> None:
    assert Client().get("/api/v1/openapi.json").status_code == 200


OPERATIONS = [
    (method, path)
    for path, methods in api.get_openapi_schema(path_prefix="/api/v1/")["paths"].items()
    for method in methods
]


NOT_HERE = [positive_data_acceptance]
"""Whether an edit fits, or a deed may be done, depends on the text and the office, not on the form of what is sent."""


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Requests share the connection of the test, as with Django's own client."""
    hooks = (signals.request_started, signals.request_finished)
    for hook in hooks:
        hook.disconnect(close_old_connections)
    yield
    for hook in hooks:
        hook.connect(close_old_connections)


@pytest.mark.django_db
@pytest.mark.usefixtures("one_connection")
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_whatever_is_sent_it_keeps_its_word(method: str, path: str) -> None:
    """Over an office with a draft (1) and a SOP in force (2); what is answered is what the description promises."""
    cast = make_cast()
    open_for(cast, cast.pegawai)
    put_in_force(open_for(cast, cast.pegawai))
    _row, secret = actions.make_token(by=cast.fresh("koordinator"), name="Uji", days=30)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())

    @settings(max_examples=10 * TIMES, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(case=schema[path][method].as_strategy())
    def holds(case: Any) -> None:
        with transaction.atomic():
            case.call_and_validate(headers={"Authorization": f"Bearer {secret}"}, excluded_checks=NOT_HERE)
            transaction.set_rollback(True)

    holds()
