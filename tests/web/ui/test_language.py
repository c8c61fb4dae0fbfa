"""Pages speak Indonesian unless the person chose another language; every text of the web has its translation."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from django.utils.html import escape

from rambu.rules import check
from scripts.catalogue import LANGUAGES, as_mo, as_po, forms, is_translated
from scripts.web_catalogue import as_json, folder, updated
from tests.support.cast import make_cast
from tests.support.library import open_for
from tests.test_language import edges, placeholders


@pytest.mark.django_db
def test_a_browser_in_english_is_answered_in_indonesian_until_its_person_chooses() -> None:
    cast = make_cast()
    document = open_for(cast, cast.fresh("pegawai"))
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(cast.pegawai)
    asked = check(document.draft.sop)[0].message
    before = client.get(f"/pustaka/{document.pk}/").content.decode()
    assert 'lang="id"' in before
    assert escape(asked) in before
    answer = client.post("/bahasa/", {"bahasa": "en", "next": f"/pustaka/{document.pk}/"})
    assert answer["location"] == f"/pustaka/{document.pk}/"
    page = client.get(answer["location"]).content.decode()
    assert 'lang="en"' in page
    assert escape(asked) not in page, "what the checks find is told in English too"
    assert check(document.draft.sop)[0].message == asked, "outside of the request Indonesian is spoken still"
    assert client.post("/bahasa/", {"bahasa": "xx", "next": "https://elsewhere.example/"})["location"] == "/"


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    def test_the_files_hold_what_the_web_says(self, language: str) -> None:
        catalogue = updated(language)
        for name, content in (("po", as_po(catalogue)), ("mo", as_mo(catalogue))):
            assert (folder(language) / f"django.{name}").read_bytes() == content, "run scripts/messages"
        assert (folder(language) / "scripts.json").read_bytes() == as_json(catalogue)
        assert json.loads(as_json(catalogue)) != {}

    def test_every_text_is_translated(self, language: str) -> None:
        assert [m.id for m in updated(language) if m.id and not is_translated(m)] == []

    def test_placeholders_and_ends_are_kept(self, language: str) -> None:
        for message in updated(language):
            if message.id and is_translated(message):
                first = forms(message.id)[0]
                for form in forms(message.string):
                    assert placeholders(form) == placeholders(first), message.id
                    assert edges(form)[:2] == edges(first)[:2], message.id
