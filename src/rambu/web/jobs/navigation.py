"""Where jobs stand in the menu, and what waits at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rambu.web.jobs.models import Job
from rambu.web.ui.navigation import Place, add_place
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import number

SHOWN = 3
"""How many ended jobs have a line of their own."""


def register() -> None:
    """Put the own jobs into the personal menu, and those that ended unseen at *Beranda*."""
    add_place(Place("jobs:mine", _("Pekerjaan saya"), order=20, within="own"))
    add_source("jobs", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    unseen = list(Job.objects.for_person(person).unseen()[: SHOWN + 1])
    for job in unseen[:SHOWN]:
        yield _line(job)
    if len(unseen) > SHOWN:
        rest = Job.objects.for_person(person).unseen().count() - SHOWN
        told = now("{count} pekerjaan lain sudah berakhir").format(count=number(rest))
        yield Waiting(told, reverse("jobs:mine"), now("Lihat semua"))


def _line(job: Job) -> Waiting:
    if job.state == Job.State.FAILED:
        told = now("{title}: gagal").format(title=job.title)
        return Waiting(told, job.get_absolute_url(), now("Lihat sebabnya"), job.error)
    told = now("{title}: selesai").format(title=job.title)
    return Waiting(told, job.get_absolute_url(), now("Lihat hasilnya"), job.words)
