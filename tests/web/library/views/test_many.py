"""The same for many SOPs of the list."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from rambu.web.jobs.models import Job
from rambu.web.library.models import Assignment, Document
from rambu.web.library.states import State
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force, work
from tests.support.pdf_reading import page_texts
from tests.support.visitors import Visitor


@pytest.fixture
def two(cast: Cast) -> list[Document]:
    """Written by the clerk."""
    return [open_for(cast, cast.pegawai), open_for(cast, cast.pegawai)]


def chosen(documents: list[Document]) -> str:
    return "&".join(f"sop={one.pk}" for one in documents)


def test_a_pendamping_for_all_of_them(cast: Cast, two: list[Document], koordinator: Visitor) -> None:
    data = {"person": cast.koordinator.pk, "part": "pendamping", "due": "2027-01-02"}
    page = koordinator.send(f"/pustaka/bersama/tugaskan/?{chosen(two)}", **data)
    assert "2 SOP ditugaskan kepada Koko Koordinator" in page
    assert Assignment.objects.everywhere(reason="test").filter(part="pendamping").count() == 2


def test_all_that_fit_the_filters(cast: Cast, two: list[Document], koordinator: Visitor) -> None:
    assert "2 SOP" in koordinator.text("/pustaka/bersama/tugaskan/?semua=1&keadaan=draf")
    assert "Belum ada SOP yang dipilih" in koordinator.text("/pustaka/bersama/tugaskan/?semua=1&keadaan=pleno")


def test_drafts_go_on_together_and_what_does_not_is_told(cast: Cast, two: list[Document], pegawai: Visitor) -> None:
    pegawai.send(f"/pustaka/{two[0].pk}/langkah/submit/")
    page = pegawai.send(f"/pustaka/bersama/teruskan/?{chosen(two)}", move="submit")
    assert "1 naskah" in page
    assert "1 SOP tidak" in page
    assert {draft_of(one).state for one in two} == {State.DIPERIKSA}


def test_others_cannot_choose_them(two: list[Document], stranger: Visitor) -> None:
    assert "Surat Masuk" not in stranger.text(f"/pustaka/bersama/buku/?{chosen(two)}")


def test_a_book_is_made_by_a_worker(cast: Cast, two: list[Document], pegawai: Visitor) -> None:
    put_in_force(two[0])
    answer = pegawai.client.post(f"/pustaka/bersama/buku/?{chosen(two)}", {"title": "Buku kami"})
    job = Job.objects.everywhere(reason="test").get(kind="library.booklet")
    assert answer["location"] == f"/pekerjaan/{job.pk}/"
    work()
    job.refresh_from_db()
    assert (job.state, job.words) == (Job.State.DONE, "2 SOP dalam satu buku, 1 di antaranya draf.")
    content = b"".join(pegawai.client.get(f"/pekerjaan/{job.pk}/unduh/").streaming_content)  # type: ignore[attr-defined]
    marked = ["DRAF" in text for text in page_texts(content)]
    assert any(marked)
    assert not all(marked), "the one in force is no draft"


def test_files_of_many_are_one_archive(cast: Cast, two: list[Document], pegawai: Visitor) -> None:
    answer = pegawai.client.post(f"/pustaka/bersama/unduh/?{chosen(two)}", {"formats": ["xlsx", "bpmn"]})
    job = Job.objects.everywhere(reason="test").get(kind="library.files")
    assert answer["location"] == f"/pekerjaan/{job.pk}/"
    work()
    job.refresh_from_db()
    assert (job.state, job.words) == (Job.State.DONE, "4 berkas dari 2 SOP.")
    content = b"".join(pegawai.client.get(f"/pekerjaan/{job.pk}/unduh/").streaming_content)  # type: ignore[attr-defined]
    name = "sop-pelayanan-surat-masuk-contoh-draf-0"
    ends = (".bpmn", ".xlsx", "-2.bpmn", "-2.xlsx")
    assert sorted(ZipFile(BytesIO(content)).namelist()) == sorted(f"{name}{end}" for end in ends)
