"""What of imports waits for a person at *Beranda*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.imports.models import Found
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import number


def register() -> None:
    """Tell *Beranda*."""
    add_source("imports", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    count = Found.objects.for_person(person).open().count()
    if count:
        told = _("{n} SOP dari berkas menunggu ditinjau").format(n=number(count))
        yield Waiting(told, reverse("imports:mine"), _("Tinjau"))
