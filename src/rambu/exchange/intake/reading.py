"""From the bytes of a file to what it gives; runs in the process that may die."""

from __future__ import annotations

import json
from pathlib import PurePath

from rambu.exchange.drawn.geometry import Drawn
from rambu.exchange.drawn.recover import recover
from rambu.exchange.intake.formats import READERS
from rambu.exchange.intake.items import items_of
from rambu.exchange.intake.own import edits_made
from rambu.exchange.intake.picture import picture
from rambu.exchange.intake.value import Intake, SourcePage, Taken
from rambu.language import gettext as _
from rambu.sop import BadInput, canonical, loads, to_json


def read(name: str, content: bytes) -> Intake:
    """All that the file gives. BadInput, with one sentence, for what cannot be read."""
    suffix = PurePath(name).suffix.lower()
    if suffix in (".yaml", ".yml", ".json"):
        return _text(name, content)
    return _drawn(READERS[suffix](content, name), suffix)


def _text(name: str, content: bytes) -> Intake:
    try:
        text = content.decode()
    except UnicodeDecodeError as fault:
        raise BadInput(_("berkas ini bukan teks UTF-8."), name) from fault
    return Intake((Taken(canonical(loads(text, name)).decode()),))


def _drawn(drawn: Drawn, suffix: str) -> Intake:
    found = recover(drawn)
    sops = tuple(Taken(canonical(one.sop).decode(), tuple(items_of(one)), one.table_only) for one in found)
    pages = tuple(
        SourcePage(sheet.number, sheet.width, sheet.height, "" if suffix == ".pdf" else picture(sheet))
        for sheet in drawn.sheets
    )
    own = _own(drawn)
    made = edits_made(loads(own, "tersemat.json"), found[0].sop, suffix) if own and len(found) == 1 else None
    edits = "" if made is None else json.dumps([to_json(one) for one in made], ensure_ascii=False)
    return Intake(sops, pages, own, edits, tuple(one.what for one in drawn.unread))


def _own(drawn: Drawn) -> str:
    """The SOP that a file of ours carries; one that was damaged is as good as none."""
    try:
        return canonical(loads(drawn.embedded, "tersemat.json")).decode() if drawn.embedded else ""
    except BadInput:
        return ""
