"""A real browser (the system's Chromium) before a running Rambu."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)

collect_ignore_glob = [] if find_spec("django") and find_spec("playwright") else ["*"]

if not collect_ignore_glob:
    from playwright.sync_api import Browser, Page, expect, sync_playwright
    from pytest_django.live_server_helper import LiveServer

    from tests.support.screens import Screens
    from tests.support.web_fixtures import quick_passwords, trail_can_be_emptied
    from tests.support.web_ground import set_up

    set_up()

    from django.db import connection

    __all__ = ["quick_passwords", "trail_can_be_emptied"]
    # On a busy machine a page takes its time; a test that fails still says what it waited for.
    expect.set_options(timeout=15_000)
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    """One browser for all tests.

    Beside Playwright's event loop Django opens another connection, which must know the rows that migrations made.
    """
    rows = getattr(connection, "_test_serialized_contents", None)
    if CHROMIUM is None:
        pytest.fail("Chromium tidak ditemukan; pasang paket chromium.")
    with sync_playwright() as playwright:
        if rows is not None:
            connection._test_serialized_contents = rows  # type: ignore[attr-defined]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A fresh window; a fault in a script or a refusal by the content security policy fails the test."""
    context = browser.new_context(
        base_url=live_server.url, locale="id-ID", timezone_id="Asia/Jakarta", reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def screens(page: Page) -> Screens:
    """Checks of the page as it stands; pictures go to the folder ``RAMBU_SCREENSHOTS`` where it is set."""
    folder = os.environ.get("RAMBU_SCREENSHOTS")
    return Screens(page, Path(folder) if folder else None)
