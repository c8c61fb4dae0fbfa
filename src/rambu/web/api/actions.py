"""Make and withdraw tokens."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from rambu.web.api.models import ApiToken
from rambu.web.audit.actions import record
from rambu.web.offices.refusal import Refused
from rambu.web.people.tokens import new_token

DAYS = (30, 90, 365)
"""How long a token may live."""
MOST = 20
"""Usable tokens of one person."""


def digest(secret: str) -> str:
    """What is stored of a token."""
    return salted_hmac("rambu.api.token", secret, algorithm="sha256").hexdigest()


@transaction.atomic
def make_token(*, by: Any, name: str, days: int, reads_only: bool = False) -> tuple[ApiToken, str]:
    """A new token of ``by`` and its secret, which is shown this once."""
    if days not in DAYS:
        raise Refused(_("Pilih salah satu masa berlaku."))
    if ApiToken.objects.for_person(by).usable().count() >= MOST:
        raise Refused(_("Anda sudah punya {count} token; cabut yang tidak dipakai lagi.").format(count=MOST))
    secret, expires = f"rambu_{new_token()}", timezone.now() + timedelta(days=days)
    row: ApiToken = ApiToken.objects.create(
        person=by, name=name, digest=digest(secret), expires=expires, reads_only=reads_only
    )
    record(by=by, office=by.office_id, action="api.token_made", target=row, data={"days": days})
    return row, secret


@transaction.atomic
def withdraw_token(*, by: Any, token: ApiToken) -> Any:
    """The token opens nothing any more."""
    if token.person_id != by.pk:
        raise PermissionDenied
    token.withdrawn = timezone.now()
    token.save(update_fields=["withdrawn"])
    return record(by=by, office=by.office_id, action="api.token_withdrawn", target=token, data={})
