"""What a workbook would become: the map, where its lines come from, what to look at first. Nothing is applied here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rambu.language import gettext as _
from rambu.processmap.checks import MapFinding, Part, check_map
from rambu.processmap.model import MAP_STATES, Decree, MapState, ProcessMap
from rambu.processmap.offices import MapOffice
from rambu.processmap.sheets.book import Book, NoTable, Sheet
from rambu.processmap.sheets.build import Builder, Gathered, SheetFinding, with_tops
from rambu.processmap.sheets.choosing import Said, tables_of
from rambu.processmap.sheets.columns import MAP_SHEET, words
from rambu.processmap.sheets.guess import TableGuess, guess
from rambu.processmap.sheets.meter import Told, told_nobody
from rambu.processmap.sheets.reading import read_book
from rambu.processmap.sheets.rows import records
from rambu.sop.dates import parse_date


@dataclass(frozen=True, slots=True)
class Preview:
    """A map as a workbook says it, with all that a person should see before it is applied."""

    map: ProcessMap
    tables: tuple[TableGuess, ...]
    """Which sheet was taken for which list; give other ones to `preview` to correct them."""
    findings: tuple[SheetFinding, ...]
    """Of cells."""
    faults: tuple[MapFinding, ...]
    """Of the map that comes out of them."""
    notes: tuple[str, ...]
    """What was left aside: formulas, hidden sheets, macros, sheets in which nothing was recognised."""
    origins: Mapping[Part, tuple[tuple[str, int], ...]]
    """List of the map -> sheet and row from which each of its entries comes."""

    def place(self, fault: MapFinding) -> str:
        """Where a fault of the map stands in the workbook; its place in the map where no row holds it."""
        rows = self.origins.get(fault.part, ())
        if fault.position >= len(rows):
            return fault.place
        sheet, row = rows[fault.position]
        return _("lembar “{name}” baris {row}").format(name=sheet, row=row)

    @property
    def applicable(self) -> bool:
        """Whether nothing stands against applying it."""
        severities = [*(f.severity for f in self.findings), *(f.severity for f in self.faults)]
        return "wajib" not in severities


def preview_book(
    content: bytes, offices: Iterable[MapOffice] = (), said: Said | None = None, *, told: Told = told_nobody
) -> Preview:
    """The preview of a workbook with the columns as they are guessed, or `said`; `told` as in `read_book`.

    Raises `BadBook`.
    """
    book = read_book(content, told=told)
    return preview(book, tables_of(book, said) if said else guess(book), offices=offices)


def preview(
    book: Book, tables: Sequence[TableGuess], *, offices: Iterable[MapOffice] = (), accept: bool = False
) -> Preview:
    """The preview of a workbook read by `tables`. With `accept` proposals for doubtful codes are put in.

    Raises `NoTable` where no sheet holds a list.
    """
    if not tables:
        raise NoTable(
            _("Tidak ada lembar dengan kolom “Kode” dan “Nama proses”, atau “Judul SOP”. Beri judul kolom itu.")
        )
    gathered = Gathered()
    sheets = {sheet.name: sheet for sheet in book.sheets}
    codes: list[tuple[str, tuple[str, ...]]] = []
    for table in tables:
        before = len(gathered.processes)
        Builder(table.sheet, gathered, accept).read(table.table, list(records(sheets[table.sheet], table)))
        codes.append((table.sheet, tuple(process.code for process in gathered.processes[before:])))
    map_ = _map(sheets.get(MAP_SHEET), gathered, codes)
    findings = gathered.findings
    if accept:
        findings = [finding for finding in findings if not (finding.key == "kode" and finding.proposals)]
    origins = {part: tuple(rows) for part, rows in gathered.origins.items()}
    faults = tuple(check_map(map_, offices))
    return Preview(map_, tuple(tables), tuple(findings), faults, _notes(book, tables), origins)


def _map(about: Sheet | None, gathered: Gathered, codes: Sequence[tuple[str, tuple[str, ...]]]) -> ProcessMap:
    said = {words(row.text(0)): row.text(1) for row in about.rows} if about else {}
    state: MapState = next((state for state in MAP_STATES if state == said.get("status", "").casefold()), "draf")
    return ProcessMap(
        name=said.get("nama", ""),
        decree=Decree(said.get("nomor keputusan", ""), parse_date(said.get("tanggal keputusan", ""))),
        state=state,
        since=parse_date(said.get("berlaku sejak", "")),
        processes=tuple(with_tops(gathered.processes, codes)),
        involvements=tuple(gathered.involvements),
        relations=tuple(gathered.relations),
        crossings=gathered.crossings(),
        listed=tuple(gathered.listed),
    )


def _notes(book: Book, tables: Sequence[TableGuess]) -> tuple[str, ...]:
    known = {table.sheet for table in tables} | {MAP_SHEET}
    left = [sheet.name for sheet in book.sheets if sheet.name not in known]
    told = [_("Lembar yang tidak dikenali: {names}.").format(names=", ".join(left[:10]))] if left else []
    for table in tables:
        if table.ignored:
            sentence = _("Kolom yang tidak dipakai di lembar “{sheet}”: {names}.")
            told.append(sentence.format(sheet=table.sheet, names=", ".join(table.ignored[:12])))
    return (*book.notes, *told)
