"""Of whom a second factor is demanded and who has none gets, once logged in, no further than to set one up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from rambu.web.doors.second import MUST_SET_UP

_SETTING_UP = {f"doors:{name}" for name in ("mine", "begin_app", "confirm_app", "add_passkey", "add_options")}
_OPEN = frozenset({"people:logout", "ui:language", "ui:offline", "ui:worker", *_SETTING_UP})


class SetUpFirst:
    """Leads such a person to his ways in, whatever page he asks for."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing before the address is known."""
        return self.answer(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponse | None:
        """Let pass, or lead to what is to be set up."""
        if not request.user.is_authenticated or MUST_SET_UP not in request.session:
            return None
        match = request.resolver_match
        return None if match and match.view_name in _OPEN else redirect("doors:mine")
