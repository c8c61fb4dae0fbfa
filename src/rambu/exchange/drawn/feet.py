"""What stands in the last row of a table and is no step: what the symbols mean, who made and approved the form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rambu.exchange.clipboard.entries import Entry

_LEGEND: Final = re.compile(r"(?:keterangan|catatan|legenda|ket)\b[^:\n]{0,20}:", re.IGNORECASE)
_SIGNED: Final = re.compile(
    r"(?:dibuat|disusun|disiapkan|diperiksa|diverifikasi|disetujui|disahkan|ditetapkan|mengetahui)\b", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"\s*\(?\d{1,4}\b")
_SEVERAL: Final = 2


def without_foot(entries: Sequence[Entry]) -> tuple[list[Entry], str]:
    """The entries without such a last row, and its first words; none where it may be a step."""
    if len(entries) < _SEVERAL:
        return list(entries), ""
    steps, last = list(entries[:-1]), entries[-1]
    if _is_numbered(last) or not any(_is_numbered(one) for one in steps):
        return list(entries), ""
    begins = [cell.text.strip() for cells in last.cells.values() for cell in cells]
    signed = sum(bool(_SIGNED.match(text)) for text in begins)
    if not _LEGEND.match(last.text("kegiatan").strip()) and signed < _SEVERAL:
        return list(entries), ""
    return steps, next((text for text in begins if text), "")


def _is_numbered(entry: Entry) -> bool:
    return bool(_NUMBERED.match(entry.text("no") or entry.text("kegiatan")))
