"""Who may be tried in the sample office."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from rambu.web.demo.people import PASSWORD, PEOPLE, nip
from rambu.web.people.offered import Account

_CHOSEN = {
    "Slamet Contoh": _("pengemudi, menulis SOP pertamanya"),
    "Dewi Contoh": _("perencana, mendampingi beberapa penyusun"),
    "Sri Contoh": _("Kasubbag TU, koordinator SOP kantor"),
    "Budi Contoh": _("kepala kantor"),
    "Ani Contoh": _("petugas layanan di KUA"),
    "Nila Contoh": _("admin di kantor wilayah"),
}


def accounts() -> list[Account]:
    """The accounts offered on the page to log in; none outside the sample."""
    if not settings.SAMPLE:
        return []
    numbers = {one.name: nip(index) for index, one in enumerate(PEOPLE)}
    return [Account(name, numbers[name], PASSWORD, what) for name, what in _CHOSEN.items()]
