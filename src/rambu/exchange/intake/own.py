"""What a person changed in a file that Rambu wrote.

What is seen in the file is compared with what is seen in a fresh file of the same SOP, not with the SOP itself: else
what has no place on the form (touch times, kinds of performers) would count as removed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from rambu.exchange.docx import write_docx
from rambu.exchange.drawn.recover import recover
from rambu.exchange.intake.formats import READERS
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import Edit, EditError, Sop, apply, difference
from rambu.sop.edits import Reidentify

WRITERS: Final[Mapping[str, Callable[[Sop], bytes]]] = {".xlsx": write_xlsx, ".docx": write_docx}


def edits_made(own: Sop, seen: Sop, suffix: str) -> tuple[Edit, ...] | None:
    """Edits of `own` that lead to what is seen; None where they cannot be told."""
    if suffix not in WRITERS or suffix not in READERS:
        return None
    fresh = recover(READERS[suffix](WRITERS[suffix](own), f"baru{suffix}"))
    pairs = _pairs(fresh[0].sop, own) if len(fresh) == 1 else None
    if pairs is None:
        return None
    seen = replace(seen, tampilan=fresh[0].sop.tampilan)
    try:
        base = apply(fresh[0].sop, [Reidentify(pairs)]) if pairs else fresh[0].sop
        edits = tuple(one for one in difference(base, seen) if not isinstance(one, Reidentify))
        apply(own, edits)
    except EditError:
        return None
    return edits


def _pairs(fresh: Sop, own: Sop) -> tuple[tuple[str, str], ...] | None:
    """Ids that differ, part by part; None where the parts are not the same ones."""
    ours, theirs = _ids(own), _ids(fresh)
    if [kind for kind, _id in ours] != [kind for kind, _id in theirs]:
        return None
    return tuple((old, new) for (_k, old), (_l, new) in zip(theirs, ours, strict=True) if old != new)


def _ids(sop: Sop) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for bagan in sop.bagan:
        found.append(("bagan", bagan.id))
        found += [("pelaksana", one.id) for one in bagan.pelaksana]
        for row in bagan.kegiatan:
            found.append(("kegiatan", row.id))
            found += [("symbol", one.id) for one in row.simbol]
    return found
