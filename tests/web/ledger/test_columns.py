"""Columns that were guessed wrongly, or not at all, are said by a person; the next file with the same head is known."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.ledger.models import Guide, MapFile, MapVersion
from rambu.web.people import actions as people
from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast
from tests.support.lists import book
from tests.support.owed import UNIT

HEAD: list[object] = ["Urut", "Bidang pengampu", "Prosedur baku", "Butir"]
LIST: list[list[object]] = [["DAFTAR (contoh)"], HEAD, [1, UNIT, "Penyusunan Arsip (contoh)", "C.01"]]
MAP: list[list[object]] = [
    ["Nomor", "Sebutan", "Golongan"],
    ["C.01", "Layanan (contoh)", "inti"],
    ["C.01.01", "Surat", ""],
]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def team(cast: Cast) -> Person:
    people.give_role(by=None, person=cast.admin, office=cast.kanwil, kind="koordinator")
    return cast.fresh("admin")


def send(client: Client, address: str, content: bytes) -> str:
    """Sends a file; the address that comes next."""
    answer = client.post(address, {"file": SimpleUploadedFile("berkas.xlsx", content), "name": ""}, follow=True)
    return answer.redirect_chain[-1][0]


def chosen(client: Client, address: str, **said: str) -> str:
    """Says what the columns are; the page that comes next."""
    return client.post(address, said, follow=True).content.decode()


def guides() -> list[Guide]:
    return list(Guide.objects.everywhere(reason="test").order_by("pk"))


def test_a_list_in_other_words_is_read_as_a_person_says(cast: Cast, client: Client) -> None:
    client.force_login(cast.fresh("koordinator"))
    lists = reverse("ledger:lists", args=[cast.kota.pk])
    address = send(client, lists, book(LIST))
    (guide,) = guides()
    assert address == reverse("ledger:list_columns", args=[guide.pk])
    page = client.get(address).content.decode()
    assert "Bidang pengampu" in page
    assert "Penyusunan Arsip (contoh)" in page
    assert "Belum ada kolom untuk “Judul SOP”" in chosen(client, address, dari="2", sampai="2", kolom_1="unit")
    twice = chosen(client, address, dari="2", sampai="2", kolom_1="title", kolom_2="title")
    assert "dipilih untuk dua kolom" in twice
    page = chosen(client, address, dari="2", sampai="2", kolom_1="unit", kolom_2="title", kolom_3="process")
    assert "Penyusunan Arsip (contoh)" in page
    assert "dipakai lagi untuk berkas dengan judul kolom yang sama" in page
    event = Event.objects.everywhere(reason="test").order_by("-at", "-pk").first()
    assert event is not None
    assert "memilih kolom berkas berkas.xlsx" in told(event).what


def test_the_same_head_is_known_again_until_the_choice_is_taken_back(cast: Cast, client: Client) -> None:
    client.force_login(cast.fresh("koordinator"))
    lists = reverse("ledger:lists", args=[cast.kota.pk])
    address = send(client, lists, book(LIST))
    chosen(client, address, dari="2", sampai="2", kolom_1="unit", kolom_2="title")
    other: list[list[object]] = [
        [],
        ["urut ", "BIDANG pengampu", "Prosedur Baku", "Butir"],
        [1, UNIT, "Penataan Lain", "C.02"],
    ]
    address = send(client, lists, book(other))
    _first, second = guides()
    assert address == reverse("ledger:list", args=[second.pk])
    assert "Penataan Lain" in client.get(address).content.decode()
    columns = reverse("ledger:list_columns", args=[second.pk])
    assert "Prosedur Baku" in client.get(columns).content.decode()
    chosen(client, columns, tebak="1")
    assert send(client, lists, book(other)) == reverse("ledger:list_columns", args=[guides()[-1].pk])


def test_a_guess_that_is_wrong_is_corrected(cast: Cast, client: Client) -> None:
    client.force_login(cast.fresh("koordinator"))
    head: list[object] = ["Unit", "Judul SOP", "Judul lama"]
    rows: list[list[object]] = [head, [UNIT, "x", "SOP yang benar"]]
    address = send(client, reverse("ledger:lists", args=[cast.kota.pk]), book(rows))
    columns = reverse("ledger:list_columns", args=[guides()[0].pk])
    assert columns in client.get(address).content.decode()
    page = chosen(client, columns, dari="1", sampai="1", kolom_0="unit", kolom_2="title")
    assert "SOP yang benar" in page
    assert "Diabaikan: Judul SOP" in page


def test_a_map_in_other_words_becomes_a_draft_and_its_next_version_is_known(
    cast: Cast, team: Person, client: Client
) -> None:
    client.force_login(team)
    address = reverse("ledger:send_map", args=[cast.kanwil.pk])
    columns = send(client, address, book(MAP))
    file = MapFile.objects.everywhere(reason="test").get()
    # A head that is not recognised: codes and names are guessed from what stands below it.
    assert columns == reverse("ledger:map", args=[file.version_id])
    columns = reverse("ledger:map_columns", args=[file.pk])
    assert "Sebutan" in client.get(columns).content.decode()
    said = {"isi": "proses", "dari": "1", "sampai": "1", "kolom_0": "kode", "kolom_1": "nama", "kolom_2": "kategori"}
    page = chosen(client, columns, **said)
    assert "Layanan (contoh)" in page
    version = MapVersion.objects.everywhere(reason="test").get()
    assert version.map.processes[0].category == "inti"
    assert [process.code for process in version.map.processes] == ["C.01", "C.01.01"]
    send(client, address, book(MAP))
    again = MapVersion.objects.everywhere(reason="test").exclude(pk=version.pk).get()
    assert again.map.processes == version.map.processes


def test_a_sheet_can_be_left_out_and_nothing_recognised_is_asked(cast: Cast, team: Person, client: Client) -> None:
    client.force_login(team)
    rows: list[list[object]] = [["Apa", "Siapa"], ["Surat", "Umum"]]
    columns = send(client, reverse("ledger:send_map", args=[cast.kanwil.pk]), book(rows))
    file = MapFile.objects.everywhere(reason="test").get()
    assert columns == reverse("ledger:map_columns", args=[file.pk])
    assert not MapVersion.objects.everywhere(reason="test").exists()
    assert "Tidak ada lembar" in chosen(client, columns, isi="", lembar="Sheet1")
    chosen(client, columns, isi="daftar", dari="1", sampai="1", kolom_0="judul", kolom_1="unit")
    version = MapVersion.objects.everywhere(reason="test").get()
    assert [listed.title for listed in version.map.listed] == ["Surat"]
    assert [listed.unit for listed in version.map.listed] == ["Umum"]


def test_only_who_sent_it_says_what_it_is(cast: Cast, team: Person, client: Client) -> None:
    client.force_login(team)
    columns = send(client, reverse("ledger:send_map", args=[cast.kanwil.pk]), book([["Apa", "Siapa"], ["a", "b"]]))
    client.force_login(cast.fresh("koordinator"))
    assert client.get(columns).status_code == 404
