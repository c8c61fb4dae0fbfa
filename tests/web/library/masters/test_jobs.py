"""Very many drafts are renamed by a worker."""

from __future__ import annotations

import pytest

from rambu.web.jobs.models import Job
from rambu.web.library.models import Renaming
from rambu.web.library.views import masters
from tests.support.cast import Cast
from tests.support.library import open_for, work
from tests.support.visitors import Visitor


def test_the_job_leads_to_what_it_did(cast: Cast, koordinator: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    open_for(cast, cast.pegawai)
    monkeypatch.setattr(masters, "AT_ONCE", 0)
    koordinator.send("/pustaka/acuan/ganti/?jenis=jabatan&kunci=kepala+seksi", new="Kasi", office=cast.kota.pk)
    work()
    job = Job.objects.everywhere(reason="test").get(kind="library.rename")
    renaming = Renaming.objects.everywhere(reason="test").get()
    assert job.address == f"/pustaka/acuan/penggantian/{renaming.pk}/"
    assert job.words == "Nama diganti di 1 draf."
