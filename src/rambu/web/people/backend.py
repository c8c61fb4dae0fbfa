"""Log in with NIP or e-mail."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from rambu.web.people.models import Person


class NipOrEmailBackend:
    """A person is known by NIP or e-mail; strangers cost as much time as wrong passwords."""

    def authenticate(
        self, _request: HttpRequest | None, username: str | None = None, password: str | None = None, **_kwargs: Any
    ) -> Person | None:
        """The active person with this NIP or e-mail and password."""
        if not username or password is None:
            return None
        person: Person | None = Person.objects.everywhere(reason="login").known_as(username).first()
        if person is None:
            make_password(password)
            return None
        return person if person.check_password(password) and person.is_active else None

    def get_user(self, user_id: int) -> Person | None:
        """The person of a session, unless switched off since."""
        people = Person.objects.everywhere(reason="session").select_related("office")
        found: Person | None = people.filter(pk=user_id, is_active=True).order_by().first()
        return found
