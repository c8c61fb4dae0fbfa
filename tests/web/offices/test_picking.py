"""Choosing one of many offices or people by typing."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from rambu.web.offices.models import Office
from rambu.web.people import actions
from rambu.web.people.models import Role
from tests.support.cast import Cast, office


@pytest.fixture
def many(cast: Cast, monkeypatch: pytest.MonkeyPatch, client: Client) -> Client:
    monkeypatch.setattr("rambu.web.offices.picking.LISTED", 2)
    office(cast.kanwil, "kankemenag", "33.74", "Kankemenag Kota Seberang")
    client.force_login(cast.admin)
    return client


def test_many_offices_are_typed_instead_of_listed(cast: Cast, many: Client) -> None:
    address = reverse("offices:move", args=[cast.kua.pk])
    page = many.get(address).content.decode()
    assert 'hx-get="/kantor/usulan/offices/"' in page
    assert "<select" not in page
    proposals = many.get("/kantor/usulan/offices/?parent=sebelah").content.decode()
    assert proposals.strip() == '<option value="Kankemenag Kota Sebelah (33.73)"></option>'
    assert many.get("/kantor/usulan/fly/").status_code == 404
    many.post(address, {"parent": "Kankemenag Kota Sebelah (33.73)"})
    assert Office.objects.everywhere(reason="test").get(pk=cast.kua.pk).parent == cast.other


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "errorlist"),
        ("Xyz", "tidak ditemukan"),
        ("Kankemenag", "Ada beberapa yang cocok"),
        ("999999", "tidak ditem"),
    ],
)
def test_what_means_none_or_several_is_told(cast: Cast, many: Client, typed: str, words: str) -> None:
    page = many.post(reverse("offices:move", args=[cast.kua.pk]), {"parent": typed}).content.decode()
    assert words in page
    assert f'value="{typed}"' in page or not typed


@pytest.mark.parametrize("typed", ["33.73", "Kankemenag Kota Sebelah", "sebelah"])
def test_a_code_or_a_name_does_as_well(cast: Cast, many: Client, typed: str) -> None:
    many.post(reverse("offices:move", args=[cast.kua.pk]), {"parent": typed})
    assert Office.objects.everywhere(reason="test").get(pk=cast.kua.pk).parent == cast.other


def test_people_are_typed_too(cast: Cast, many: Client) -> None:
    actions.register_person(by=None, office=cast.kota, name="Wati Lain", nip=None, email="wati@contoh.example")
    address = reverse("people:give_role", args=[cast.kota.pk])
    page = many.get(f"{address}?orang={cast.pegawai.pk}").content.decode()
    assert 'value="Wati Pegawai (198001012005012003)"' in page
    assert "Wati Lain (wati@contoh.example)" in many.get("/orang/usulan/?person=wati").content.decode()
    assert "Ada beberapa" in many.post(address, {"person": "Wati", "kind": "pembaca"}).content.decode()
    many.post(address, {"person": "Wati Lain (wati@contoh.example)", "kind": "pembaca"})
    given = Role.objects.everywhere(reason="test").get(kind="pembaca")
    assert given.person.name == "Wati Lain"


def test_proposals_show_only_what_one_sees(cast: Cast, client: Client) -> None:
    client.force_login(cast.pegawai)
    assert "option" not in client.get("/kantor/usulan/structure/?x=Kota").content.decode()
    assert "Lulu" not in client.get("/orang/usulan/?x=l").content.decode()
