"""What passes between Rambu and a browser that makes or shows a passkey (WebAuthn level 2).

A challenge is drawn for one ceremony, kept in the session, and used up by the first answer.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from rambu.web.doors.answers import TRANSPORTS, Answer, unread
from rambu.web.doors.models import Passkey
from rambu.web.doors.site import Site, site_of, why_not
from rambu.web.offices.refusal import Refused
from rambu.web.people.models import Person

LASTS = 5 * 60
"""Seconds within which a challenge is answered."""
ADD, SHOW, SECOND = "add", "show", "second"
_IN_SESSION = "doors.challenge"


def options_to_add(request: HttpRequest, person: Person) -> dict[str, Any]:
    """For a new passkey that is kept on the device and opens only to its owner's finger, face or PIN."""
    site = demand_site(request)
    options = generate_registration_options(
        rp_id=site.name,
        rp_name="Rambu",
        user_id=salted_hmac("rambu.doors.handle", str(person.pk), algorithm="sha256").digest(),
        user_name=person.login,
        user_display_name=person.name,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
        exclude_credentials=_descriptors(Passkey.objects.for_person(person)),
    )
    return _begin(request, ADD, options.challenge, options)


def options_to_show(request: HttpRequest, person: Person | None = None) -> dict[str, Any]:
    """For any passkey of this place, or for those of a person who has given his password already."""
    site = demand_site(request)
    known = Passkey.objects.for_person(person) if person else ()
    options = generate_authentication_options(
        rp_id=site.name,
        allow_credentials=_descriptors(known),
        user_verification=UserVerificationRequirement.PREFERRED if person else UserVerificationRequirement.REQUIRED,
    )
    return _begin(request, SECOND if person else SHOW, options.challenge, options)


def added(request: HttpRequest, answer: Answer) -> VerifiedRegistration:
    """The new passkey, if the answer is right; raises Refused."""
    site, challenge = demand_site(request), _challenge(request, ADD)
    try:
        return verify_registration_response(
            credential=answer.whole,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fault:
        raise Refused(unread()) from fault


def shown(request: HttpRequest, answer: Answer, passkey: Passkey, kind: str) -> VerifiedAuthentication:
    """The proof that the browser holds this passkey; raises Refused."""
    site, challenge = demand_site(request), _challenge(request, kind)
    try:
        return verify_authentication_response(
            credential=answer.whole,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            credential_public_key=bytes(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=kind == SHOW,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fault:
        raise Refused(unread()) from fault


def demand_site(request: HttpRequest) -> Site:
    """Where passkeys hold; raises Refused elsewhere."""
    site = site_of(request)
    if site is None:
        raise Refused(why_not(request))
    return site


def _begin(request: HttpRequest, kind: str, challenge: bytes, options: Any) -> dict[str, Any]:
    request.session[_IN_SESSION] = [kind, bytes_to_base64url(challenge), int(time.time())]
    told: dict[str, Any] = json.loads(options_to_json(options))
    return told


def _challenge(request: HttpRequest, kind: str) -> bytes:
    of, challenge, began = request.session.pop(_IN_SESSION, ("", "", 0))
    if of != kind or not 0 <= time.time() - began <= LASTS:
        raise Refused(_("Waktunya sudah habis. Coba lagi."))
    return base64url_to_bytes(challenge)


def _descriptors(passkeys: Iterable[Passkey]) -> list[PublicKeyCredentialDescriptor]:
    return [
        PublicKeyCredentialDescriptor(
            id=base64url_to_bytes(row.credential),
            transports=[AuthenticatorTransport(one) for one in row.transports if one in TRANSPORTS],
        )
        for row in passkeys
    ]
