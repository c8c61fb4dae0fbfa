"""The page of one SOP."""

from __future__ import annotations

import pytest

from rambu.sop import SetField, loads
from rambu.web.library import actions
from tests.support.cast import Cast
from tests.support.library import SURAT, draft_of, open_for, put_in_force
from tests.support.visitors import Visitor


def test_it_shows_sheets_words_findings_and_history(cast: Cast, pegawai: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    page = pegawai.text(f"/pustaka/{document.pk}/")
    for words in ('class="chart sans"', "Alurnya dalam kata", "Temuan", "memulai SOP ini", "Ajukan", "sop.yaml"):
        assert words in page
    assert "<style" not in page


def test_a_reader_sees_the_text_in_force_and_not_the_draft(cast: Cast) -> None:
    document = open_for(cast, cast.koordinator)
    put_in_force(document)
    draft = actions.open_draft(by=cast.fresh("koordinator"), document=document, reason="Rahasia dapur")
    actions.edit_draft(by=None, draft=draft, edits=[SetField("judul", "SOP Rahasia")], base=0, key="a")
    reader = Visitor(cast, "pegawai")
    for address in ("", "?naskah=draf", "riwayat/", "banding/"):
        assert "ahasia" not in reader.text(f"/pustaka/{document.pk}/{address}")
    assert "SOP Rahasia" in Visitor(cast, "koordinator").text(f"/pustaka/{document.pk}/?naskah=draf")
    assert reader.status(f"/pustaka/{document.pk}/unduh/draf/yaml/") == 404
    assert reader.status(f"/pustaka/{document.pk}/identitas/draf/1.svg") == 404


def test_references_lead_both_ways(cast: Cast, pegawai: Visitor) -> None:
    named = open_for(cast, cast.pegawai)
    naming = open_for(cast, cast.pegawai, loads(f"{SURAT}\nketerkaitan: [Pelayanan surat masuk (contoh)]\n"))
    assert f'href="/pustaka/{named.pk}/"' in pegawai.text(f"/pustaka/{naming.pk}/")
    page = pegawai.text(f"/pustaka/{named.pk}/")
    assert "Disebut oleh SOP" in page
    assert f'href="/pustaka/{naming.pk}/"' in page


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("pdf", b"%PDF"),
        ("docx", b"PK"),
        ("svg", b"<svg"),
        ("png", b"\x89PNG"),
        ("html", b"<!DOCTYPE html>"),
        ("md", b"# SOP Pelayanan"),
        ("yaml", b"rambu: 1"),
        ("json", b"{"),
        ("xlsx", b"PK"),
        ("bpmn", b"<?xml"),
    ],
)
def test_texts_are_downloaded(cast: Cast, pegawai: Visitor, kind: str, begins: bytes) -> None:
    document = open_for(cast, cast.pegawai)
    answer = pegawai.client.get(f"/pustaka/{document.pk}/unduh/draf/{kind}/")
    assert answer.content.startswith(begins)
    assert "attachment" in answer["content-disposition"]
    assert pegawai.status(f"/pustaka/{document.pk}/unduh/draf/exe/") == 404


def test_the_identity_is_shown_as_it_is_printed(cast: Cast, pegawai: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    answer = pegawai.client.get(f"/pustaka/{document.pk}/identitas/draf/0.svg")
    assert answer["content-type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")


def test_two_texts_are_compared_in_sentences(cast: Cast, pegawai: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    assert "Baru ada satu naskah" in pegawai.text(f"/pustaka/{document.pk}/banding/")
    put_in_force(document)
    actions.open_draft(by=cast.fresh("pegawai"), document=document, reason="Judul")
    actions.edit_draft(by=None, draft=draft_of(document), edits=[SetField("judul", "SOP Surat")], base=0, key="a")
    page = pegawai.text(f"/pustaka/{document.pk}/banding/")
    assert "SOP Surat" in page
    assert "SOP Pelayanan Surat Masuk (contoh)" in page
    assert "sama" in pegawai.text(f"/pustaka/{document.pk}/banding/?dari=1&ke=1")


def test_a_discarded_sop_is_gone(cast: Cast, pegawai: Visitor) -> None:
    document = open_for(cast, cast.pegawai)
    pegawai.send(f"/pustaka/{document.pk}/buang/")
    assert pegawai.status(f"/pustaka/{document.pk}/") == 404
