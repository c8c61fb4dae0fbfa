"""Write lists: for Excel, as CSV, and as a template to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from rambu.web.people.sheets.columns import Column
from rambu.web.people.sheets.reading.grid import quoted

_EXAMPLE_ROWS = 2_000
"""Rows of a template that are prepared as text, so that Excel leaves NIP and codes alone."""


def as_csv(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """With semicolons and a mark, as Excel in Indonesian opens it by a double click."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.title for column in columns])
    writer.writerows([[quoted(_text(row.get(column.key))) for column in columns] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def as_book(columns: Sequence[Column], rows: Iterable[Mapping[str, Any]], title: str) -> bytes:
    """A book of one sheet; every cell is a text or a day, none a formula or a number."""
    book, sheet = _book(columns, title)
    for row in rows:
        sheet.append([_cell(sheet, row.get(column.key)) for column in columns])
    return _saved(book)


def as_template(columns: Sequence[Column], title: str, choices: Mapping[str, Sequence[str]]) -> bytes:
    """The head, one row as an example, lists to choose from, and a sheet that explains the columns."""
    from openpyxl.worksheet.datavalidation import DataValidation

    book, sheet = _book(columns, title, whole=True)
    sheet.append([_cell(sheet, column.example, grey=True) for column in columns])
    for place, column in enumerate(columns, 1):
        offered = choices.get(column.key) or column.choices
        listed = ",".join(offered)
        if offered and len(listed) < 250 and '"' not in listed:
            rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True, showErrorMessage=False)
            rule.add(f"{_letter(place)}2:{_letter(place)}{_EXAMPLE_ROWS}")
            sheet.add_data_validation(rule)
    for _row in range(_EXAMPLE_ROWS // 4):
        sheet.append([_cell(sheet, "") for _column in columns])
    _explain(book, columns, choices)
    return _saved(book)


def _explain(book: Any, columns: Sequence[Column], choices: Mapping[str, Sequence[str]]) -> None:
    sheet = book.create_sheet(_("Petunjuk"))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 100
    sheet.append([_("Baris yang diawali “contoh:” tidak dibaca. Sel kosong tidak mengubah apa pun.")])
    for column in columns:
        offered = ", ".join(choices.get(column.key) or column.choices)
        needed = _("wajib ada") if column.needed else ""
        known = _("juga dikenal sebagai {names}").format(names=", ".join(column.other)) if column.other else ""
        told = (needed, str(column.hint), _("pilihan: {words}").format(words=offered) if offered else "", known)
        sheet.append([column.title, "; ".join(filter(None, told))])


def _book(columns: Sequence[Column], title: str, *, whole: bool = False) -> tuple[Any, Any]:
    from openpyxl import Workbook
    from openpyxl.styles import Font, PatternFill

    book = Workbook(write_only=not whole)
    for first in book.worksheets:
        book.remove(first)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[_letter(place)].width = column.width
    head = [_cell(sheet, column.title) for column in columns]
    for cell in head:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E3EFE8")
    sheet.append(head)
    return book, sheet


def _cell(sheet: Any, value: Any, *, grey: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell: Any = WriteOnlyCell(sheet)
    if isinstance(value, date):
        cell.value, cell.number_format = value, "d mmmm yyyy"
        return cell
    text = _printable(_text(value))
    cell.number_format = "@"
    if text:
        cell._value, cell.data_type = text, "s"  # never as a formula, whatever it begins with
    if grey:
        cell.font = Font(italic=True, color="777777")
    return cell


def _printable(text: str) -> str:
    """Without control characters, which a book cannot hold."""
    return "".join(c for c in text if c.isprintable() or c in "\n\t")


def _text(value: Any) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place)


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
