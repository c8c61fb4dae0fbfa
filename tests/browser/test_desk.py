"""The desk itself: weight, keyboard, a dropped line, pages for failures."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Response, expect

from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_the_first_page_is_light(page: Page) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/", wait_until="networkidle")
    weights = {answer.url: answer.request.sizes()["responseBodySize"] for answer in answers if answer.status == 200}
    assert sum(weights.values()) <= 150 * 1024, weights


def test_everything_comes_from_rambu(page: Page) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/", wait_until="networkidle")
    own = page.url.removesuffix("mulai/")
    assert all(answer.url.startswith(own) for answer in answers)
    assert len(answers) >= 6


def test_the_keyboard_leads_past_the_bar(page: Page) -> None:
    page.goto("/luring/")
    page.goto("/")
    page.locator("body").press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_dropped_line_is_told(page: Page, screens: Screens) -> None:
    page.goto("/")
    page.evaluate("async () => { await navigator.serviceWorker.ready }")
    page.context.set_offline(True)
    page.goto("/masuk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tidak ada sambungan")
    page.context.set_offline(False)
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Tidak ada sambungan")
    page.goto("/luring/")
    screens.look("luring")


def test_what_is_not_there_leads_back(page: Page, screens: Screens) -> None:
    answer = page.goto("/tidak/ada/")
    assert answer is not None
    assert answer.status == 404
    screens.look("tidak-ada")
    expect(page.get_by_role("link", name="Ke Beranda")).to_have_attribute("href", "/")
