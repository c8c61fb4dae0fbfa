"""What every page knows: the menu of the person who asks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from rambu.web.ui.navigation import places, standing_in


def desk(request: HttpRequest) -> dict[str, Any]:
    """The places, the tabs of the current one, and which of them is current."""
    person = getattr(request, "user", None)
    match = request.resolver_match
    if person is None or not person.is_authenticated:
        return {"places": [], "tabs": [], "here": None}
    here = standing_in(match.view_name) if match else None
    main = here.within or here.key if here else ""
    return {"places": places(person), "tabs": places(person, main) if main else [], "here": here, "main_place": main}
