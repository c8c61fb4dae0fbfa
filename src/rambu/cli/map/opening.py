"""What every part of ``rambu map`` reads: a map from its file, from a workbook, or the sample."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rambu.language import gettext as _

if TYPE_CHECKING:
    from rambu.processmap import ProcessMap
    from rambu.processmap.sheets import Preview

SAMPLE = "contoh"
"""The name under which the sample is asked for."""


def open_map(name: str) -> ProcessMap:
    """The map in a file (``.xlsx``, ``.json``, else YAML), or the sample. Raises `BadInput`."""
    from rambu.processmap.file import load_map

    if name == SAMPLE:
        from rambu.processmap.sample import sample_map

        return sample_map()
    return open_book(name).map if is_book(name) else load_map(name)


def is_book(name: str) -> bool:
    """Whether the file is a workbook by its name."""
    return name.lower().endswith((".xlsx", ".xlsm", ".xls"))


def open_book(name: str, accept: bool = False) -> Preview:
    """The preview of a workbook. Raises `BadInput`."""
    from rambu.processmap.sheets import MAX_BYTES, BadBook, guess, preview, read_book
    from rambu.sop import BadInput

    try:
        with Path(name).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        book = read_book(content)
        return preview(book, guess(book), accept=accept)
    except ModuleNotFoundError as error:
        if error.name != "openpyxl":
            raise
        told = _("untuk membaca berkas Excel, pasang dahulu tambahannya: pip install 'rambu[office]'.")
        raise BadInput(told, name) from error
    except OSError as error:
        raise BadInput(_("berkas tidak dapat dibaca ({reason}).").format(reason=error.strerror), name) from error
    except BadBook as error:
        raise BadInput(str(error), name) from error


def day_of(text: str | None) -> datetime.date | None:
    """The day that an option names; None for none. Raises `BadInput`."""
    from rambu.sop import BadInput
    from rambu.sop.dates import parse_date

    day = parse_date(text) if text else None
    if text and day is None:
        raise BadInput(_("tanggal '{text}' tidak terbaca; tulis misalnya 2025-09-01.").format(text=text[:40]))
    return day
