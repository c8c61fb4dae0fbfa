"""From answers to the table: each answer of the interview becomes ordinary edits of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rambu.sop import (
    END,
    AddPelaksana,
    Bagan,
    Decision,
    Edit,
    Exit,
    InsertKegiatan,
    Kegiatan,
    Pelaksana,
    SetExits,
    Sop,
    Symbol,
    Waktu,
)
from rambu.sop.ids import fresh_id


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answers about one step.

    `otherwise`: where the work goes when the check fails: the id of a row, `END`, or empty where nothing is checked.
    """

    who: str
    what: str
    needs: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    time: str = ""
    otherwise: str = ""
    passed: str = "ya"
    failed: str = "tidak"


def edits_of(sop: Sop, answer: Answer) -> tuple[Edit, ...]:
    """The edits that put the step behind the last row; a check before it, which waited for it, now leads to it."""
    bagan = sop.bagan[0]
    taken = _ids(sop)
    performer, edits = _performer(bagan, answer.who, taken)
    row = fresh_id("k1", taken)
    symbol = Symbol(fresh_id(f"{row}-1", {*taken, row}), pelaksana=(performer,), exits=_exits(bagan, answer))
    kegiatan = Kegiatan(
        row,
        teks=answer.what.strip(),
        simbol=(symbol,),
        kelengkapan=answer.needs,
        waktu=Waktu(nominal=answer.time.strip()),
        output=answer.result,
    )
    last = bagan.kegiatan[-1].id if bagan.kegiatan else ""
    return (*edits, InsertKegiatan(bagan.id, last, kegiatan), *_onward(bagan, symbol.id))


def lines(text: str) -> tuple[str, ...]:
    """Things named in one answer: a line each, or parted by commas or semicolons; bullets and numbers are left out."""
    parts = re.split(r"[\n;]+|,(?!\d)", text)
    return tuple(one for part in parts if (one := re.sub(r"^\s*(?:[-•*]|\d+[.)])\s*", "", part).strip()))


def _performer(bagan: Bagan, name: str, taken: set[str]) -> tuple[str, list[Edit]]:
    plain = " ".join(name.split())
    for one in bagan.pelaksana:
        if one.nama.casefold() == plain.casefold():
            return one.id, []
    new = Pelaksana(fresh_id("p1", taken), plain)
    last = bagan.pelaksana[-1].id if bagan.pelaksana else ""
    return new.id, [AddPelaksana(bagan.id, last, new)]


def _exits(bagan: Bagan, answer: Answer) -> Decision | None:
    if not answer.otherwise:
        return None
    rows = {row.id: row for row in bagan.kegiatan}
    back = rows.get(answer.otherwise)
    to = back.simbol[0].id if back and back.simbol else END
    return Decision((Exit(END, answer.passed), Exit(to, answer.failed)))


def _onward(bagan: Bagan, symbol: str) -> Iterator[Edit]:
    """The first exit of the last check ended the work while nothing came after it."""
    last = next((row.simbol[-1] for row in reversed(bagan.kegiatan) if row.simbol), None)
    if last is None or not isinstance(last.exits, Decision):
        return
    first, *others = last.exits.exits
    if first.to == END:
        yield SetExits(last.id, Decision((replace(first, to=symbol), *others)))


def _ids(sop: Sop) -> set[str]:
    found: set[str] = set()
    for bagan in sop.bagan:
        found |= {bagan.id, *(one.id for one in bagan.pelaksana)}
        for row in bagan.kegiatan:
            found |= {row.id, *(one.id for one in row.simbol)}
    return found
