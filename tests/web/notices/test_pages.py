"""The list, the bell, the settings, and words to send on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.template import engines
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from rambu.web.notices.choosing import chosen
from rambu.web.notices.kinds import Way, kinds
from rambu.web.notices.models import Notice
from tests.support.cast import Cast

Notify = Callable[..., list[Notice]]
PAGE, SETTINGS = "/pemberitahuan/", "/pemberitahuan/setelan/"


@pytest.fixture
def mine(cast: Cast, client: Client) -> Client:
    client.force_login(cast.koordinator)
    return client


def text(client: Client, address: str) -> str:
    return unescape(client.get(address).content.decode())


def test_the_empty_list_says_what_it_is_for(mine: Client) -> None:
    page = text(mine, PAGE)
    assert "Belum ada pemberitahuan" in page
    assert "Tandai semua" not in page


def test_notices_stand_day_by_day(cast: Cast, mine: Client, notify: Notify) -> None:
    for days in (0, 1, 40):
        (notice,) = notify(cast.koordinator, text=f"Kabar {days}")
        Notice.objects.for_person(cast.koordinator).filter(pk=notice.pk).update(
            made=timezone.now() - timedelta(days=days)
        )
    days_shown = re.findall(r'<h2 class="day">(.*?)</h2>', text(mine, PAGE))
    assert days_shown[:2] == ["Hari ini", "Kemarin"]
    assert re.fullmatch(r"\d+ [A-Z]\w+ \d{4}", days_shown[2])


def test_the_bell_counts_what_is_not_read(cast: Cast, mine: Client, notify: Notify) -> None:
    assert 'aria-label="Pemberitahuan"' in text(mine, "/")
    notify(cast.koordinator)
    notify(cast.koordinator, text="Lain")
    assert 'aria-label="Pemberitahuan, 2 belum dibaca"' in text(mine, "/")


def test_opening_reads_and_goes_on(cast: Cast, mine: Client, notify: Notify) -> None:
    (notice,) = notify(cast.koordinator, address=f"/kantor/{cast.kota.pk}/")
    answer = mine.get(notice.get_absolute_url())
    assert answer["location"] == f"/kantor/{cast.kota.pk}/"
    assert not Notice.objects.for_person(cast.koordinator).unread().exists()
    assert "Semua pemberitahuan sudah dibaca" in text(mine, f"{PAGE}?yang=belum-dibaca")
    mine.post(reverse("notices:unread", args=[notice.pk]))
    assert notice.text in text(mine, f"{PAGE}?yang=belum-dibaca")
    mine.post(reverse("notices:read", args=[notice.pk]))
    assert notice.text not in text(mine, f"{PAGE}?yang=belum-dibaca")


def test_marking_all_offers_to_take_it_back(cast: Cast, mine: Client, notify: Notify) -> None:
    notify(cast.koordinator)
    page = mine.post(reverse("notices:read_all"), follow=True).content.decode()
    undo = re.search(r'action="(/pemberitahuan/semua-dibaca/\d+/urungkan/)"', page)
    assert undo
    page = mine.post(undo[1], follow=True).content.decode()
    assert "1 pemberitahuan kembali belum dibaca." in page


@pytest.mark.parametrize("who", ["admin", "pegawai", "stranger"])
def test_others_find_nothing(cast: Cast, client: Client, notify: Notify, who: str) -> None:
    (notice,) = notify(cast.koordinator)
    client.force_login(cast.fresh(who))
    assert notice.text not in text(client, PAGE)
    assert client.get(notice.get_absolute_url()).status_code == 404
    for name in ("read", "unread"):
        assert client.post(reverse(f"notices:{name}", args=[notice.pk])).status_code == 404


def test_the_settings_are_honest_about_mail(cast: Cast, client: Client, settings: Settings) -> None:
    client.force_login(cast.koordinator)
    assert "Surel dikirim ke koko@contoh.example." in text(client, SETTINGS)
    client.force_login(cast.pegawai)
    assert "Anda belum mencantumkan alamat surel" in text(client, SETTINGS)
    settings.EMAIL_HOST = ""
    assert "Server surel belum disetel" in text(client, SETTINGS)


def test_the_settings_tell_of_mail_that_failed(cast: Cast, mine: Client, notify: Notify) -> None:
    notify(cast.koordinator)
    Notice.objects.for_person(cast.koordinator).update(mail=Notice.Mail.FAILED)
    assert "tidak dapat dikirim ke koko@contoh.example" in text(mine, SETTINGS)
    (later,) = notify(cast.koordinator, text="Lain")
    Notice.objects.for_person(cast.koordinator).filter(pk=later.pk).update(mail=Notice.Mail.SENT)
    assert "tidak dapat dikirim" not in text(mine, SETTINGS)


def test_ways_are_chosen(cast: Cast, mine: Client) -> None:
    choices = {f"k{place}": Way.NEVER for place in range(len(kinds()))}
    page = mine.post(SETTINGS, choices, follow=True).content.decode()
    assert "Setelan disimpan." in page
    assert set(chosen(cast.koordinator).values()) == {Way.NEVER}
    assert mine.post(SETTINGS, choices | {"k0": "sometimes"}).status_code == 200


def test_words_to_send_on(rf: RequestFactory) -> None:
    source = "{% load notices %}{% whatsapp text address %}"
    template = engines["django"].from_string(source)
    shown = template.render({"text": "Periksa <SOP> & lampiran", "address": "/kantor/7/"}, rf.get("/lain/"))
    message = "Periksa <SOP> & lampiran\nhttp://testserver/kantor/7/"
    area = re.search(r"<textarea[^>]*readonly>(.*?)</textarea>", shown, re.DOTALL)
    link = re.search(r'href="(https://wa\.me/[^"]*)"', shown)
    assert area
    assert link
    assert unescape(area[1]) == message
    assert parse_qs(urlsplit(unescape(link[1])).query)["text"] == [message]
