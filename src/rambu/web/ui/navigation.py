"""The menu. An app registers its place with one line in ``ready()`` of its AppConfig; what is not there has no link.

Main places stand in the bar; a place `within` another (by its key) is a tab of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise


def _everybody(_person: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the menu: the name of its address (``offices:tree``), its words, an icon (templates/ui/icons)."""

    url: str
    label: str | Promise
    icon: str = ""
    order: int = 50
    key: str = ""
    within: str = ""
    also: frozenset[str] = frozenset()
    """Names of further addresses that stand in it, where the app has several places."""
    visible: Callable[[Any], bool] = field(default=_everybody)

    @property
    def address(self) -> str:
        """Where it leads."""
        return reverse(self.url)


_PLACES: dict[str, Place] = {}


def add_place(place: Place) -> None:
    """Register a place; once, however often Django makes its apps ready."""
    _PLACES[place.url] = place


def places(person: Any, within: str = "") -> list[Place]:
    """What `person` sees: the main places, or the tabs within one of them."""
    shown = [place for place in _PLACES.values() if place.within == within and place.visible(person)]
    return sorted(shown, key=lambda place: (place.order, place.url))


def standing_in(url: str) -> Place | None:
    """The place whose address name is `url`, or whose app it belongs to."""
    namespace = url.partition(":")[0]
    beside = [place for place in _PLACES.values() if place.url.partition(":")[0] == namespace]
    told = next((place for place in beside if url in place.also), None)
    return _PLACES.get(url) or told or next(iter(sorted(beside, key=lambda place: place.order)), None)
