"""Queries that must say for whom they ask: ``for_person(person)`` or ``everywhere(reason=…)``.

A model's own query set says in `reached_by` which of its rows a person reaches; everything else is here. An unscoped
query may be built (Django does so itself for related managers and forms) but raises `UnscopedQuery` as soon as it is
run.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Self, TypeVar, cast

from django.db import models

from rambu.web.reach.member import Member

M = TypeVar("M", bound=models.Model)

_LIFTED: ContextVar[str] = ContextVar("_LIFTED", default="")


class UnscopedQuery(Exception):
    """A query over rows of offices was run without saying for whom."""


@contextmanager
def lifted(reason: str) -> Iterator[None]:
    """Within, unscoped queries run: for Django's own checks (is this name taken?) whose answer shows no row."""
    token = _LIFTED.set(reason)
    try:
        yield
    finally:
        _LIFTED.reset(token)


class ScopedQuerySet(models.QuerySet[M]):
    """A query set that runs only once it is scoped."""

    _scope = ""

    def reached_by(self, person: Member) -> Self:
        """The rows that `person` reaches; each model says it."""
        raise NotImplementedError

    def for_person(self, person: Member) -> Self:
        """Only what `person` may see."""
        return self._scoped("person").reached_by(person)

    def everywhere(self, *, reason: str) -> Self:
        """All rows, for a `reason` that a reader of the code understands (log in, verify, migrate)."""
        if not reason:
            raise ValueError("everywhere() needs a reason")
        return self._scoped(reason)

    def _scoped(self, scope: str) -> Self:
        # Django's types do not know its own private methods, which make the clone.
        clone: Self = cast(Any, self)._chain()
        clone._scope = scope
        return clone

    def _clone(self) -> Self:
        clone: Self = cast(Any, super())._clone()
        clone._scope = self._scope
        return clone

    def _require_scope(self) -> None:
        if not self._scope and not _LIFTED.get():
            raise UnscopedQuery(f"{self.model.__name__}: say for_person(…) or everywhere(reason=…)")

    def _fetch_all(self) -> None:
        self._require_scope()
        cast(Any, super())._fetch_all()

    def iterator(self, *args: Any, **kwargs: Any) -> Iterator[M]:
        """As Django's, scoped."""
        self._require_scope()
        return super().iterator(*args, **kwargs)

    def count(self) -> int:
        """As Django's, scoped."""
        self._require_scope()
        return super().count()

    def exists(self) -> bool:
        """As Django's, scoped."""
        self._require_scope()
        return super().exists()

    def aggregate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """As Django's, scoped."""
        self._require_scope()
        return super().aggregate(*args, **kwargs)

    def update(self, **kwargs: Any) -> int:
        """As Django's, scoped."""
        self._require_scope()
        return super().update(**kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        """As Django's, scoped."""
        self._require_scope()
        return super().delete()


class ScopedManager(models.Manager[M]):
    """The manager of a scoped model; make it with ``ScopedManager.from_queryset(YourQuerySet)()``."""
