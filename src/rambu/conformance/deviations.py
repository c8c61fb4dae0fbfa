"""What a case did otherwise than the SOP says: procedure, performers, times; on the rows of the table, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Literal

from rambu.conformance.aligning import Aligner, Move
from rambu.flow import graph, times
from rambu.language import gettext as _
from rambu.sop import Index, Sop
from rambu.worktime import DEFAULT, WorkingTime, spell
from rambu.worktime.calendar import Calendar

DeviationKind = Literal["skipped", "extra", "out_of_order", "wrong_performer", "too_late"]


@dataclass(frozen=True, slots=True)
class Event:
    """A step that was done: the id of its symbol, by whom (a position, if it is known), and when it was finished."""

    symbol: str
    performer: str = ""
    finished: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing done otherwise."""

    kind: DeviationKind
    symbol: str
    """Id; one that the SOP does not have for an event that is no step of it."""
    event: int | None
    """Position of the event in the trace; None for a step left out."""
    message: str


def deviations(
    sop: Sop,
    aligner: Aligner,
    trace: Sequence[Event],
    calendar: Calendar | None = None,
    setting: WorkingTime = DEFAULT,
    unseen: frozenset[str] = frozenset(),
) -> list[Deviation]:
    """What `trace` did otherwise, in the order of the case.

    Times are judged with a `calendar` only: the working minutes since the event before, against the Waktu of the row.
    Raises `TooWide`, `UnknownYear`.
    """  # fmt: skip
    moves = aligner.align([event.symbol for event in trace]).moves
    teller = _Teller(sop)
    found = [*_procedure(moves, unseen, teller), *_performers(moves, trace, teller)]
    if calendar is not None:
        found += _late(moves, trace, teller, calendar, setting)
    order = {id(move): place for place, move in enumerate(moves)}
    return [deviation for _place, deviation in sorted(((order[id(m)], d) for m, d in found), key=lambda pair: pair[0])]


Found = tuple[Move, Deviation]
"""A deviation with the move at which it is seen."""


class _Teller:
    """Names steps as people do."""

    def __init__(self, sop: Sop) -> None:
        self.sop = sop
        self.index = Index.of(sop)

    def step(self, symbol: str) -> str:
        """``3 (Memeriksa kelengkapan surat)``."""
        place = self.index.symbols.get(symbol)
        if place is None:
            return f"“{symbol}”"
        name, text = place.name_from(self.sop.bagan[0]), " ".join(place.kegiatan.teks.split())
        return f"{name} ({text})" if text else name

    def performers(self, symbol: str) -> list[str]:
        """The performers whom the SOP names."""
        place = self.index.symbols.get(symbol)
        return [" ".join(self.index.pelaksana[id_].nama.split()) for id_ in place.symbol.pelaksana] if place else []


def _procedure(moves: Sequence[Move], unseen: frozenset[str], teller: _Teller) -> Iterator[Found]:
    """Steps that only one side has; one that both have, at different places, is out of order."""
    left_out = [move for move in moves if move.side == "sop" and move.symbol not in unseen]
    extra = [move for move in moves if move.side == "log"]
    for move in extra:
        twin = next((other for other in left_out if other.symbol == move.symbol), None)
        if twin is not None:
            left_out.remove(twin)
            yield _at(move, "out_of_order", _("Langkah {step} dikerjakan tidak pada urutannya."), teller)
        elif move.symbol in teller.index.symbols:
            yield _at(move, "extra", _("Langkah {step} dikerjakan padahal bukan gilirannya."), teller)
        else:
            yield _at(move, "extra", _("{step} dikerjakan padahal tidak ada pada SOP."), teller)
    for move in left_out:
        yield _at(move, "skipped", _("Langkah {step} dilewati."), teller)


def _performers(moves: Sequence[Move], trace: Sequence[Event], teller: _Teller) -> Iterator[Found]:
    for move in moves:
        if move.side != "both" or move.event is None:
            continue
        who, named = " ".join(trace[move.event].performer.split()), teller.performers(move.symbol)
        if who and named and who.casefold() not in [name.casefold() for name in named]:
            told = _("Langkah {step} dikerjakan {who}, seharusnya {named}.")
            said = told.replace("{who}", who).replace("{named}", ", ".join(named))
            yield _at(move, "wrong_performer", said, teller)


def _late(
    moves: Sequence[Move], trace: Sequence[Event], teller: _Teller, calendar: Calendar, setting: WorkingTime
) -> Iterator[Found]:
    flow = graph(teller.sop)
    lead = times(teller.sop, flow, setting)
    done = [move for move in moves if move.side == "both"]
    for move in done:
        known = lead.known.get(lead.cell[move.symbol])
        spent = _spent(trace, move.event, calendar)
        if known is not None and spent is not None and spent > known.high:
            told = _("Langkah {step} memakan {spent}, melebihi {allowed}.")
            said = told.replace("{spent}", spell(spent, setting)).replace("{allowed}", spell(known.high, setting))
            yield _at(move, "too_late", said, teller)


def _spent(trace: Sequence[Event], place: int | None, calendar: Calendar) -> Fraction | None:
    """Working minutes since the event before; None where either moment is unknown."""
    if not place:
        return None
    begun, ended = trace[place - 1].finished, trace[place].finished
    return calendar.between(begun, ended) if begun is not None and ended is not None else None


def _at(move: Move, kind: DeviationKind, told: str, teller: _Teller) -> Found:
    return move, Deviation(kind, move.symbol, move.event, told.replace("{step}", teller.step(move.symbol)))
