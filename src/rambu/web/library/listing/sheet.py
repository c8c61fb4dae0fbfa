"""The list as an Excel sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook

from rambu.web.library.listing.rows import Row
from rambu.web.library.models import Assignment

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_sheet(rows: Iterable[Row]) -> bytes:
    """One row a SOP, in the order of the list."""
    return write_table(_("SOP"), _heads(), (_cells(row) for row in rows))


def write_table(title: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """An Excel file with one sheet; what a sheet would reckon as a formula stays text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.append(list(heads))
    for row in rows:
        sheet.append([_harmless(value) for value in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _heads() -> list[str]:
    return [
        _("Judul"),
        _("Nomor"),
        _("Kantor"),
        _("Unit"),
        _("Proses"),
        _("Keadaan"),
        _("Naskah"),
        _("Bentuk naskah"),
        _("Wajib diperbaiki"),
        _("Periksa"),
        _("Penyusun"),
        _("Pendamping"),
        _("Tenggat"),
        _("Waktu terlama (menit kerja)"),
        _("Diubah"),
    ]


def _cells(row: Row) -> list[Any]:
    document, text = row.document, row.standing
    return [
        document.title,
        document.number,
        str(document.office),
        str(document.unit),
        document.process,
        document.get_state_display(),
        row.draft.get_state_display() if row.draft else "",
        _("belum terstruktur") if document.unstructured else "",
        text.wajib,
        text.periksa,
        _names(row, *(part for part in Assignment.Part if part != Assignment.Part.PENDAMPING)),
        _names(row, Assignment.Part.PENDAMPING),
        document.due,  # type: ignore[attr-defined]
        text.minutes,
        document.changed.date(),
    ]


def _names(row: Row, *parts: str) -> str:
    return ", ".join(one.person.name for one in row.crew if one.part in parts)


def _harmless(value: Any) -> Any:
    """A text that a sheet would reckon as a formula stays text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
