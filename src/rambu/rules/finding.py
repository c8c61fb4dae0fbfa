"""What a check says: a finding at a place, with its reason, its proof and its repairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Literal

from rambu.language import gettext as _
from rambu.sop.edits.document import to_json
from rambu.sop.edits.edit import Edit

Severity = Literal["wajib", "periksa", "saran"]
"""`wajib`: certainly wrong; `periksa`: a person should look; `saran`: a suggestion."""

SEVERITIES: Final[tuple[Severity, ...]] = ("wajib", "periksa", "saran")


def severity_label(severity: Severity) -> str:
    """The severity as it is shown to a person."""
    return {"wajib": _("wajib diperbaiki"), "periksa": _("periksa"), "saran": _("saran")}[severity]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands. Empty parts mean "the whole": no kegiatan and no field is the document itself."""

    field: str = ""
    """Key of the file format: ``judul``, ``dasar_hukum``, ``waktu``, ``output`` …"""
    bagan: str = ""
    """Id of the chart."""
    kegiatan: str = ""
    """Id of the row."""
    symbol: str = ""
    """Id of the symbol."""
    edge: tuple[str, str] | None = None
    """Ids of source and target of the line; the target may be ``selesai`` or the title of another SOP."""
    item: int | None = None
    """0-based position in a list field, or of a performer in its chart."""
    row_name: str = ""
    """The row as people name it: ``4``, or ``2/4`` outside the first chart."""
    symbol_name: str = ""
    """The symbol as people name it: ``4``, ``4.2``, ``2/4.1``."""

    def to_dict(self) -> dict[str, Any]:
        """JSON: names that people read (``kegiatan``, ``symbol``) and, under ``ids``, those that edits address."""
        ids = {"bagan": self.bagan, "kegiatan": self.kegiatan, "symbol": self.symbol}
        return {
            "field": self.field,
            "kegiatan": self.row_name,
            "symbol": self.symbol_name,
            "edge": list(self.edge) if self.edge else None,
            "item": self.item,
            "ids": {key: value for key, value in ids.items() if value},
        }


@dataclass(frozen=True, slots=True)
class Repair:
    """A safe change that makes the finding vanish: its title for a button, and the edits to apply in order."""

    title: str
    edits: tuple[Edit, ...]

    def to_dict(self) -> dict[str, Any]:
        """JSON with the edits in their versioned form."""
        return {"title": self.title, "edits": [to_json(edit) for edit in self.edits]}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reviewer would point at."""

    rule: str
    severity: Severity
    place: Place
    message: str
    """One polite sentence that names the place and what to do."""
    reason: str
    """Why it matters."""
    source: str
    """The clause, or "praktik baik"."""
    path: tuple[str, ...] = ()
    """A counter-example: names of symbols in the order in which a case would pass them."""
    repairs: tuple[Repair, ...] = ()

    @property
    def severity_label(self) -> str:
        """The severity as it is shown to a person."""
        return severity_label(self.severity)

    def to_dict(self) -> dict[str, Any]:
        """JSON, as ``rambu check --json`` prints it (the file name is added there)."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "source": self.source,
            "place": self.place.to_dict(),
            "message": self.message,
            "reason": self.reason,
            "path": list(self.path),
            "repairs": [repair.to_dict() for repair in self.repairs],
        }
