"""A long job is watched, left and found again; notices are read, sent on and chosen by mail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from rambu.web.jobs import actions as jobs
from rambu.web.jobs import files, kinds, queue
from rambu.web.jobs.models import Job
from rambu.web.notices import actions as notices
from rambu.web.notices.models import Notice
from tests.support import job_kinds
from tests.support.cast import Cast, make_cast
from tests.support.screens import Screens

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
LEASE = timedelta(minutes=5)


@pytest.fixture
def cast(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Cast:
    """The cast, and kinds of jobs for tests."""
    monkeypatch.setattr(kinds, "_KINDS", dict(kinds._KINDS))
    job_kinds.register()
    settings.DATA = tmp_path
    return make_cast()


@pytest.fixture
def enter(cast: Cast, page: Page, live_server: LiveServer) -> Callable[[str], None]:
    """Open an address as the clerk, who has logged in before."""
    client = Client()
    client.force_login(cast.pegawai)
    kept = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": kept, "url": live_server.url}])

    def open_(address: str) -> None:
        page.goto(address)

    return open_


def job_of(cast: Cast, title: str) -> Job:
    return jobs.start(by=cast.pegawai, office=cast.kota, kind="test.count", title=title, arguments={"upto": 1})


def begin(job: Job) -> Job:
    """As a worker does it."""
    queue.jobs().exclude(pk=job.pk).filter(state="waiting").update(due=timezone.now() + timedelta(days=1))
    taken = queue.take(LEASE)
    assert taken is not None
    assert taken.pk == job.pk
    return taken


def finish(job: Job) -> None:
    room = files.open_room(job)
    (room / "Buku SOP.pdf").write_bytes(b"%PDF-1.7 contoh")
    job.total = 40
    queue.finish(job, file=f"{room.name}/Buku SOP.pdf", words="40 SOP menjadi satu buku")


def test_a_long_job_is_watched_left_and_found_again(
    cast: Cast, page: Page, screens: Screens, enter: Callable[[str], None]
) -> None:
    failed = begin(job_of(cast, "Cetak SOP Seksi Pendidikan Madrasah"))
    queue.fail(failed, "SOP Surat Masuk belum punya kegiatan. Lengkapi dahulu, lalu ulangi.")
    done = begin(job_of(cast, "Cetak SOP Subbagian Tata Usaha"))
    finish(done)
    running = begin(job_of(cast, "Cetak seluruh SOP Kankemenag Kota Contoh menjadi satu buku"))
    queue.hold(running, LEASE, done=13, total=40, words="SOP Pelayanan Surat Masuk")
    job_of(cast, "Cetak SOP Seksi Haji")
    enter("/")
    screens.look("beranda-pekerjaan")
    page.get_by_text(cast.pegawai.name).click()
    page.get_by_role("link", name="Pekerjaan saya").click()
    expect(page.get_by_text("13 dari 40 · SOP Pelayanan Surat Masuk")).to_be_visible()
    screens.look("pekerjaan")
    page.get_by_role("link", name="Cetak seluruh SOP").click()
    screens.look("satu-pekerjaan")
    queue.hold(running, LEASE, done=39, total=40, words="SOP Cuti")
    expect(page.get_by_text("39 dari 40 · SOP Cuti")).to_be_visible()
    finish(running)
    expect(page.get_by_role("link", name="Unduh")).to_be_visible()
    assert page.locator("[hx-trigger]").count() == 0, "it does not ask any more"
    screens.look("pekerjaan-selesai")
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh").click()
    assert download.value.suggested_filename == "Buku SOP.pdf"


def test_notices_are_read_sent_on_and_chosen_by_mail(
    cast: Cast, page: Page, screens: Screens, settings: Settings, enter: Callable[[str], None]
) -> None:
    tell = {"by": cast.koordinator, "kind": "jobs.ended", "office": cast.kota, "address": f"/kantor/{cast.kota.pk}/"}
    for days, text in (
        (3, "Koko Koordinator menempatkan Anda sebagai Analis Kurikulum"),
        (1, "SOP Pelayanan Legalisasi Ijazah dikembalikan untuk diperbaiki: waktu kegiatan 4 belum diisi"),
        (0, "Koko Koordinator menyebut Anda dalam komentar pada SOP Mutasi Siswa"),
        (0, "Cetak SOP Subbagian Tata Usaha: selesai"),
    ):
        (notice,) = notices.notify(people=[cast.fresh("pegawai")], text=text, **tell)  # type: ignore[arg-type]
        Notice.objects.for_person(cast.pegawai).filter(pk=notice.pk).update(made=timezone.now() - timedelta(days=days))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    enter("/")
    page.get_by_role("link", name="Pemberitahuan, 4 belum dibaca").click()
    screens.look("pemberitahuan")
    page.locator(".whatsapp summary").first.click()
    page.get_by_role("button", name="Salin pesan").click()
    expect(page.get_by_role("button", name="Tersalin")).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("Cetak SOP Subbagian Tata Usaha: selesai\nhttp://localhost")
    screens.look("pemberitahuan-whatsapp")
    page.keyboard.press("Escape")
    expect(page.locator(".whatsapp summary").first).to_be_focused()
    expect(page.get_by_role("button", name="Tersalin")).to_be_hidden()
    page.get_by_role("link", name="SOP Pelayanan Legalisasi Ijazah").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kankemenag Kota Contoh")
    page.get_by_role("link", name="Pemberitahuan, 3 belum dibaca").click()
    page.get_by_role("button", name="Tandai semua sudah dibaca").click()
    expect(page.get_by_role("link", name="Pemberitahuan", exact=True)).to_be_visible()
    page.get_by_role("button", name="Urungkan").click()
    expect(page.get_by_role("link", name="Pemberitahuan, 3 belum dibaca")).to_be_visible()
    page.get_by_role("link", name="Setelan surel").click()
    screens.look("setelan-surel-tanpa-server")
    settings.EMAIL_HOST = "surel.contoh.example"
    page.get_by_label("Rangkuman harian").first.check()
    page.get_by_role("button", name="Simpan setelan").click()
    expect(page.get_by_text("Setelan disimpan.")).to_be_visible()
    screens.look("setelan-surel")
