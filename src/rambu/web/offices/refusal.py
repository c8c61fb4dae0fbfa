"""What an action says when it does not do what was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from rambu.web.offices.scope import Power


class Refused(Exception):
    """The action was not done; the message tells the person why and what to do."""


def demand(by: Any, power: Power, *paths: str) -> None:
    """Let pass who holds the power at all these offices; ``None`` is Rambu itself (first start, import by command)."""
    if by is not None and not all(by.reach.may(power, path) for path in paths):
        raise PermissionDenied


def demand_in(by: Any, power: Power, *units: Any) -> None:
    """Let pass who holds the power at all these units, by a role there or at their office."""
    if by is not None and not all(by.reach.may_in_unit(power, unit.office.path, unit.pk) for unit in units):
        raise PermissionDenied


@contextmanager
def unless_taken(told: str) -> Iterator[None]:
    """Refuse with this sentence what the database refuses: somebody else took the same name in the same instant."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as fault:
        raise Refused(told) from fault
