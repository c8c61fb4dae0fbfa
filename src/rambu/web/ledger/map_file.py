"""The map in a file that somebody has sent, with what its reader noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rambu.processmap import MapOffice, ProcessMap
from rambu.processmap.file import loads_map
from rambu.processmap.sheets import BadBook, NoTable, Preview, Said, Told, preview_book, told_nobody
from rambu.sop import BadInput
from rambu.web.offices.refusal import Refused


@dataclass(frozen=True, slots=True)
class ReadMap:
    """A map, and for who looks at its draft: which columns were taken for what, and what to look at."""

    map: ProcessMap
    notes: dict[str, Any] = field(default_factory=dict)


class Unrecognised(Refused):
    """The workbook can be read, but a person must say what its columns are."""


def is_book(content: bytes) -> bool:
    """Whether the file is a workbook."""
    return content[:4] == b"PK\x03\x04"


def map_in(
    content: bytes,
    name: str,
    offices: Iterable[MapOffice] = (),
    said: Said | None = None,
    *,
    told: Told = told_nobody,
) -> ReadMap:
    """The map of a workbook, a YAML or a JSON file; `told` hears how many rows are read.

    Raises Refused with what is wrong, in a sentence.
    """
    try:
        if is_book(content):
            return _of_book(preview_book(content, offices, said, told=told))
        return ReadMap(loads_map(content.decode("utf-8", errors="replace"), name))
    except NoTable as bad:
        raise Unrecognised(str(bad)) from bad
    except BadBook as bad:
        raise Refused(str(bad)) from bad
    except BadInput as bad:
        raise Refused("; ".join(problem.message for problem in bad.problems[:3])) from bad


def _of_book(preview: Preview) -> ReadMap:
    tables = [
        {"sheet": table.sheet, "table": str(table.table), "heads": list(table.heads.values())}
        for table in preview.tables
    ]
    findings = [
        {"severity": one.severity, "message": one.message, "place": f"{one.sheet} {one.row}"}
        for one in preview.findings[:MOST]
    ]
    return ReadMap(preview.map, {"tables": tables, "findings": findings, "notes": list(preview.notes)})


MOST = 300
"""As many findings of cells are kept with a draft."""
