"""CSV as Excel and others write it: in four encodings, with one of three separators."""

from __future__ import annotations

import codecs
import csv
import io

from rambu.web.people.sheets.reading.grid import MAX_ROWS, BadSheet, Grid, Row, kept

SEPARATORS = (";", ",", "\t")
_LOOKED_AT = 50
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(content: bytes) -> Grid:
    """The rows of a text."""
    text, separator = _announced(decoded(content))
    try:
        rows = _rows(text, separator or guessed(text))
    except csv.Error as fault:
        raise BadSheet.unreadable() from fault
    if not rows:
        raise BadSheet.empty()
    return Grid("", rows)


def decoded(content: bytes) -> str:
    """The text, by its mark, else as UTF-8, as UTF-16 where half of it is zeros, else as Windows wrote it."""
    named = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not named and b"\x00" in content[:200]:
        named = "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"
    for name in filter(None, (named, "utf-8")):
        try:
            return _printable(content.decode(name))
        except UnicodeDecodeError:
            continue
    if named:
        raise BadSheet.unreadable()
    return _printable(content.decode("cp1252", errors="replace"))


def _printable(text: str) -> str:
    """Refuse what is no text at all, such as a picture or an old .xls."""
    strange = sum(1 for c in text[:4000] if (ord(c) < 32 and c not in "\t\n\r\x0b\x0c") or c == "\ufffd")
    if strange > len(text[:4000]) // 20:
        raise BadSheet.unreadable()
    return text


def _announced(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` names the separator."""
    first, _, rest = text.partition("\n")
    named = first.strip().removeprefix("sep=") if first.startswith("sep=") else ""
    return (rest, named) if named in SEPARATORS and named else (text, "")


def guessed(text: str) -> str:
    """The separator that splits most of the first rows alike."""
    return max(SEPARATORS, key=lambda separator: _evenness(text, separator))


def _evenness(text: str, separator: str) -> tuple[int, int]:
    widths: list[int] = []
    try:
        for cells in csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=separator):
            widths.append(len(cells))
            if len(widths) == _LOOKED_AT:
                break
    except csv.Error:
        return (0, 0)
    usual = max(set(widths), key=lambda width: (widths.count(width), width)) if widths else 0
    return (widths.count(usual), usual) if usual > 1 else (sum(width > 1 for width in widths), 0)


def _rows(text: str, separator: str) -> tuple[Row, ...]:
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, cells in enumerate(reader, 1):
        row = kept(number, tuple(cells))
        if row:
            rows.append(row)
        if len(rows) > MAX_ROWS:
            raise BadSheet.too_long()
    return tuple(rows)
