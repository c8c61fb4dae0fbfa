"""The database itself refuses to change or remove an event, whoever asks: triggers, on both databases."""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "audit_event"
_REFUSAL = "the audit trail is append-only"

_SQLITE = {
    f"{TABLE}_no_{word.lower()}": f"CREATE TRIGGER {TABLE}_no_{word.lower()} BEFORE {word} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    for word in ("UPDATE", "DELETE")
}
_FUNCTION = (
    f"CREATE OR REPLACE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
)
_POSTGRES = {
    f"{TABLE}_no_change": f"CREATE TRIGGER {TABLE}_no_change BEFORE UPDATE OR DELETE ON {TABLE} "
    f"FOR EACH ROW EXECUTE FUNCTION {TABLE}_refuse()",
    f"{TABLE}_no_truncate": f"CREATE TRIGGER {TABLE}_no_truncate BEFORE TRUNCATE ON {TABLE} "
    f"FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_refuse()",
}


def guard(connection: BaseDatabaseWrapper) -> None:
    """Install the triggers, replacing those that are there."""
    lift(connection)
    postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if postgres:
            cursor.execute(_FUNCTION)
        for trigger in (_POSTGRES if postgres else _SQLITE).values():
            cursor.execute(trigger)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Remove the triggers: for tests, which must leave an empty table behind."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for name in _POSTGRES:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {TABLE}")
        else:
            for name in _SQLITE:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")


def guarded(connection: BaseDatabaseWrapper) -> bool:
    """Whether all triggers are in place."""
    if connection.vendor == "postgresql":
        names, query = set(_POSTGRES), f"SELECT tgname FROM pg_trigger WHERE tgrelid = '{TABLE}'::regclass"  # noqa: S608
    else:
        names, query = set(_SQLITE), f"SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='{TABLE}'"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query)
        return names <= {row[0] for row in cursor.fetchall()}


def guard_after_migrating(*, using: str, **_kwargs: Any) -> None:
    """Receiver of ``post_migrate``."""
    connection = connections[using]
    if TABLE in connection.introspection.table_names():
        guard(connection)
