"""Who changes the ways into his account shows once more that it is he: an open session may be somebody else's."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.offices.refusal import Refused
from rambu.web.people import throttle
from rambu.web.people.models import Person, SignIn
from rambu.web.people.origin import address_of

FRESH = timedelta(minutes=15)
"""Who has no password (he comes by the ministry's SSO or a passkey) must have logged in within this time."""


def prove(request: HttpRequest, person: Person, password: str) -> None:
    """Let pass who knows the password, or has just logged in where there is none; raises Refused."""
    if not person.has_usable_password():
        _demand_fresh(request, person)
        return
    name, address = f"bukti:{person.pk}", address_of(request)
    if throttle.blocked(name, address):
        raise Refused(_("Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi."))
    if not person.check_password(password):
        throttle.failed(name, address)
        raise Refused(_("Sandi Anda saat ini tidak cocok."))
    throttle.succeeded(name, address)


def _demand_fresh(request: HttpRequest, person: Person) -> None:
    mine = SignIn.objects.filter(person=person, session_key=request.session.session_key or "-")
    if not mine.filter(began__gt=timezone.now() - FRESH).exists():
        raise Refused(_("Demi keamanan, keluar dahulu, masuk lagi, lalu ulangi langkah ini."))
