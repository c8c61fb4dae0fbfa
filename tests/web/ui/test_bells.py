"""An app above calls from the bar of every page."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.web.ui import bells
from tests.support.cast import make_cast


@pytest.mark.django_db
@pytest.mark.parametrize(("count", "shown"), [(0, None), (7, ">7<"), (250, ">99+<")])
def test_a_bell_shows_its_count(client: Client, monkeypatch: pytest.MonkeyPatch, count: int, shown: str | None) -> None:
    monkeypatch.setattr(bells, "_BELLS", {})
    bells.add_bell("contoh", lambda person: bells.Bell("/contoh/", "bell", count, f"{count} kabar untuk {person}"))
    client.force_login(make_cast().pegawai)
    page = client.get("/").content.decode()
    assert f'aria-label="{count} kabar untuk Wati Pegawai"' in page
    assert ('class="count"' in page) == bool(shown)
    assert shown is None or shown in page


@pytest.mark.django_db
def test_a_bell_may_name_a_key(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bells, "_BELLS", {})
    bells.add_bell("contoh", lambda _person: bells.Bell("/contoh/", "bell", 0, "Contoh", key="/"))
    client.force_login(make_cast().pegawai)
    assert 'aria-keyshortcuts="/"' in client.get("/").content.decode()
