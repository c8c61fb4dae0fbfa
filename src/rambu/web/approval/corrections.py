"""What was decided about a draft and is not yet in its text; apps above register what they know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rambu.web.library.models import Draft


@dataclass(frozen=True, slots=True)
class OpenCorrection:
    """A correction that is still to be made: what, and where a click leads."""

    words: str
    address: str = ""


Corrections = Callable[[Draft], Iterable[OpenCorrection]]
"""Takes a draft; yields its open corrections."""

_CORRECTIONS: dict[str, Corrections] = {}


def add(name: str, corrections: Corrections) -> None:
    """Register corrections of an app above, once by its name; a draft with an open one is not *siap disahkan*."""
    _CORRECTIONS[name] = corrections


def open_corrections(draft: Draft) -> list[OpenCorrection]:
    """The open corrections of a draft, app by app."""
    return [one for corrections in _CORRECTIONS.values() for one in corrections(draft)]
