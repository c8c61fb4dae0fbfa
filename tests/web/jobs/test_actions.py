"""Starting, cancelling and doing again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.jobs import actions
from rambu.web.jobs.models import Job
from rambu.web.offices.refusal import Refused
from rambu.web.people.actions import move_person
from rambu.web.reach import UnscopedQuery
from tests.support.cast import Cast

Started = Callable[..., Job]


def test_a_started_job_waits_and_is_told(cast: Cast, started: Started) -> None:
    job = started()
    assert job.state == Job.State.WAITING
    event = Event.objects.everywhere(reason="test").get(action="jobs.started")
    assert told(event).what == "memulai pekerjaan Cetak contoh"


@pytest.mark.parametrize("who", ["admin", "koordinator", "stranger"])
def test_a_job_is_there_for_its_owner_only(cast: Cast, started: Started, who: str) -> None:
    job = started()
    assert Job.objects.for_person(cast.pegawai).get() == job
    assert not Job.objects.for_person(cast.fresh(who)).exists()
    for deed in (actions.cancel, actions.restart):
        with pytest.raises(PermissionDenied):
            deed(by=cast.fresh(who), job=job)


def test_who_leaves_the_office_leaves_its_jobs_there(cast: Cast, started: Started) -> None:
    started()
    tenure = cast.pegawai.tenures.everywhere(reason="test").get()
    tenure.delete()
    move_person(by=None, person=cast.pegawai, office=cast.other)
    assert not Job.objects.for_person(cast.fresh("pegawai")).exists()


def test_an_unscoped_query_does_not_run(cast: Cast) -> None:
    with pytest.raises(UnscopedQuery):
        Job.objects.filter(pk=1).first()


def test_an_office_out_of_reach_is_refused(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        actions.start(by=cast.pegawai, office=cast.other, kind="test.count", title="x", arguments={"upto": 1})


def test_an_unknown_kind_is_a_fault_of_the_program(cast: Cast) -> None:
    with pytest.raises(ValueError, match=r"test\.unknown"):
        actions.start(by=cast.pegawai, office=cast.kota, kind="test.unknown", title="x", arguments={})


def test_nobody_fills_the_list_alone(cast: Cast, started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "AT_ONCE", 2)
    started()
    started()
    with pytest.raises(Refused, match="2 pekerjaan"):
        started()


def test_cancelling_and_doing_again(cast: Cast, started: Started, work: Callable[[], int]) -> None:
    job = started()
    actions.cancel(by=cast.pegawai, job=job)
    assert work() == 0
    with pytest.raises(Refused):
        actions.cancel(by=cast.pegawai, job=job)
    actions.restart(by=cast.pegawai, job=job)
    with pytest.raises(Refused):
        actions.restart(by=cast.pegawai, job=job)
    assert work() == 1
    assert Job.objects.for_person(cast.pegawai).get().state == Job.State.DONE
