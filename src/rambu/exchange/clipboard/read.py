"""From what a clipboard holds to a grid."""

from __future__ import annotations

import re
from typing import Final

from rambu.exchange.clipboard.grid import MOST_ROWS, Grid, clean, grid_of, too_many_rows
from rambu.exchange.clipboard.listing import list_grid
from rambu.exchange.clipboard.tables import choose
from rambu.exchange.clipboard.tags import read_tags
from rambu.exchange.clipboard.tsv import is_tsv, read_tsv
from rambu.language import gettext as _
from rambu.sop.errors import BadInput

LONGEST: Final = 3_000_000
"""Characters that a paste may hold."""
_HEAD: Final = re.compile(r"\AVersion:[\d.]+\s.{0,600}?(?=<)", re.DOTALL | re.IGNORECASE)
"""What Windows writes before the HTML."""
_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)


def read(html: str | bytes = "", text: str | bytes = "") -> Grid:
    """The table on the clipboard: of its HTML where that holds anything, else of its plain text.

    A text without tabs is a list, a row an item. Raises BadInput where there is too much of it.
    """
    grid = read_html(html) if html else Grid()
    return grid if grid.cells or not text else read_text(text)


def read_html(data: str | bytes) -> Grid:
    """The table in `text/html`, or its paragraphs as a list. Raises BadInput where there is too much of it."""
    html = _HEAD.sub("", _checked(_decoded(data)))
    found = read_tags(html)
    if not any(table.cells for table in found.tables):
        return list_grid(found.outside)
    return _checked_rows(choose(found.tables, found.outside, found.drawings))


def read_text(data: str | bytes) -> Grid:
    """The table in `text/plain`: cells parted by tabs, else a list. Raises BadInput where there is too much of it."""
    text = re.sub("\r\n?", "\n", _checked(_decoded(data))).strip("\n")
    grid = read_tsv(text) if is_tsv(text) else list_grid(clean(text).split("\n"))
    return _checked_rows(grid)


def _decoded(data: str | bytes) -> str:
    if isinstance(data, str):
        return data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for name in ("utf-8-sig", *(found.decode() for found in _CHARSET.findall(data[:2000])), "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "replace")


def _checked(text: str) -> str:
    if len(text) > LONGEST:
        raise BadInput(_("isi papan klip terlalu besar; salin bagian tabelnya saja."))
    return text


def _checked_rows(grid: Grid) -> Grid:
    if grid.height > MOST_ROWS:
        raise too_many_rows()
    return grid_of(grid.cells, grid.outside, grid.drawings, grid.listed)
