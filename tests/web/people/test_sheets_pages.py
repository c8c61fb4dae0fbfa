"""The pages on which lists are sent, looked at, applied, written out, and people invited together."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rambu.web.people.models import AccessKey, Person, Sheet
from rambu.web.people.sheets.reading import read_sheets
from tests.support.cast import Cast
from tests.support.lists import text

HEAD = ("Nama", "NIP", "Jabatan", "Mulai")
SITI = ("Siti Aminah", "198001012005012009", "Analis Kurikulum", "2-1-2024")


@pytest.fixture
def keeper(cast: Cast, client: Client) -> Client:
    client.force_login(cast.koordinator)
    return client


def upload(client: Client, cast: Cast, content: bytes, kind: str = "orang", name: str = "pegawai.csv") -> str:
    """The address of the preview, or the page that refused the file."""
    address = reverse("people:send_list", args=[cast.kota.pk])
    answer = client.post(address, {"kind": kind, "file": SimpleUploadedFile(name, content)})
    return str(answer["location"]) if answer.status_code == 302 else str(answer.content.decode())


def looked_at(page: str) -> str:
    return str(re.findall(r'name="dilihat" value="([0-9a-f]+)"', page)[0])


def test_a_list_is_looked_at_then_applied_then_taken_back(cast: Cast, keeper: Client) -> None:
    preview = upload(keeper, cast, text(HEAD, SITI, ("Tanpa NIP", "")))
    page = keeper.get(preview).content.decode()
    assert "Isi NIP atau surel" in page
    assert "Terapkan 1 baris" in page
    assert not Person.objects.everywhere(reason="test").filter(nip=SITI[1]).exists()
    refused = keeper.post(preview, {"dilihat": looked_at(page)}).content.decode()
    assert "Masih ada baris yang salah" in refused
    done = keeper.post(preview, {"dilihat": looked_at(page), "lewati": "1"}, follow=True).content.decode()
    assert "1 baris baru dan 0 baris perubahan diterapkan" in done
    assert "Siti Aminah" in done
    assert keeper.get(preview, follow=True).redirect_chain
    undo = re.findall(r'action="(/kantor/urungkan/\d+/)"', done)[0]
    keeper.post(undo)
    assert not Person.objects.everywhere(reason="test").filter(nip=SITI[1]).exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Berkas ini kosong"),
        (b"\x89PNG" + bytes(range(32)) * 9, "tidak dapat dibaca"),
        (b"a;b\n1;2\n", "Kolom “Nama” tidak ditemukan"),
        (b"x" * (5 * 1024 * 1024 + 1), "lebih dari 5 MB"),
    ],
)
def test_what_cannot_be_read_is_told_at_the_file(cast: Cast, keeper: Client, content: bytes, words: str) -> None:
    assert words in upload(keeper, cast, content)
    assert not Sheet.objects.everywhere(reason="test").exists()


def test_only_what_one_may_send_is_offered(cast: Cast, keeper: Client) -> None:
    page = keeper.get(reverse("people:send_list", args=[cast.kota.pk])).content.decode()
    assert 'value="orang"' in page
    assert 'value="kantor"' not in page
    assert "bukan salah satu" in upload(keeper, cast, text(("Kode", "Nama"), ("1", "A")), "kantor")


def test_a_list_is_seen_by_who_sent_it(cast: Cast, keeper: Client) -> None:
    preview = upload(keeper, cast, text(HEAD, SITI))
    assert "pegawai.csv" in keeper.get(reverse("people:send_list", args=[cast.kota.pk])).content.decode()
    other = Client()
    other.force_login(cast.admin)
    assert other.get(preview).status_code == 404
    keeper.post(preview + "buang/")
    assert not Sheet.objects.everywhere(reason="test").exists()


@pytest.mark.parametrize("format_", ["xlsx", "csv"])
def test_lists_are_written_out(cast: Cast, keeper: Client, format_: str) -> None:
    address = reverse("people:write_out", args=[cast.kota.pk])
    answer = keeper.get(address, {"kind": "orang", "below": "on", "format": format_})
    assert f'.{format_}"' in answer["content-disposition"]
    rows = read_sheets(answer.content)[0].rows
    assert [row.cells[0] for row in rows] == ["Nama", "Koko Koordinator", "Wati Pegawai"]


def test_templates_are_there_for_what_one_may_send(cast: Cast, keeper: Client) -> None:
    there = reverse("people:template", args=[cast.kota.pk, "unit"])
    assert keeper.get(there)["content-disposition"] == 'attachment; filename="templat-unit.xlsx"'
    for kind in ("kantor", "lain"):
        assert keeper.get(reverse("people:template", args=[cast.kota.pk, kind])).status_code == 404


def test_many_are_invited_by_slips_that_are_shown_once(cast: Cast, keeper: Client) -> None:
    preview = upload(keeper, cast, text(HEAD, SITI, ("Budi", "198001012005012010")))
    keeper.post(preview, {"dilihat": looked_at(keeper.get(preview).content.decode())})
    siti = Person.objects.everywhere(reason="test").get(nip=SITI[1])
    address = reverse("people:hand_out", args=[cast.kota.pk])
    page = keeper.get(address).content.decode()
    assert "Siti Aminah" in page
    assert "Wati Pegawai" not in page
    slips = keeper.post(address, {"orang": [siti.pk, cast.stranger.pk, "x"]})
    assert "no-store" in slips["cache-control"]
    code = re.findall(r'class="code">([A-Z2-9]{5}-[A-Z2-9]{5})<', slips.content.decode())
    assert len(code) == 1
    assert AccessKey.objects.everywhere(reason="test").usable().get().person == siti
    newcomer = Client()
    answer = newcomer.post(reverse("people:code"), {"name": siti.nip, "code": code[0]})
    assert answer["location"] == reverse("people:set_password")
    assert "Pilih dahulu siapa" in keeper.post(address, follow=True).content.decode()


def test_the_buttons_stand_where_people_look_for_them(cast: Cast, keeper: Client) -> None:
    for address in ("/kantor/", f"/kantor/{cast.kota.pk}/", f"/kantor/{cast.kota.pk}/orang/", "/orang/"):
        page = keeper.get(address).content.decode()
        assert f"/kantor/{cast.kota.pk}/impor/" in page, address
        assert f"/kantor/{cast.kota.pk}/ekspor/" in page, address
    clerk = Client()
    clerk.force_login(cast.pegawai)
    assert "impor/" not in clerk.get("/kantor/").content.decode() + clerk.get("/orang/").content.decode()
