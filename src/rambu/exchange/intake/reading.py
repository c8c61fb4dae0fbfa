"""From the bytes of a file to what it gives; runs in the process that may die."""

from __future__ import annotations

import json

from rambu.exchange.incoming import Taken as Seen
from rambu.exchange.incoming import Taking, take
from rambu.exchange.incoming.picture import picture_of
from rambu.exchange.intake.items import items_of
from rambu.exchange.intake.value import Intake, SourcePage, Taken
from rambu.sop import canonical, to_json


def read(name: str, content: bytes) -> Intake:
    """All that the file gives. BadInput, with one sentence, for what cannot be read."""
    taking = take(content, name)
    own = taking.taken[0] if len(taking.taken) == 1 and taking.taken[0].original is not None else None
    embedded = canonical(own.original).decode() if own and own.original is not None else ""
    edits = json.dumps([to_json(one) for one in own.edits], ensure_ascii=False) if own else ""
    return Intake(tuple(_taken(one) for one in taking.taken), _pages(taking), embedded, edits, tuple(taking.notes))


def _taken(seen: Seen) -> Taken:
    items = tuple(items_of(seen.recovered)) if seen.recovered else ()
    return Taken(canonical(seen.sop).decode(), items, bool(seen.recovered and seen.recovered.table_only))


def _pages(taking: Taking) -> tuple[SourcePage, ...]:
    sheets = taking.drawn.sheets if taking.drawn else ()
    is_pdf = taking.format == "PDF"
    return tuple(
        SourcePage(sheet.number, sheet.width, sheet.height, "" if is_pdf else picture_of(sheet)) for sheet in sheets
    )
