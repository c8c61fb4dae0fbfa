"""Long lists are applied by a worker, short ones at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from threading import Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from rambu.web.audit.verifying import verify
from rambu.web.jobs import files, of_lists, queue
from rambu.web.jobs.models import Job
from rambu.web.jobs.report import Lost, Report
from rambu.web.people import actions
from rambu.web.people.models import Person, Role, Sheet
from rambu.web.people.sheets.later import MANY
from rambu.web.ui.language import COOKIE
from tests.support.cast import Cast
from tests.support.lists import text

Work = Callable[[], int]
LEASE = timedelta(seconds=60)


def listed(count: int) -> bytes:
    """As many invented people."""
    return text(("Nama", "E-mail"), *((f"Contoh Pegawai {n}", f"pegawai{n}@contoh.example") for n in range(count)))


@pytest.fixture
def keeper(cast: Cast, client: Client) -> Client:
    client.force_login(cast.koordinator)
    return client


def looked_at(keeper: Client, cast: Cast, count: int) -> tuple[str, dict[str, str]]:
    """The address of the preview of a list that was sent, and what its button sends."""
    sent = {"kind": "orang", "file": SimpleUploadedFile("pegawai.csv", listed(count))}
    preview = str(keeper.post(reverse("people:send_list", args=[cast.kota.pk]), sent)["location"])
    page = keeper.get(preview).content.decode()
    return preview, {"dilihat": re.findall(r'name="dilihat" value="([0-9a-f]+)"', page)[0]}


def invented() -> int:
    return int(Person.objects.everywhere(reason="test").filter(email__startswith="pegawai").count())


def jobs() -> list[Job]:
    return list(Job.objects.everywhere(reason="test").filter(kind=of_lists.KIND))


def report_of(job: Job) -> Report:
    return Report(job, files.open_room(job), LEASE, Event())


def test_a_short_list_is_applied_at_once(cast: Cast, keeper: Client) -> None:
    preview, button = looked_at(keeper, cast, MANY)
    assert "baris baru dan 0 baris perubahan" in keeper.post(preview, button, follow=True).content.decode()
    assert (invented(), jobs()) == (MANY, [])


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_long_list_is_a_job_that_leads_back(cast: Cast, keeper: Client, work: Work, language: str) -> None:
    keeper.cookies[COOKIE] = language
    preview, button = looked_at(keeper, cast, MANY + 1)
    where = keeper.post(preview, button)["location"]
    assert keeper.post(preview, button)["location"] == where, "a second click starts nothing else"
    (job,) = jobs()
    assert (where, invented()) == (job.get_absolute_url(), 0)
    assert "pegawai.csv" in keeper.get(where).content.decode()
    assert work() == 1
    (job,) = jobs()
    assert (job.state, job.error, job.address, invented()) == (Job.State.DONE, "", preview, MANY + 1)
    assert {"id": f"{MANY + 1} baris baru", "en": f"{MANY + 1} new rows"}[language] in job.words
    after = keeper.get(preview, follow=True).content.decode()
    assert job.words in after
    assert "/kantor/urungkan/" in after
    assert verify() == []


def test_a_job_that_is_begun_again_does_nothing_twice(cast: Cast, keeper: Client) -> None:
    preview, button = looked_at(keeper, cast, MANY + 1)
    keeper.post(preview, button)
    job = queue.take(LEASE)
    assert job is not None
    first = of_lists.apply_list(report_of(job), **job.arguments)
    (told,) = jobs()
    assert (told.done, told.total, told.words) == (1, 2, f"Menerapkan {MANY + 1} baris sekaligus")
    again = of_lists.apply_list(report_of(job), **job.arguments)
    assert first == again
    assert invented() == MANY + 1


def test_a_job_that_is_cancelled_in_the_middle_leaves_nothing(
    cast: Cast, keeper: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview, button = looked_at(keeper, cast, MANY + 1)
    keeper.post(preview, button)
    job = queue.take(LEASE)
    assert job is not None
    report = report_of(job)
    ask, asked = Report.go_on_or_end, []

    def cancelled_after_writing(self: Report) -> None:
        asked.append(invented())
        if asked[-1]:
            self.lost.set()
        ask(self)

    monkeypatch.setattr(Report, "go_on_or_end", cancelled_after_writing)
    with pytest.raises(Lost):
        of_lists.apply_list(report, **job.arguments)
    assert asked[-1] == MANY + 1
    assert invented() == 0
    assert Sheet.objects.everywhere(reason="test").get().state == Sheet.State.READ


def test_a_refusal_is_told_as_the_end_of_the_job(cast: Cast, keeper: Client, work: Work) -> None:
    preview, button = looked_at(keeper, cast, MANY + 1)
    keeper.post(preview, button)
    first = Person.objects.create(name="Contoh Lain", email="pegawai0@contoh.example", office=cast.kota)
    assert work() == 1
    (job,) = jobs()
    assert job.state == Job.State.FAILED
    page = keeper.get(job.get_absolute_url()).content.decode()
    assert "Data kantor berubah sejak" in page
    back = re.findall(r'href="([^"]+)">Lanjutkan', page)[0]
    assert f'href="{preview}"' in keeper.get(back).content.decode(), "where it can be looked at again"
    assert (invented(), first.name) == (1, "Contoh Lain")


def test_a_list_that_was_thrown_away(cast: Cast, keeper: Client, work: Work) -> None:
    preview, button = looked_at(keeper, cast, MANY + 1)
    keeper.post(preview, button)
    actions.forget_sheet(by=cast.koordinator, sheet=Sheet.objects.everywhere(reason="test").get())
    assert work() == 1
    (job,) = jobs()
    assert (job.state, job.error) == (Job.State.FAILED, "Lembar ini sudah dibuang.")


def test_who_may_no_longer_send_lists_applies_none(cast: Cast, keeper: Client, work: Work) -> None:
    preview, button = looked_at(keeper, cast, MANY + 1)
    keeper.post(preview, button)
    Role.objects.everywhere(reason="test").filter(person=cast.koordinator).delete()
    assert work() == 1
    (job,) = jobs()
    assert (job.state, invented()) == (Job.State.FAILED, 0)
    assert "gangguan" not in job.error
