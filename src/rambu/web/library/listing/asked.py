"""What somebody asks of the list, read from the address; what makes no sense there is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict

from rambu.web.library.states import State

ORDERS: Final = ("judul", "nomor", "unit", "keadaan", "tenggat", "waktu", "diubah")
"""Columns by which the list is sorted; with ``-`` before it, the other way round."""
DUE: Final = ("lewat", "7", "30")
"""Past, or within so many days."""
OWN: Final = ("penyusun", "pendamping", "semua")
"""Parts of the person who asks; ``semua`` is any."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters and order; empty means all."""

    judul: str = ""
    kantor: int = 0
    unit: int = 0
    keadaan: str = ""
    proses: str = ""
    pelaksana: str = ""
    tenggat: str = ""
    milik: str = ""
    temuan: str = ""
    urut: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether anything but the order is asked."""
        return bool(self.query(urut=""))

    def query(self, **changes: Any) -> str:
        """The part of an address behind ``?``, perhaps with other values; only what is set stands in it."""
        return urlencode(list(_set(replace(self, **changes))))

    def hidden(self) -> list[tuple[str, str]]:
        """The same for the hidden fields of a form."""
        return list(_set(self))


def _set(asked: Asked) -> Iterator[tuple[str, str]]:
    for field in fields(asked):
        value = getattr(asked, field.name)
        if value:
            yield field.name, str(value)


def read(given: QueryDict) -> Asked:
    """What an address asks."""
    texts = {name: given.get(name, "").strip()[:200] for name in ("judul", "proses", "pelaksana")}
    return Asked(
        **texts,
        kantor=_whole(given.get("kantor", "")),
        unit=_whole(given.get("unit", "")),
        keadaan=_one_of(given.get("keadaan", ""), State.values),
        tenggat=_one_of(given.get("tenggat", ""), DUE),
        milik=_one_of(given.get("milik", ""), OWN),
        temuan=_one_of(given.get("temuan", ""), ("ada", "tidak")),
        urut=_one_of(given.get("urut", ""), [f"{sign}{name}" for name in ORDERS for sign in ("", "-")]),
    )


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _one_of(text: str, allowed: Any) -> str:
    return text if text in allowed else ""
