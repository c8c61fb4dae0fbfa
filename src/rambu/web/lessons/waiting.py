"""Who has not written a SOP yet is offered the path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.library.models import Assignment
from rambu.web.ui.waiting import Waiting, add_source


def register() -> None:
    """Tell *Beranda*."""
    add_source("lessons", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    writes = person.reach.units and not Assignment.objects.for_person(person).filter(person=person).exists()
    if writes:
        told = _("Jawab beberapa pertanyaan; tabel dan bagannya dibuatkan.")
        yield Waiting(_("Tulis SOP pertama Anda"), reverse("lessons:begin"), _("Mulai"), told)
