"""What the lower apps may ask of a person without knowing the app `people`."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol, cast

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest


class Member(Protocol):
    """Somebody who is logged in and holds roles at nodes of the office tree."""

    pk: Any

    def office_ids(self, *roles: str) -> Collection[int] | QuerySet[Any]:
        """The offices where this person holds one of `roles` (all that he may read, when none is named).

        Roles are inherited downwards. A list of ids or a query of them, fit for ``__in``.
        """
        ...

    @property
    def keeps_system(self) -> bool:
        """Whether this person is an admin at a root of the tree, to whom belongs what belongs to no office."""
        ...


def member_of(request: HttpRequest) -> Member:
    """Who asks. Raises PermissionDenied for somebody who is not logged in."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return cast(Member, request.user)
