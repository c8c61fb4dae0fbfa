"""What somebody asks of the list, read from the address; what makes no sense there is left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict

from rambu.web.library.states import State

ORDERS: Final = ("judul", "nomor", "unit", "keadaan", "tenggat", "waktu", "diubah")
"""Columns by which the list is sorted; with ``-`` before it, the other way round."""
DUE: Final = ("lewat", "7", "30")
"""Past, or within so many days."""
PARTS: Final = ("penyusun", "pendamping", "semua")
"""Parts of the person who asks; ``semua`` is any."""
FINDINGS: Final = ("ada", "tidak")
"""Whether something is left that must be mended."""
FORMS: Final = ("belum", "tabel")
"""Whether the procedure is only in a signed file, or in the table."""
PARAMETERS: Final = {
    "title": "judul",
    "office": "kantor",
    "unit": "unit",
    "state": "keadaan",
    "process": "proses",
    "performer": "pelaksana",
    "due": "tenggat",
    "part": "milik",
    "findings": "temuan",
    "form": "bentuk",
    "writer": "orang",
    "worked": "naskah",
    "order": "urut",
}
"""How the address names what is asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Filters and order; empty means all."""

    title: str = ""
    office: int = 0
    unit: int = 0
    state: str = ""
    process: str = ""
    performer: str = ""
    due: str = ""
    part: str = ""
    findings: str = ""
    form: str = ""
    writer: int = 0
    worked: str = ""
    """Anything: only those that are worked on."""
    order: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether anything but the order is asked."""
        return bool(self.query(order=""))

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
            yield PARAMETERS[field.name], str(value)


def read(given: QueryDict) -> Asked:
    """What an address asks."""

    def words(name: str) -> str:
        return given.get(PARAMETERS[name], "").strip()[:200]

    def one_of(name: str, allowed: Collection[str]) -> str:
        text = given.get(PARAMETERS[name], "")
        return text if text in allowed else ""

    return Asked(
        title=words("title"),
        office=_whole(words("office")),
        unit=_whole(words("unit")),
        state=one_of("state", State.values),
        process=words("process"),
        performer=words("performer"),
        due=one_of("due", DUE),
        part=one_of("part", PARTS),
        findings=one_of("findings", FINDINGS),
        form=one_of("form", FORMS),
        writer=_whole(words("writer")),
        worked=words("worked")[:20],
        order=one_of("order", [f"{sign}{name}" for name in ORDERS for sign in ("", "-")]),
    )


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
