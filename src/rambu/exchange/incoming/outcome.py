"""One file from a folder to a folder: its SOPs, a report and a page each; what is done already is not done again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rambu.exchange.incoming.page import page_of
from rambu.exchange.incoming.report import is_clean, report_of
from rambu.exchange.incoming.take import Taking, take
from rambu.exchange.openxml.opening import LARGEST
from rambu.language import gettext as _
from rambu.sop import BadInput, canonical, dumps
from rambu.sop.files import write_atomic
from rambu.sop.model import Sop


@dataclass(frozen=True, slots=True)
class Order:
    """A file to be read, the folder to write to, and the name of what is written (``surat-masuk``)."""

    source: Path
    folder: Path
    name: str
    again: bool = False
    """Also what was read before."""


@dataclass(slots=True)
class Outcome:
    """What became of a file: its reports, or the sentence with which it was refused."""

    source: str
    reports: list[dict[str, Any]] = field(default_factory=list)
    refused: str = ""
    known: bool = False
    """It was read before, and has not changed since."""

    @property
    def code(self) -> int:
        """2 where it was refused, 1 where there is something to look at, else 0."""
        return 2 if self.refused else int(not all(map(is_clean, self.reports)))


def work(order: Order) -> Outcome:
    """Read one file and write what it holds. Never raises for what is in the file."""
    try:
        data = _data(order.source)
        mark = hashlib.sha256(data).hexdigest()
        before = None if order.again else _before(order, mark)
        if before is not None:
            return Outcome(str(order.source), before, known=True)
        taking = take(data, str(order.source))
        return Outcome(str(order.source), list(_write(order, taking, mark)))
    except BadInput as error:
        return Outcome(str(order.source), refused=str(error))
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError, MemoryError):
        # A fault of ours, met in a file that nobody has seen: it does not keep the others back.
        sentence = _("berkas ini tidak dapat dibaca karena kekurangan pada Rambu; kirimkan kepada pengembangnya.")
        return Outcome(str(order.source), refused=f"{order.source}: {sentence}")


def structure(sop: Sop) -> str:
    """What two SOPs have in common that differ in nothing but their identity: a hash of their charts."""
    return hashlib.sha256(canonical(replace(Sop(), bagan=sop.bagan))).hexdigest()


def _data(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise BadInput(_("berkas tidak dapat dibaca; periksa nama dan izinnya."), str(source)) from error


def _write(order: Order, taking: Taking, mark: str) -> Iterator[dict[str, Any]]:
    """Write text and page of each SOP, and last its report, so that a report tells of whole files."""
    reports = [(taken, report_of(taking, taken)) for taken in taking.taken]
    for n, (taken, report) in enumerate(reports, 1):
        name = order.name if n == 1 else f"{order.name}-{n}"
        report |= {"sha256": mark, "sop": f"{name}.sop.yaml", "of": len(reports), "structure": structure(taken.sop)}
        page = page_of(taken, report, taking.drawn)
        write_atomic(order.folder / f"{name}.sop.yaml", dumps(taken.sop).encode())
        write_atomic(order.folder / f"{name}.report.html", page.encode())
        _write_report(order.folder / f"{name}.report.json", report)
        yield report


def _write_report(path: Path, report: dict[str, Any]) -> None:
    write_atomic(path, json.dumps(report, ensure_ascii=False, indent=1).encode())


def _before(order: Order, mark: str) -> list[dict[str, Any]] | None:
    """The reports of an earlier run on the same content; None where one of its files is missing."""
    found = [report] if (report := _report(order.folder / f"{order.name}.report.json")) else []
    if not found or found[0].get("sha256") != mark:
        return None
    rest = range(2, int(found[0].get("of", 1)) + 1)
    found += [report for n in rest if (report := _report(order.folder / f"{order.name}-{n}.report.json"))]
    whole = len(found) == found[0].get("of") and all(one.get("sha256") == mark for one in found)
    return found if whole and all((order.folder / str(one["sop"])).is_file() for one in found) else None


def _report(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and "sop" in found else None
