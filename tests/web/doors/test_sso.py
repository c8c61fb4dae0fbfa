"""The ministry's single sign-on, against a provider that answers on this machine and can be told to lie."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import HTTPErrorProcessor, build_opener

import pytest
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from joserfc import jwk

from rambu.web.doors.models import Authenticator
from rambu.web.doors.oidc import flow
from rambu.web.people.models import Person
from rambu.web.serving.single_sign_on import single_sign_on
from tests.support.cast import Cast
from tests.support.oidc_provider import SECRET, LittleProvider, little_provider
from tests.support.second_factor import with_app


class _Stay(HTTPErrorProcessor):
    """Shows a redirect instead of following it."""

    def http_response(self, _request: Any, response: Any) -> Any:
        return response


@pytest.fixture
def provider(cast: Cast, settings: Any) -> Iterator[LittleProvider]:
    """Vouches for the clerk by his NIP."""
    cache.clear()
    with little_provider({"nip": "19800101 200501 2 003", "name": "Wati"}) as known:
        settings.SSO = known.settings()
        yield known


def leave(client: Client, onward: str = "") -> str:
    """To the provider and through it; gives where it sends the browser back to."""
    there = client.get(f"/masuk/sso/{onward}")["location"]
    with build_opener(_Stay).open(there) as answer:
        back = urlsplit(answer.headers["Location"])
    return f"{back.path}?{back.query}"


def is_in(client: Client) -> bool:
    return client.get("/akun/").status_code == 200


def test_the_nip_opens_the_account(provider: LittleProvider, client: Client) -> None:
    page = client.get("/masuk/?next=/kantor/").content.decode()
    assert "Masuk dengan SSO Contoh" in page
    assert 'href="/masuk/sso/?next=/kantor/"' in page
    assert client.get(leave(client, "?next=/kantor/"))["location"] == "/kantor/"
    assert is_in(client)
    assert client.get("/akun/").context["user"].name == "Wati Pegawai"


def test_it_never_leads_away(provider: LittleProvider, client: Client) -> None:
    assert client.get(leave(client, "?next=https://jahat.example/"))["location"] == "/"


def test_what_is_asked_is_bound_to_this_browser(provider: LittleProvider, client: Client) -> None:
    asked = parse_qs(urlsplit(client.get("/masuk/sso/")["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= set(asked)
    back = leave(client)
    assert client.get(back.replace("state=", "state=x"))["location"] == "/masuk/"
    assert not is_in(client)
    assert client.get(back)["location"] == "/masuk/", "it was used up"
    elsewhere = Client()
    assert elsewhere.get(leave(client))["location"] == "/masuk/"
    assert not is_in(elsewhere)


def test_a_code_opens_once(provider: LittleProvider, client: Client) -> None:
    back = leave(client)
    client.get(back)
    client.logout()
    assert client.get(back)["location"] == "/masuk/"
    assert not is_in(client)


NOW = int(time.time())
LIES: dict[str, dict[str, Any]] = {
    "another nonce": {"nonce": "x"},
    "no nonce": {"nonce": None},
    "for another": {"aud": "lain"},
    "for several, asked for by another": {"aud": ["rambu-uji", "lain"], "azp": "lain"},
    "expired": {"exp": NOW - 3600},
    "without an end": {"exp": None},
    "from the future": {"iat": NOW + 3600},
    "not yet": {"nbf": NOW + 3600},
    "of another issuer": {"iss": "http://127.0.0.1:1"},
    "of nobody": {"sub": None},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_is_not_beyond_doubt_is_refused(provider: LittleProvider, client: Client, lie: str) -> None:
    provider.lies = LIES[lie]
    assert client.get(leave(client))["location"] == "/masuk/"
    assert not is_in(client)
    assert "tidak berhasil" in client.get("/masuk/").content.decode()


def test_another_key_is_refused(provider: LittleProvider, client: Client) -> None:
    provider.signs_with = jwk.RSAKey.generate_key(2048)
    client.get(leave(client))
    assert not is_in(client)


def test_a_signature_with_our_shared_secret_is_refused(provider: LittleProvider, client: Client) -> None:
    provider.algorithm, provider.signs_with = "HS256", jwk.OctKey.import_key(SECRET * 4)
    client.get(leave(client))
    assert not is_in(client)
    provider.algorithm = "none"
    client.get(leave(client))
    assert not is_in(client)


def test_a_new_key_of_the_provider_is_looked_for(
    provider: LittleProvider, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get(leave(client))
    client.logout()
    provider.key = jwk.RSAKey.generate_key(2048, {"kid": "1", "use": "sig"})
    client.get(leave(client))
    assert not is_in(client), "it was asked a moment ago"
    monkeypatch.setattr("rambu.web.doors.oidc.provider.AT_LEAST", -1)
    client.get(leave(client))
    assert is_in(client)


@pytest.mark.parametrize(
    ("claims", "who"),
    [
        ({"email": "Koko@contoh.example", "email_verified": True}, "Koko Koordinator"),
        ({"email": "koko@contoh.example", "email_verified": False}, ""),
        ({"email": "koko@contoh.example"}, ""),
        ({"email": "koko@contoh.example", "email_verified": "true"}, ""),
        ({"nip": "199912312030011001", "email": "koko@contoh.example", "email_verified": True}, ""),
        ({"nip": "199912312030011001"}, ""),
        ({"nip": "bukan angka"}, ""),
        ({}, ""),
    ],
)
def test_by_verified_email_else_nobody(
    provider: LittleProvider, client: Client, claims: dict[str, Any], who: str
) -> None:
    provider.claims = claims
    before = Person.objects.everywhere(reason="test").count()
    answer = client.get(leave(client))
    assert is_in(client) is bool(who)
    assert Person.objects.everywhere(reason="test").count() == before
    if who:
        assert client.get("/akun/").context["user"].name == who
    else:
        assert answer.status_code == 403
        assert "koordinator kantor Anda" in answer.content.decode()


def test_the_nip_may_be_told_elsewhere_but_of_the_same_one(provider: LittleProvider, client: Client) -> None:
    provider.claims, provider.more = {}, {"nip": "198001012005012003", "sub": "another"}
    client.get(leave(client))
    assert not is_in(client)
    provider.more = {"nip": "198001012005012003"}
    client.get(leave(client))
    assert is_in(client)


def test_an_email_is_verified_where_it_is_told(provider: LittleProvider, client: Client) -> None:
    provider.claims = {"email": "koko@contoh.example"}
    provider.more = {"email": "lain@contoh.example", "email_verified": True}
    client.get(leave(client))
    assert not is_in(client)


def test_who_is_switched_off_does_not_get_in(provider: LittleProvider, cast: Cast, client: Client) -> None:
    Person.objects.everywhere(reason="test").filter(pk=cast.pegawai.pk).update(is_active=False)
    assert client.get(leave(client)).status_code == 403
    assert not is_in(client)


def test_the_second_step_is_taken_unless_the_provider_took_it(
    provider: LittleProvider, cast: Cast, client: Client
) -> None:
    with_app(cast.pegawai, time.time())
    assert Authenticator.objects.for_person(cast.pegawai).switched_on().exists()
    assert client.get(leave(client))["location"] == "/masuk/langkah-kedua/"
    assert not is_in(client)
    provider.lies = {"amr": ["pwd", "mfa"]}
    client.get(leave(client))
    assert is_in(client)


def test_refused_there_is_told_here(provider: LittleProvider, client: Client) -> None:
    asked = parse_qs(urlsplit(client.get("/masuk/sso/")["location"]).query)
    back = client.get("/masuk/sso/kembali/", {"error": "access_denied", "state": asked["state"][0]})
    assert back["location"] == "/masuk/"


@pytest.mark.parametrize(
    "told",
    [
        {"issuer": "http://127.0.0.1:1"},
        {"token_endpoint": "http://jahat.example/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
    ],
)
def test_a_provider_that_contradicts_itself_is_not_believed(
    provider: LittleProvider, client: Client, told: dict[str, Any]
) -> None:
    provider.discovery = told
    assert client.get("/masuk/sso/")["location"] == "/masuk/"


def test_an_answer_in_the_name_of_another_is_refused(provider: LittleProvider, client: Client) -> None:
    client.get(f"{leave(client)}&iss=https://jahat.example")
    assert not is_in(client)
    provider.discovery = {"authorization_response_iss_parameter_supported": True}
    cache.clear()
    client.get(leave(client))
    assert not is_in(client), "it says that it names itself, and did not"
    client.get(f"{leave(client)}&iss={provider.issuer}")
    assert is_in(client)


def test_too_late(provider: LittleProvider, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    back = leave(client)
    late = time.time() + flow.LASTS + 1
    monkeypatch.setattr("rambu.web.doors.oidc.flow.time.time", lambda: late)
    assert client.get(back)["location"] == "/masuk/"


def test_a_provider_that_is_away_is_told(provider: LittleProvider, client: Client, settings: Any) -> None:
    settings.SSO = single_sign_on_at("http://127.0.0.1:9")
    assert client.get("/masuk/sso/")["location"] == "/masuk/"


def test_without_settings_there_is_nothing(cast: Cast, client: Client) -> None:
    assert client.get("/masuk/sso/").status_code == 404
    assert client.get("/masuk/sso/kembali/").status_code == 404
    assert "/masuk/sso/" not in client.get("/masuk/").content.decode()


def single_sign_on_at(issuer: str) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAMBU_OIDC_ISSUER", issuer)
        patch.setenv("RAMBU_OIDC_CLIENT_ID", "rambu")
        return single_sign_on()


def test_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    found = single_sign_on_at("https://sso.contoh.example")
    assert (found.name, found.nip_claim, found.scope) == ("SSO", "nip", "openid profile email")
    with pytest.raises(ImproperlyConfigured):
        single_sign_on_at("http://sso.contoh.example")
    monkeypatch.setenv("RAMBU_OIDC_ISSUER", "https://sso.contoh.example")
    with pytest.raises(ImproperlyConfigured):
        single_sign_on()
