"""Small SOPs to be examined together."""

from __future__ import annotations

from typing import Any

from rambu.rules import check_set
from rambu.sop import Sop
from tests.support.charts import sop


def one(title: str, number: str = "", *, steps: tuple[str, ...] = (), time: str = "1 hari kerja", **parts: Any) -> Sop:
    """A SOP with one row of its own and a row for each of the SOPs in `steps`."""
    rows: list[dict[str, Any]] = [{"teks": "Menyusun rencana", "pelaksana": "A", "waktu": time}]
    rows += [{"teks": f"Bagian {s}", "pelaksana": "A", "rujukan": s, "waktu": time} for s in steps]
    related = parts.pop("keterkaitan", None)
    return sop("A | x", judul=title, nomor=number or None, kegiatan=rows, keterkaitan=related, **parts)


def found(rule: str, *sops: Sop) -> list[int]:
    """The 0-based positions of the SOPs at which `rule` finds something."""
    return [position for position, finding in check_set(sops) if finding.rule == rule]
