"""The two engines: FTS5 of SQLite and tsvector of PostgreSQL, given the same tokens and asked the same questions.

A question is a tuple of groups, all of which must be met; a group is a tuple of tokens, any of which meets it. An
engine answers with the SQL of the keys of rows; nothing is ranked here. Tokens are letters, digits, ``.``, ``=`` and
``_`` (see `rambu.search.document_tokens`), so they can be written into a question as they are. The places where they
are stored are made by the first migration.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Protocol

from django.db import connection
from django.db.models.expressions import RawSQL

from rambu.search import BREAK

Question = tuple[tuple[str, ...], ...]
_ROWS = "library_search_searchrow"
_TOKENS = "library_search_tokens"


class Engine(Protocol):
    """What a database must be able to do."""

    def put(self, row: int, tokens: str) -> None:
        """Store the tokens of a row in the place of those that were there."""
        ...

    def drop(self, rows: list[int]) -> None:
        """Forget rows that are about to go."""
        ...

    def meeting(self, question: Question) -> RawSQL:
        """The keys of the rows that meet all groups."""
        ...

    def beside(self, tokens: tuple[str, ...]) -> RawSQL:
        """The keys of the rows in which these tokens stand side by side."""
        ...


class Sqlite:
    """A virtual table; its tokenizer splits at spaces and leaves every other character alone."""

    def put(self, row: int, tokens: str) -> None:
        """As `Engine`."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {_TOKENS} WHERE rowid = %s", [row])  # noqa: S608
            cursor.execute(f"INSERT INTO {_TOKENS} (rowid, tokens) VALUES (%s, %s)", [row, tokens])  # noqa: S608

    def drop(self, rows: list[int]) -> None:
        """As `Engine`."""
        with connection.cursor() as cursor:
            cursor.executemany(f"DELETE FROM {_TOKENS} WHERE rowid = %s", [(row,) for row in rows])  # noqa: S608

    def meeting(self, question: Question) -> RawSQL:
        """As `Engine`."""
        groups = (" OR ".join(f'"{token}"' for token in group) for group in question)
        return self._matching(" AND ".join(f"({group})" for group in groups))

    def beside(self, tokens: tuple[str, ...]) -> RawSQL:
        """As `Engine`."""
        return self._matching(f'"{" ".join(tokens)}"')

    def _matching(self, words: str) -> RawSQL:
        return RawSQL(f"SELECT rowid FROM {_TOKENS} WHERE {_TOKENS} MATCH %s", [words])  # noqa: S608, S611


class Postgres:
    """A column beside the others with an index; its vectors are written out, so that no parser has a say."""

    def put(self, row: int, tokens: str) -> None:
        """As `Engine`."""
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE {_ROWS} SET tokens = %s::tsvector WHERE id = %s", [_vector(tokens), row])  # noqa: S608

    def drop(self, rows: list[int]) -> None:
        """The tokens go with their row."""

    def meeting(self, question: Question) -> RawSQL:
        """As `Engine`."""
        groups = (" | ".join(f"'{token}'" for token in group) for group in question)
        return self._matching(" & ".join(f"({group})" for group in groups))

    def beside(self, tokens: tuple[str, ...]) -> RawSQL:
        """As `Engine`."""
        return self._matching(" <-> ".join(f"'{token}'" for token in tokens))

    def _matching(self, words: str) -> RawSQL:
        return RawSQL(f"SELECT id FROM {_ROWS} WHERE tokens @@ %s::tsquery", [words])  # noqa: S608, S611


def engine() -> Engine:
    """That of the database in use."""
    return Postgres() if connection.vendor == "postgresql" else Sqlite()


def _vector(tokens: str) -> str:
    """``surat masuk _ surat`` -> ``'surat':1,4 'masuk':2``."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place, token in enumerate(tokens.split(), 1):
        if token != BREAK:
            places[token].append(str(place))
    return " ".join(f"'{token}':{','.join(found)}" for token, found in places.items())
