"""Whatever a browser or a provider sends, it is read or refused; nothing breaks."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from typing import Any

from django.http import HttpRequest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.doors import ceremonies
from rambu.web.doors.answers import read_answer, transports_of
from rambu.web.doors.codes import is_of_app, window_of
from rambu.web.doors.models import Passkey
from rambu.web.doors.oidc.fetching import SsoFailed
from rambu.web.doors.oidc.matching import told_by
from rambu.web.doors.oidc.tokens import read_token
from rambu.web.offices.refusal import Refused
from rambu.web.serving.single_sign_on import SingleSignOn
from tests.support.soft_passkey import SoftPasskey
from tests.support.thorough import examples

SSO = SingleSignOn("https://sso.contoh.example", "rambu", "", "SSO", "nip", "openid")
KEY = SoftPasskey()
CHALLENGE = "AAAA"
MADE = json.loads(KEY.make({"challenge": CHALLENGE}))
SHOWN = json.loads(KEY.show({"challenge": CHALLENGE}))

values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
encoded = st.binary(max_size=80).map(lambda data: urlsafe_b64encode(data).rstrip(b"=").decode())


def request(kind: str) -> HttpRequest:
    made: Any = RequestFactory(SERVER_NAME="localhost").get("/")
    made.session = {"doors.challenge": [kind, CHALLENGE, int(time.time())]}
    found: HttpRequest = made
    return found


def changed(answer: dict[str, Any], part: str, value: Any) -> str:
    return json.dumps({**answer, "response": {**answer["response"], part: value}})


@given(st.text() | values.map(json.dumps))
@examples(100)
def test_any_answer_is_read_or_refused(text: str) -> None:
    try:
        assert isinstance(transports_of(read_answer(text)), list)
    except Refused:
        return


@given(st.sampled_from(["clientDataJSON", "attestationObject"]), encoded | values)
@examples(100)
def test_a_changed_new_passkey_is_refused(part: str, value: Any) -> None:
    answer = read_answer(changed(MADE, part, value))
    try:
        ceremonies.added(request(ceremonies.ADD), answer)
    except Refused:
        return
    raise AssertionError(part)


@given(st.sampled_from(["clientDataJSON", "authenticatorData", "signature"]), encoded | values)
@examples(100)
def test_a_changed_passkey_opens_nothing(part: str, value: Any) -> None:
    public = ceremonies.added(request(ceremonies.ADD), read_answer(json.dumps(MADE))).credential_public_key
    row = Passkey(credential=SHOWN["id"], public_key=public)
    answer = read_answer(changed(SHOWN, part, value))
    try:
        ceremonies.shown(request(ceremonies.SHOW), answer, row, ceremonies.SHOW)
    except Refused:
        return
    raise AssertionError(part)


@given(st.text(), st.lists(st.dictionaries(st.sampled_from(["kty", "kid", "n", "e", "k", "use"]), values), max_size=3))
@examples(100)
def test_any_token_and_any_keys_are_refused(text: str, keys: list[dict[str, Any]]) -> None:
    header = urlsafe_b64encode(b'{"alg":"RS256"}').decode().rstrip("=")
    for token in (text, f"{header}.e30.{text}"):
        try:
            read_token(token, SSO, lambda _newest: keys, "nonce")
        except SsoFailed:
            continue
        raise AssertionError(token)


@given(st.dictionaries(st.sampled_from(["nip", "email", "email_verified", "name", "amr"]), values))
@examples(100)
def test_any_claims_are_told(claims: dict[str, Any]) -> None:
    told = told_by(SSO, claims)
    assert told.nip == "" or told.nip.isdigit()
    assert told.email == "" or claims["email_verified"] is True


@given(st.text(max_size=12))
@examples(200)
def test_any_code_is_read(code: str) -> None:
    if not is_of_app(code):
        assert window_of("GEZDGNBVGY3TQOJQ", code, 59) is None
