"""Where the audit trail stands in the menu."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.models import READERS
from rambu.web.reach import Member
from rambu.web.ui.navigation import Place, add_place


def _may_read(person: Member) -> bool:
    return bool(person.office_ids(*READERS))


def register() -> None:
    """Put the trail under *Kantor*."""
    add_place(Place("audit:trail", _("Jejak perubahan"), order=90, within="kantor", visible=_may_read))
