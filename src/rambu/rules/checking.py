"""Running the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rambu.rules import chapters as _chapters
from rambu.rules.finding import SEVERITIES, Finding
from rambu.rules.library import Library
from rambu.rules.registry import RULES, SET_RULES, Fault, Rule
from rambu.rules.settings import Settings
from rambu.rules.subject import Subject
from rambu.sop.model import Sop

_FIELD_ORDER = (
    "judul", "unit", "nomor", "tanggal", "disahkan", "dasar_hukum", "kualifikasi", "keterkaitan", "peralatan",
    "peringatan", "pencatatan", "jenis", "proses", "janji", "indikator", "pelaksana", "kegiatan", "no",
    "teks", "simbol", "kelengkapan", "waktu", "output", "keterangan",
)  # fmt: skip
_FIELD_RANK = {name: rank for rank, name in enumerate(_FIELD_ORDER)}
_SEVERITY_RANK = {name: rank for rank, name in enumerate(SEVERITIES)}

__all__ = ["check", "check_set"]

assert _chapters.NAMES  # importing the chapters registers their rules


def check(sop: Sop, *, settings: Settings | None = None) -> list[Finding]:
    """What the rules find in `sop`, in the order of the form: identity first, then row by row."""
    subject = Subject(sop, settings or Settings())
    findings = [entry.finding(fault) for entry, rule in RULES for fault in rule(subject)]
    rows = {row.kegiatan.id: position for position, row in enumerate(subject.rows)}
    charts = {bagan.id: position for position, bagan in enumerate(sop.bagan)}
    return sorted(findings, key=lambda finding: _order(finding, charts, rows))


def check_set(sops: Sequence[Sop], *, settings: Settings | None = None) -> list[tuple[int, Finding]]:
    """What is wrong between the SOPs of an office: (0-based position in `sops`, finding), in the order of `sops`."""
    library = Library.of(sops, settings or Settings())
    found = [(position, entry.finding(fault)) for entry, position, fault in _set_faults(library)]
    return sorted(found, key=lambda pair: pair[0])


def _set_faults(library: Library) -> Iterator[tuple[Rule, int, Fault]]:
    for entry, rule in SET_RULES:
        for position, fault in rule(library):
            yield entry, position, fault


def _order(finding: Finding, charts: dict[str, int], rows: dict[str, int]) -> tuple[int, int, int, str, int, int]:
    place = finding.place
    field_ = _FIELD_RANK.get(place.field.partition(".")[0], len(_FIELD_ORDER))
    chart = charts.get(place.bagan, -1)
    return chart, rows.get(place.kegiatan, -1), field_, place.symbol, place.item or 0, _SEVERITY_RANK[finding.severity]
