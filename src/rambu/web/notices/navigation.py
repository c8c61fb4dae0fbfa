"""Where notices stand: a bell in the bar, and in the personal menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from rambu.web.notices.models import Notice
from rambu.web.ui.bells import Bell, add_bell
from rambu.web.ui.navigation import Place, add_place
from rambu.web.ui.words import number


def register() -> None:
    """Put both there."""
    add_place(Place("notices:inbox", _("Pemberitahuan"), order=10, within="own"))
    add_bell("notices", _ring)


def _ring(person: Any) -> Bell:
    count = Notice.objects.for_person(person).unread().count()
    told = now("Pemberitahuan, {count} belum dibaca") if count else now("Pemberitahuan")
    return Bell(reverse("notices:inbox"), "bell", count, told.format(count=number(count)))
