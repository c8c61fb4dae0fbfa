"""A ready list is looked at, adopted as it stands, replaced by the next one, and taken back."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rambu.web.jobs.models import Job
from rambu.web.ledger import actions
from rambu.web.ledger.models import Guide, Required
from rambu.web.ledger.sheets.lines import judged
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.people.models import Person
from tests.support.cast import Cast
from tests.support.library import work
from tests.support.lists import book, text
from tests.support.owed import HEAD, ROWS, UNIT, adopt, ledger, states


def current() -> set[str]:
    return set(Required.objects.everywhere(reason="test").current().values_list("title", flat=True))


def test_a_list_is_adopted_as_it_stands(cast: Cast, chief: Person) -> None:
    assert set(states(cast).values()) == {"belum_ada"}
    told = [one.owed.told for one in ledger(cast).lines]
    assert told[0] == "Tercantum dalam SK contoh nomor 1, baris 2."
    assert ledger(cast).counts()["required"] == 3


def test_columns_stand_anywhere_under_a_letterhead(cast: Cast) -> None:
    rows: list[list[object]] = [
        ["DAFTAR SOP (contoh)"],
        [],
        ["No", "Nama SOP", "Kode", "Unit Kerja"],
        [1, "SOP Arsip", 3.1, UNIT],
    ]
    plan = judged(cast.fresh("koordinator"), cast.kota, book(rows))
    assert [(line.name, line.state.value) for line in plan.plan.lines] == [("SOP Arsip", "new")]
    assert plan.plan.lines[0].meaning is not None
    assert plan.plan.lines[0].meaning.process == "3.1"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("", "Seksi Pendidikan Madrsah", "SOP A", ""), "Maksud Anda “Seksi Pendidikan Madrasah”?"),
        (("", UNIT, "", "C.01"), "Judul SOP kosong"),
        (("33.73", UNIT, "SOP A", ""), "tidak dikenal"),
        (("", "", "SOP A", ""), ""),
    ],
)
def test_rows_say_what_is_wrong_with_them(cast: Cast, row: tuple[str, ...], words: str) -> None:
    plan = judged(cast.fresh("koordinator"), cast.kota, text(HEAD, row))
    assert words in " ".join(plan.plan.lines[0].faults)
    assert bool(words) == bool(plan.counts["wrong"])


def test_the_next_list_takes_its_place_and_can_be_taken_back(cast: Cast, chief: Person) -> None:
    first = current()
    renamed = ("", UNIT, "SOP Pelayanan Surat (contoh)", "C.01.01")
    guide, event = adopt(chief, cast.kota, renamed, ROWS[1], name="SK contoh nomor 2")
    assert current() == {renamed[2], ROWS[1][2]}
    keys = {one.owed.requirement.title: one.owed.key for one in ledger(cast).lines}
    assert keys[renamed[2]] == "C.01.01"
    assert Guide.objects.everywhere(reason="test").filter(state="replaced").count() == 1
    undo(by=cast.fresh("koordinator"), event=event)  # type: ignore[arg-type]
    assert current() == first
    guide.refresh_from_db()
    assert guide.state == "undone"


def test_the_same_list_again_changes_nothing(cast: Cast, chief: Person) -> None:
    with pytest.raises(Refused, match="sama dengan yang sudah dipakai"):
        adopt(chief, cast.kota)


def test_nothing_is_half_adopted(cast: Cast, chief: Person) -> None:
    content = text(HEAD, ("", UNIT, "SOP Baru", ""), ("", "Tidak Ada", "SOP Lain", ""))
    guide = actions.keep_list(by=chief, office=cast.kota, name="", file="b.csv", content=content)
    with pytest.raises(Refused, match="baris yang salah"):
        actions.adopt_list(by=chief, guide=guide)
    assert "SOP Baru" not in current()
    actions.adopt_list(by=chief, guide=guide, skip_wrong=True)
    assert current() == {"SOP Baru"}


def test_only_coordinators_adopt(cast: Cast) -> None:
    for who in ("pegawai", "stranger"):
        with pytest.raises(PermissionDenied):
            actions.keep_list(by=cast.fresh(who), office=cast.kota, name="", file="a", content=b"a")


def test_several_sops_of_one_process_are_several_lines(cast: Cast) -> None:
    rows = (("", UNIT, "SOP A", "C.01"), ("", UNIT, "SOP B", "C.01"))
    adopt(cast.fresh("koordinator"), cast.kota, *rows)
    assert len(ledger(cast).lines) == 2


def upload(client: Client, cast: Cast, content: bytes) -> str:
    sent = {"name": "SK contoh", "file": SimpleUploadedFile("wajib.csv", content)}
    answer = client.post(reverse("ledger:lists", args=[cast.kota.pk]), sent)
    return str(answer["location"]) if answer.status_code == 302 else str(answer.content.decode())


def looked_at(page: str) -> str:
    return str(re.findall(r'name="dilihat" value="([0-9a-f]+)"', page)[0])


def test_the_pages_lead_from_the_file_to_the_list(cast: Cast, client: Client) -> None:
    client.force_login(cast.koordinator)
    bare = client.get(reverse("ledger:office", args=[cast.kota.pk])).content.decode()
    assert "Unggah daftar SOP wajib" in bare
    preview = upload(client, cast, text(HEAD, *ROWS))
    page = client.get(preview).content.decode()
    assert "Pakai daftar ini" in page
    assert current() == set()
    done = client.post(preview, {"dilihat": looked_at(page)}, follow=True).content.decode()
    assert "3 baris baru" in done
    assert "Jumlah SOP:" in done
    client.post(re.findall(r'action="(/kantor/urungkan/\d+/)"', done)[0])
    assert current() == set()


@pytest.mark.parametrize("content", [b"", b"\x89PNG" + bytes(range(32)) * 9])
def test_what_cannot_be_read_is_told_at_the_file(cast: Cast, client: Client, content: bytes) -> None:
    client.force_login(cast.koordinator)
    assert "errorlist" in upload(client, cast, content)
    assert not Guide.objects.everywhere(reason="test").exists()


def test_a_long_list_is_adopted_by_a_worker(cast: Cast, client: Client) -> None:
    client.force_login(cast.koordinator)
    rows = [("", UNIT, f"SOP Contoh {n}", f"C.01.{n:03d}") for n in range(301)]
    preview = upload(client, cast, text(HEAD, *rows))
    page = client.get(preview).content.decode()
    answer = client.post(preview, {"dilihat": looked_at(page)})
    job = Job.objects.everywhere(reason="test").get(kind="ledger.adopt_list")
    assert answer["location"] == job.get_absolute_url()
    work()
    job.refresh_from_db()
    assert job.state == Job.State.DONE
    assert job.total == job.done == 301
    assert len(current()) == 301
