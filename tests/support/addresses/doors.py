"""The addresses of the ways in."""

from __future__ import annotations

from rambu.web.doors.models import Passkey
from tests.support.addresses import ALL, KEEPERS, Addresses
from tests.support.cast import Cast


def addresses(cast: Cast) -> Addresses:
    """Everybody has ways of his own; those of others are not there, but to who keeps the account."""
    key = Passkey.objects.create(person=cast.admin, name="Uji", credential="dWpp", public_key=b"uji").pk
    return {
        "doors:mine": ("get", ALL, []),
        "doors:begin_app": ("get", ALL, []),
        "doors:confirm_app": ("get", ALL, []),
        "doors:remove_app": ("get", ALL, []),
        "doors:renew_codes": ("get", ALL, []),
        "doors:add_passkey": ("get", ALL, []),
        "doors:add_options": ("post", ALL, []),
        "doors:rename_passkey": ("get", "admin", [key]),
        "doors:remove_passkey": ("get", "admin", [key]),
        "doors:reset": ("get", KEEPERS, [cast.pegawai.pk]),
        "doors:demands": ("get", KEEPERS, [cast.kota.pk]),
    }


OPEN = {
    *("doors:second", "doors:second_passkey", "doors:second_options", "doors:show", "doors:show_options"),
    *("doors:sso", "doors:sso_back"),
}
