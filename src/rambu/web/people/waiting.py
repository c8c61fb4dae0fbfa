"""What waits for those who keep an office's people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power
from rambu.web.offices.structure import tops_kept
from rambu.web.people.models import AccessKey, Person, Tenure
from rambu.web.people.reach import HOLDERS
from rambu.web.ui.waiting import Waiting, add_source
from rambu.web.ui.words import number


def register() -> None:
    """Tell *Beranda*."""
    add_source("people", _waiting)


def _waiting(person: Any) -> Iterator[Waiting]:
    if person.reach.nodes(HOLDERS[Power.STRUCTURE]):
        yield from _kept(person)
    elif not Tenure.objects.for_person(person).filter(person=person).current().exists():
        told = _("Mintalah koordinator kantor Anda menempatkan Anda pada jabatan.")
        yield Waiting(_("Anda belum memegang jabatan"), reverse("people:account"), _("Lihat akun"), told)


def _kept(person: Any) -> Iterator[Waiting]:
    yield from _bare_offices(person)
    people = Person.objects.for_person_with(Power.STRUCTURE, person).filter(is_active=True)
    new = people.filter(last_login=None)
    open_keys = AccessKey.objects.for_person_with(Power.STRUCTURE, person).usable()
    invited = open_keys.filter(kind=AccessKey.Kind.INVITATION).values("person")
    lists = reverse("people:everybody")
    tops = tops_kept(person, Power.STRUCTURE)
    together = reverse("people:hand_out", args=[tops[0].pk]) if len(tops) == 1 else ""
    yield from _line(
        new.exclude(pk__in=invited).count(),
        _("{count} orang belum diundang"),
        together or f"{lists}?yang=belum-masuk",
        _("Undang mereka supaya dapat masuk."),
    )
    yield from _line(
        new.filter(pk__in=invited).count(),
        _("{count} undangan belum diterima"),
        f"{lists}?yang=belum-masuk",
        _("Ingatkan mereka, atau undang ulang bila tautannya hilang."),
    )
    yield from _line(
        people.without_position().count(),
        _("{count} akun belum memegang jabatan"),
        f"{lists}?yang=tanpa-jabatan",
        _("Tempatkan mereka pada jabatan di unitnya."),
    )


def _bare_offices(person: Any) -> Iterator[Waiting]:
    with_units = Unit.objects.for_person(person).not_closed().values("office")
    bare = Office.objects.for_person_with(Power.STRUCTURE, person).not_closed().exclude(pk__in=with_units)
    for office in bare.order_by("path")[:3]:
        address = reverse("offices:open_unit", args=[office.pk])
        told = _("Unit adalah tempat jabatan, dan jabatan adalah pelaksana dalam SOP.")
        yield Waiting(_("{office} belum punya unit").format(office=office), address, _("Tambah unit"), told)


def _line(count: int, words: str, address: str, detail: str) -> Iterator[Waiting]:
    if count:
        yield Waiting(words.format(count=number(count)), address, _("Lihat"), detail)
