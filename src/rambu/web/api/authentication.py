"""Who asks: the person of a bearer token."""

from __future__ import annotations

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja.security import HttpBearer

from rambu.web.api.actions import digest
from rambu.web.api.models import ApiToken
from rambu.web.people.models import Person

READING = frozenset({"GET", "HEAD", "OPTIONS"})
_SEEN = timedelta(minutes=1)
"""How exactly the last use is noted: a write at every request would cost more than it tells."""


class TokenBearer(HttpBearer):
    """``Authorization: Bearer rambu_…``."""

    def authenticate(self, request: HttpRequest, token: str) -> Person | None:
        """The person of the token, who becomes the user of the request; None for a token that opens nothing."""
        rows = ApiToken.objects.everywhere(reason="log in").usable().select_related("person__office")
        row = rows.filter(digest=digest(token)).first()
        if row is None:
            return None
        if row.reads_only and request.method not in READING:
            raise PermissionDenied(_("Token ini hanya untuk membaca."))
        now = timezone.now()
        if row.used is None or now - row.used > _SEEN:
            ApiToken.objects.everywhere(reason="note its use").filter(pk=row.pk).update(used=now)
        person: Person = row.person
        request.user = person
        return person
