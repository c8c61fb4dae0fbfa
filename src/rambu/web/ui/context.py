"""What every page knows: the menu of the person who asks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from rambu.web.ui.bells import bells
from rambu.web.ui.navigation import places, standing_in


def desk(request: HttpRequest) -> dict[str, Any]:
    """The places, the tabs of the current one (itself first), what is the person's own, and which is current."""
    person = getattr(request, "user", None)
    match = request.resolver_match
    if person is None or not person.is_authenticated:
        return {"places": [], "tabs": [], "own_places": [], "bells": [], "here": None}
    here = standing_in(match.view_name) if match else None
    main = places(person)
    current = (here.within or here.key) if here else ""
    above = [place for place in main if place.key == current != ""]
    below = places(person, current) if above else []
    return {
        "places": main,
        "tabs": [*above, *below] if below else [],
        "own_places": places(person, "own"),
        "bells": bells(person),
        "here": here,
        "main_place": current,
    }
