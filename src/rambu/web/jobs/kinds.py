"""What can be done as a job: each app registers its kinds, a line each, in ``ready()`` of its AppConfig."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job leaves: a file written into the folder of its report, or an address to go on; and a sentence."""

    file: Path | None = None
    address: str = ""
    words: str = ""


Work = Callable[..., Outcome | None]
"""Called with a `rambu.web.jobs.report.Report` and the arguments of the job by name. It may be called again when its
worker dies, so that doing a part twice must do no harm."""

_W = TypeVar("_W", bound=Callable[..., Any])

_KINDS: dict[str, Work] = {}


class TryLater(Exception):
    """Raised by work that a later attempt may well do (a server does not answer); the message tells the person why."""


def job(name: str) -> Callable[[_W], _W]:
    """Register the work of a kind: ``job("library.print")(print_many)``, or as a decorator.

    The work raises `rambu.web.offices.refusal.Refused` for what no later attempt would do better.
    """

    def register(work: _W) -> _W:
        _KINDS[name] = work
        return work

    return register


def work_of(name: str) -> Work | None:
    """The work of a kind, if its app is there."""
    return _KINDS.get(name)
