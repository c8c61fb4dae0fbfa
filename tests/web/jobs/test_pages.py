"""What the owner sees, and nobody else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rambu.web.jobs import queue
from rambu.web.jobs.models import Job
from tests.support.cast import Cast

Started = Callable[..., Job]
Work = Callable[[], int]
PAGE = "/pekerjaan/"


@pytest.fixture
def mine(cast: Cast, client: Client) -> Client:
    client.force_login(cast.pegawai)
    return client


def text(client: Client, address: str, **headers: str) -> str:
    return client.get(address, headers=headers).content.decode()


def test_the_empty_list_says_what_it_is_for(mine: Client) -> None:
    assert "Belum ada pekerjaan" in text(mine, PAGE)


def test_the_page_asks_again_only_while_something_is_not_over(mine: Client, started: Started, work: Work) -> None:
    job = started()
    for address in (PAGE, job.get_absolute_url()):
        page = text(mine, address)
        assert 'hx-trigger="every 2s"' in page
        without_script = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
        assert without_script
        assert f'href="{address}"' in without_script[1]
    work()
    for address in (PAGE, job.get_absolute_url()):
        part = text(mine, address, **{"HX-Request": "true"})
        assert "every 2s" not in part
        assert "<html" not in part
        assert reverse("jobs:download", args=[job.pk]) in part


def test_progress_is_told_in_numbers(mine: Client, started: Started) -> None:
    job = started()
    taken = queue.take(timedelta(seconds=30))
    assert taken is not None
    queue.hold(taken, timedelta(seconds=30), done=1200, total=4000, words="SOP Surat Masuk")
    page = text(mine, job.get_absolute_url())
    assert "1.200 dari 4.000 · SOP Surat Masuk" in page
    assert 'value="1200" max="4000"' in page


def test_a_job_that_is_tried_again_says_when_and_why(mine: Client, started: Started, work: Work) -> None:
    job = started("test.fail", how="later")
    work()
    page = text(mine, job.get_absolute_url())
    assert "Server surel tidak menjawab." in page
    assert "Dicoba lagi" in page


def test_a_worker_that_does_not_run_is_missed(mine: Client, started: Started) -> None:
    job = started()
    assert "Sebentar lagi dikerjakan." in text(mine, job.get_absolute_url())
    queue.jobs().update(due=timezone.now() - timedelta(minutes=3))
    assert "tampaknya sedang tidak berjalan" in text(mine, job.get_absolute_url())
    started()
    queue.take(timedelta(seconds=30))
    assert "tampaknya sedang tidak berjalan" not in text(mine, PAGE)


def test_beranda_tells_what_ended_until_its_owner_has_looked(mine: Client, started: Started, work: Work) -> None:
    job, failed = started(), started("test.fail", how="refused")
    assert "selesai" not in text(mine, "/")
    work()
    assert "Cetak contoh: selesai" in text(mine, "/")
    text(mine, PAGE, **{"HX-Request": "true"})
    assert "SOP ini belum punya kegiatan." in text(mine, "/"), "a window that nobody looks at has shown nothing"
    text(mine, job.get_absolute_url())
    assert "Cetak contoh: selesai" not in text(mine, "/")
    text(mine, PAGE)
    assert failed.title not in text(mine, "/")


def test_many_ended_jobs_are_one_line(mine: Client, started: Started, work: Work) -> None:
    for _number in range(5):
        started()
    work()
    assert "2 pekerjaan lain sudah berakhir" in text(mine, "/")


def test_the_file_is_downloaded_under_its_name(mine: Client, started: Started, work: Work) -> None:
    job = started(upto=2, name="Buku SOP.txt")
    work()
    answer = mine.get(reverse("jobs:download", args=[job.pk]))
    assert b"".join(answer) == b"1\n2\n"
    assert 'attachment; filename="Buku SOP.txt"' in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]


def test_an_expired_file_can_be_made_again(mine: Client, started: Started, work: Work) -> None:
    job = started()
    work()
    queue.jobs().update(file="", expires=timezone.now())
    page = mine.get(reverse("jobs:download", args=[job.pk]), follow=True).content.decode()
    assert "sudah dihapus" in page
    mine.post(reverse("jobs:restart", args=[job.pk]))
    work()
    assert b"".join(mine.get(reverse("jobs:download", args=[job.pk]))) == b"1\n2\n3\n"


def test_cancelling_says_so(mine: Client, started: Started) -> None:
    job = started()
    page = mine.post(reverse("jobs:cancel", args=[job.pk]), follow=True).content.decode()
    assert "Cetak contoh: dibatalkan." in page
    page = mine.post(reverse("jobs:cancel", args=[job.pk]), follow=True).content.decode()
    assert "sudah berakhir" in page


@pytest.mark.parametrize("who", ["admin", "koordinator", "stranger"])
def test_others_find_nothing(cast: Cast, client: Client, started: Started, work: Work, who: str) -> None:
    job = started()
    work()
    client.force_login(cast.fresh(who))
    assert job.title not in text(client, PAGE)
    for name in ("job", "download"):
        assert client.get(reverse(f"jobs:{name}", args=[job.pk])).status_code == 404
    for name in ("cancel", "restart"):
        assert client.post(reverse(f"jobs:{name}", args=[job.pk])).status_code == 404
        assert client.get(reverse(f"jobs:{name}", args=[job.pk])).status_code == 405
