"""Accounts that the page to log in offers to everybody: those of the invented people of a sample office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Account:
    """An invented person to log in as, with his password, and what he does."""

    name: str
    login: str
    password: str
    what: str | Promise


Source = Callable[[], Sequence[Account]]

_SOURCES: list[Source] = []


def offer(source: Source) -> None:
    """Register who knows such accounts."""
    if source not in _SOURCES:
        _SOURCES.append(source)


def offered() -> list[Account]:
    """All of them; none in an office of real people."""
    return [account for source in _SOURCES for account in source()]
