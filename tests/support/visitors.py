"""The cast at the pages: fixtures for the tests of an app."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.support.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    return make_cast()


class Visitor:
    """A member of the cast at the pages."""

    def __init__(self, cast: Cast, name: str) -> None:
        self.client = Client()
        self.client.force_login(cast.fresh(name))

    def text(self, address: str) -> str:
        """What a page says."""
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.content.decode()

    def status(self, address: str) -> int:
        """How an address answers."""
        return self.client.get(address).status_code

    def send(self, address: str, **data: object) -> str:
        """What is said after a form was sent."""
        answer = self.client.post(address, data, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer.content.decode()


@pytest.fixture
def pegawai(cast: Cast) -> Visitor:
    """Writes SOPs of his unit."""
    return Visitor(cast, "pegawai")


@pytest.fixture
def koordinator(cast: Cast) -> Visitor:
    """Coordinates the office."""
    return Visitor(cast, "koordinator")


@pytest.fixture
def stranger(cast: Cast) -> Visitor:
    """Works in another office."""
    return Visitor(cast, "stranger")
