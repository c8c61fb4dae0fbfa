"""Ways in: an authenticator app with recovery codes, passkeys of a virtual device, the SSO of a little provider."""

from __future__ import annotations

import time
from typing import Any

import pyotp
import pytest
from django.core.cache import cache
from playwright.sync_api import CDPSession, Page, expect
from pytest_django import Settings

from rambu.web.doors.models import Authenticator, Passkey
from tests.support.cast import PASSWORD, Cast, make_cast
from tests.support.oidc_provider import little_provider
from tests.support.screens import Screens
from tests.support.second_factor import with_app

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
REFUSE = "() => { navigator.credentials.create = () => Promise.reject(new DOMException('', 'NotAllowedError')) }"


@pytest.fixture
def cast() -> Cast:
    cache.clear()
    return make_cast()


@pytest.fixture
def device(page: Page) -> CDPSession:
    """A device with a finger on it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return session


def give_password(page: Page, person: Any) -> None:
    page.goto("/masuk/")
    page.get_by_label("NIP atau surel").fill(person.login)
    page.get_by_label("Sandi", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Masuk", exact=True).click()


def log_out(page: Page) -> None:
    page.context.clear_cookies()
    page.goto("/masuk/")


def test_an_app_and_its_recovery_codes(cast: Cast, page: Page, screens: Screens) -> None:
    give_password(page, cast.koordinator)
    page.goto("/akun/")
    page.get_by_role("link", name="Atur cara masuk").click()
    screens.look("cara-masuk-kosong")
    page.get_by_role("link", name="Pasang aplikasi").click()
    page.get_by_label("Sandi saat ini").fill(PASSWORD)
    page.get_by_role("button", name="Lanjutkan").click()
    expect(page.get_by_role("img", name="Kode QR")).to_be_visible()
    screens.look("pasang-aplikasi")
    secret = page.locator("#kunci").inner_text().replace(" ", "")
    page.get_by_label("Kode", exact=True).fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="Pasang").click()
    codes = page.locator(".codes .code").all_inner_texts()
    assert len(codes) == 10
    screens.look("kode-cadangan")
    page.get_by_role("link", name="Sudah saya simpan").click()
    expect(page.get_by_text("terpasang")).to_be_visible()
    log_out(page)
    give_password(page, cast.koordinator)
    page.get_by_label("Kode", exact=True).fill("000")
    page.get_by_role("button", name="Masuk").click()
    expect(page.get_by_text("Kode tidak cocok")).to_be_visible()
    screens.look("langkah-kedua")
    page.get_by_label("Kode", exact=True).fill(codes[3])
    page.get_by_role("button", name="Masuk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")


def test_a_passkey_opens_without_a_password(cast: Cast, page: Page, device: CDPSession, screens: Screens) -> None:
    give_password(page, cast.pegawai)
    page.goto("/akun/masuk/")
    page.get_by_role("link", name="Tambah kunci sandi").click()
    page.get_by_label("Nama kunci sandi").fill("Ponsel Wati")
    page.get_by_label("Sandi saat ini").fill("keliru")
    page.get_by_role("button", name="Buat kunci sandi").click()
    expect(page.get_by_role("alert")).to_have_text("Sandi Anda saat ini tidak cocok.")
    screens.look("tambah-kunci-sandi")
    page.get_by_label("Sandi saat ini").fill(PASSWORD)
    page.get_by_role("button", name="Buat kunci sandi").click()
    expect(page.get_by_text("Kunci sandi “Ponsel Wati” ditambahkan.")).to_be_visible()
    screens.look("cara-masuk-kunci-sandi")
    log_out(page)
    page.get_by_role("button", name="Masuk dengan kunci sandi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")
    assert Passkey.objects.for_person(cast.pegawai).get().used
    with_app(cast.pegawai, time.time())
    log_out(page)
    give_password(page, cast.pegawai)
    page.get_by_role("button", name="Pakai kunci sandi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yang menunggu Anda")


def test_a_refused_finger_leaves_the_page_as_it_is(cast: Cast, page: Page) -> None:
    give_password(page, cast.pegawai)
    page.goto("/akun/masuk/kunci/")
    page.get_by_label("Nama kunci sandi").fill("Ponsel")
    page.get_by_label("Sandi saat ini").fill(PASSWORD)
    page.evaluate(REFUSE)
    page.get_by_role("button", name="Buat kunci sandi").click()
    expect(page.get_by_role("alert")).to_contain_text("tidak jadi dipakai")
    expect(page.get_by_role("button", name="Buat kunci sandi")).to_be_enabled()
    expect(page.get_by_label("Nama kunci sandi")).to_have_value("Ponsel")


def test_the_sso_leads_there_and_back(cast: Cast, page: Page, settings: Settings, screens: Screens) -> None:
    with little_provider({"nip": cast.pegawai.nip}) as provider:
        settings.SSO = provider.settings()
        page.goto("/kantor/")
        screens.look("masuk-dengan-sso")
        page.get_by_role("link", name="Masuk dengan SSO Contoh").click()
        expect(page).to_have_url("/kantor/")
        log_out(page)
        provider.claims = {"nip": "199912312030011001", "name": "Budi Belum Terdaftar"}
        page.get_by_role("link", name="Masuk dengan SSO Contoh").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Akun belum dikenal")
        screens.look("akun-belum-dikenal")


def test_an_office_demands_and_a_lost_phone_is_let_go(cast: Cast, page: Page, screens: Screens) -> None:
    with_app(cast.pegawai, time.time())
    give_password(page, cast.koordinator)
    page.goto(f"/kantor/{cast.kota.pk}/peran/")
    page.get_by_role("link", name="Atur kewajiban").click()
    page.get_by_label("Koordinator").check()
    screens.look("wajib-langkah-kedua")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Kantor ini mewajibkannya bagi: Koordinator.")).to_be_visible()
    page.goto(f"/orang/{cast.pegawai.pk}/")
    screens.look("orang-dengan-langkah-kedua")
    page.get_by_role("link", name="Ponselnya hilang").click()
    page.get_by_role("button", name="Lepas semuanya").click()
    expect(page.get_by_text("Belum dipasang; sandi saja cukup untuk masuk.")).to_be_visible()
    assert not Authenticator.objects.for_person(cast.pegawai).exists()
    page.goto("/jejak/")
    expect(page.get_by_text("melepas semua langkah kedua dan kunci sandi Wati Pegawai")).to_be_visible()
    log_out(page)
    give_password(page, cast.koordinator)
    expect(page.get_by_text("Kantor Anda mewajibkan langkah kedua.")).to_be_visible()
