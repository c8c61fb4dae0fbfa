"""Workbooks of process maps as offices make them: odd heads, merged cells, numbers for codes, and hostile ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from xlsxwriter import Workbook


def book(make: Callable[[Workbook], None]) -> bytes:
    """The bytes of a workbook that `make` fills."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as made:
        make(made)
    return file.getvalue()


def plain(*sheets: tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """Sheets of rows."""

    def make(made: Workbook) -> None:
        for name, rows in sheets:
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)

    return book(make)


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    """The workbook with one part more, or with another text in the place of one that it has."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, data)
    return file.getvalue()


def many_rows(rows: int) -> bytes:
    """A map of so many processes in the columns of the form."""

    def make(made: Workbook) -> None:
        sheet = made.add_worksheet("Proses")
        head = ("Kode", "Nama proses", "Kategori", "Output", "Aspek kegiatan", "Jenis kantor", "Unit", "Volume")
        sheet.write_row(0, 0, head)
        for n in range(rows):
            top, branch, leaf = n // 400 + 1, n // 20 % 20 + 1, n % 20 + 1
            code = f"C.{top:02}.{branch:02}.{leaf:02}"
            row = (code, f"Proses contoh {n}", "", f"Hasil {n}", "Pengelolaan", "kua", "Seksi Contoh", 10 + n % 90)
            sheet.write_row(n + 1, 0, row)

    return book(make)
