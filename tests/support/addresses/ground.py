"""The addresses of offices, people and the trail."""

from __future__ import annotations

from rambu.web.people import actions
from rambu.web.people.models import AccessKey, Role
from tests.support.addresses import ADMINS, ALL, KEEPERS, READERS, SEERS, Addresses
from tests.support.cast import DAY, Cast, tenure_of


def addresses(cast: Cast) -> Addresses:
    """All in the office of the cast."""
    kota, kua, unit, position = cast.kota.pk, cast.kua.pk, cast.unit.pk, cast.position.pk
    pegawai, tenure = cast.pegawai.pk, tenure_of(cast.pegawai).pk
    new = actions.register_person(by=None, office=cast.kota, name="Baru", nip=None, email="baru@contoh.example")
    actions.invite(by=None, person=new)
    key = AccessKey.objects.everywhere(reason="test").get(person=new)
    pembaca = actions.give_role(by=None, person=cast.pegawai, office=cast.kota, kind=Role.Kind.PEMBACA)
    spare = actions.open_position(by=None, unit=cast.unit, name="Cadangan", leads=False, opened=DAY)
    return {
        "ui:home": ("get", ALL, []),
        "audit:trail": ("get", READERS, []),
        "offices:tree": ("get", ALL, []),
        "offices:office": ("get", SEERS, [kota]),
        "offices:open": ("get", ADMINS, [kota]),
        "offices:change": ("get", ADMINS, [kota]),
        "offices:move": ("get", ADMINS, [kua]),
        "offices:close": ("get", ADMINS, [kua]),
        "offices:merge": ("get", ADMINS, [kota]),
        "offices:open_unit": ("get", KEEPERS, [kota]),
        "offices:unit": ("get", SEERS, [unit]),
        "offices:change_unit": ("get", KEEPERS, [unit]),
        "offices:close_unit": ("get", KEEPERS, [unit]),
        "offices:merge_unit": ("get", KEEPERS, [unit]),
        "offices:kinds": ("get", ADMINS, []),
        "offices:create_kind": ("get", ADMINS, ["unit"]),
        "offices:change_kind": ("get", ADMINS, ["kantor", cast.kota.type_id]),
        "offices:undo": ("post", "", [pembaca.pk]),
        "people:account": ("get", ALL, []),
        "people:change_password": ("get", ALL, []),
        "people:change_email": ("get", ALL, []),
        "people:end_session": ("post", "", [0]),
        "people:end_others": ("post", ALL, []),
        "people:everybody": ("get", ALL, []),
        "people:of_office": ("get", SEERS, [kota]),
        "people:register": ("get", KEEPERS, [kota]),
        "people:person": ("get", SEERS, [pegawai]),
        "people:change": ("get", KEEPERS, [pegawai]),
        "people:move": ("get", KEEPERS, [pegawai]),
        "people:place": ("get", KEEPERS, [pegawai, kota]),
        "people:make_code": ("post", KEEPERS, [pegawai]),
        "people:withdraw": ("post", KEEPERS, [key.pk]),
        "people:invite": ("post", KEEPERS, [new.pk]),
        "people:end_tenure": ("get", KEEPERS, [tenure]),
        "people:roles": ("get", SEERS, [kota]),
        "people:give_role": ("get", KEEPERS, [kota]),
        "people:end_role": ("post", KEEPERS, [pembaca.target_id]),
        "people:open_position": ("get", KEEPERS, [unit]),
        "people:change_position": ("get", KEEPERS, [position]),
        "people:close_position": ("post", KEEPERS, [spare.pk]),
        "people:stop": ("post", KEEPERS, [pegawai]),
        "people:restore": ("post", KEEPERS, [pegawai]),
    }


OPEN = {
    *("people:first_run", "people:login", "people:logout", "people:forgotten", "people:code", "people:key"),
    *("people:set_password", "ui:language", "ui:offline", "ui:worker"),
}
"""Addresses that answer whoever is not logged in; they have tests of their own."""
