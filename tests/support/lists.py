"""Small lists of offices and people as files."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from rambu.web.offices.models import Office
from rambu.web.people import actions
from rambu.web.people.models import Person, Sheet
from rambu.web.people.sheets.kinds import fingerprint, judged
from rambu.web.people.sheets.plan import Line, Plan


def book(*sheets: Sequence[Sequence[Any]]) -> bytes:
    """A book of these sheets of rows."""
    made = Workbook()
    made.remove(made["Sheet"])
    for rows in sheets:
        sheet = made.create_sheet()
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def text(*rows: Sequence[str], separator: str = ";") -> bytes:
    """A CSV of these rows."""
    return "\r\n".join(separator.join(row) for row in rows).encode()


def told(plan: Plan) -> list[tuple[str, str]]:
    """Name and state of each row."""
    return [(line.name, line.state.value) for line in plan.lines]


def faults(line: Line[Any]) -> str:
    """What is wrong with a row."""
    return " ".join(line.faults)


def sent(by: Person, office: Office, kind: str, content: bytes, *, skip_wrong: bool = False) -> tuple[Sheet, Any]:
    """Send and apply a list; gives it and the event."""
    sheet = actions.keep_sheet(by=by, office=office, kind=kind, file="daftar.csv", content=content)
    plan = judged(by, office, kind, content)
    return sheet, actions.apply_sheet(by=by, sheet=sheet, looked_at=fingerprint(plan), skip_wrong=skip_wrong)
