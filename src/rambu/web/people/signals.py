"""Each login leaves a row, so that people can see where they are logged in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from rambu.web.people.models import SignIn
from rambu.web.people.origin import address_of


@receiver(user_logged_in)
def remember(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    """Write the session, the address and the browser."""
    SignIn.objects.create(
        person=user,
        session_key=request.session.session_key or "",
        address=address_of(request),
        browser=request.headers.get("user-agent", "")[:200],
    )


@receiver(user_logged_out)
def forget(request: HttpRequest, **_kwargs: Any) -> None:
    """Remove the row of the session that ends."""
    SignIn.objects.filter(session_key=request.session.session_key or "-").delete()
