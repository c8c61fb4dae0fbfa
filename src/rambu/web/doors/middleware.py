"""Of whom a second factor is demanded and who has none gets, once logged in, no further than to set one up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from rambu.web.doors.second import MUST_SET_UP

_SETTING_UP = {f"doors:{name}" for name in ("mine", "begin_app", "confirm_app", "add_passkey", "add_options")}
_OPEN = {"people:logout", "ui:language", "ui:offline", "ui:worker", *_SETTING_UP}


def let_pass(*names: str) -> None:
    """Name addresses of apps above that show everybody the same, so that it is not even asked who asks."""
    _OPEN.update(names)


class LoginRequired(LoginRequiredMiddleware):
    """As Django's, but a page that is open to all is shown without asking who asks: so its answer can be kept."""

    def process_view(self, request: HttpRequest, view_func: Any, view_args: Any, view_kwargs: Any) -> Any:
        """Let pass, or lead to the login."""
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


class SetUpFirst:
    """Leads such a person to his ways in, whatever page he asks for."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing before the address is known."""
        return self.answer(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponse | None:
        """Let pass, or lead to what is to be set up."""
        match = request.resolver_match
        if match and match.view_name in _OPEN:
            return None
        held = request.user.is_authenticated and MUST_SET_UP in request.session
        return redirect("doors:mine") if held else None
