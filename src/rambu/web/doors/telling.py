"""What people are told about the ways into their accounts, so that nobody changes them unseen."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rambu.web.notices import actions as notices
from rambu.web.notices import kinds
from rambu.web.people.models import Person

CHANGED = "doors.changed"


def register() -> None:
    """Name the kind of notices."""
    kinds.add(CHANGED, _("Cara masuk ke akun Anda berubah, atau ada yang mencobanya"), default="at once")


def tell_owner(person: Person, text: str) -> None:
    """Tell the person, also what he did himself: it might have been somebody at his computer."""
    if person.office:
        address = reverse("doors:mine")
        notices.notify(by=None, people=[person], kind=CHANGED, text=text, address=address, office=person.office)
