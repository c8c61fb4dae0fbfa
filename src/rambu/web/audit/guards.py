"""The database itself refuses to change or remove a row of a trail, whoever asks: triggers, on both databases."""

from __future__ import annotations

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "audit_event"
_TABLES = [TABLE]


def append_only(table: str) -> None:
    """Guard another table in the same way, once; for apps above, before migrations have run."""
    if table not in _TABLES:
        _TABLES.append(table)


def guard(connection: BaseDatabaseWrapper) -> None:
    """Install the triggers, replacing those that are there."""
    lift(connection)
    postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for table in _present(connection):
            if postgres:
                cursor.execute(_function(table))
            for trigger in _triggers(table, postgres=postgres).values():
                cursor.execute(trigger)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Remove the triggers: for tests, which must leave an empty table behind."""
    postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for table in _present(connection):
            for name in _triggers(table, postgres=postgres):
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if postgres else ""))


def guarded(connection: BaseDatabaseWrapper) -> bool:
    """Whether all triggers are in place."""
    return all(_is_guarded(connection, table) for table in _TABLES)


def guard_after_migrating(*, using: str, **_kwargs: Any) -> None:
    """Receiver of ``post_migrate``, which comes when the tables of all apps are there."""
    guard(connections[using])


def _present(connection: BaseDatabaseWrapper) -> list[str]:
    names = set(connection.introspection.table_names())
    return [table for table in _TABLES if table in names]


def _is_guarded(connection: BaseDatabaseWrapper, table: str) -> bool:
    postgres = connection.vendor == "postgresql"
    if postgres:
        query = f"SELECT tgname FROM pg_trigger WHERE tgrelid = '{table}'::regclass"  # noqa: S608
    else:
        query = f"SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='{table}'"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(query)
        return set(_triggers(table, postgres=postgres)) <= {row[0] for row in cursor.fetchall()}


def _refusal(table: str) -> str:
    return "the audit trail is append-only" if table == TABLE else f"{table} is append-only"


def _function(table: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_refusal(table)}'; END $$"
    )


def _triggers(table: str, *, postgres: bool) -> dict[str, str]:
    if postgres:
        return {
            f"{table}_no_change": f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
            f"{table}_no_truncate": f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
        }
    return {
        f"{table}_no_{word.lower()}": f"CREATE TRIGGER {table}_no_{word.lower()} BEFORE {word} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_refusal(table)}'); END"
        for word in ("UPDATE", "DELETE")
    }
