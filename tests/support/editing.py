"""The editor in a real browser, as a person uses it."""

from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import BrowserContext, Locator, Page, expect

from rambu.sop import Kegiatan
from rambu.web.library.models import Document
from rambu.web.people.models import Person
from tests.support.editor import client_of
from tests.support.library import draft_of

PATIENCE = 20_000
"""Milliseconds that a page may take on a busy machine."""


class Desk:
    """One window with the editor of one SOP."""

    def __init__(self, page: Page, document: Document) -> None:
        self.page = page
        self.document = document

    def open(self, view: str = "") -> Desk:
        """Go there and wait until it can be written in."""
        self.page.goto(reverse("editor:edit", args=[self.document.pk]) + view)
        expect(self.page.locator("rambu-editor[data-ready]")).to_be_visible(timeout=PATIENCE)
        return self

    def leave(self) -> None:
        """Go away as who closes the window, and wait until the server was told."""
        with self.page.expect_response("**/denyut"):
            self.page.evaluate("document.querySelector('rambu-editor').store.close()")

    def press(self, *keys: str) -> None:
        """Keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Text where the focus is."""
        self.page.keyboard.type(text)

    def cell(self, row: int, column: str) -> Locator:
        """A cell of the first chart; rows are counted from 0, `column` is a caption's key or a performer's position."""
        rows = self.page.locator(".cells").first.locator(".row").nth(row + 1)
        if column.isdigit():
            return rows.locator(".performer").nth(int(column))
        return rows.locator(f'[data-column="{column}"]')

    def saved(self) -> None:
        """Wait until the server has everything."""
        expect(self.page.locator(".editor-status[data-state=saved]")).to_be_visible(timeout=PATIENCE)

    def rows(self) -> tuple[Kegiatan, ...]:
        """The rows of the first chart as the server has them."""
        self.saved()
        return draft_of(self.document).sop.bagan[0].kegiatan


def enter(context: BrowserContext, person: Person, url: str) -> None:
    """A session without typing a password."""
    cookie = client_of(person).cookies["sessionid"]
    context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": url}])
