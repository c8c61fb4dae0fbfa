"""A map, a ledger or the identification form as a workbook: texts and whole numbers only, never a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any, Final

from rambu.language import gettext as _
from rambu.processmap.ledger.identification import TABEL_6, IdentificationRow, identification
from rambu.processmap.ledger.values import STATUSES, Line, OfficeLedger
from rambu.processmap.model import Crossing, Duty, Involvement, Listed, Process, ProcessMap, Relation, Step
from rambu.processmap.sheets.columns import MAP_SHEET, NOTHING, SHEET_NAMES, TABLES, Column

Values = dict[str, Any]

_ROW: Final = 15.0
"""Height of a line of text, in points."""
_MOST: Final = 27
"""Excel's rows are at most 409 points high."""
_LEDGER = (
    Column("no", "No", (), 5),
    Column("kode", "Kode proses", (), 12),
    Column("unit", "Unit", (), 30),
    Column("judul", "Judul SOP", (), 46),
    Column("cakupan", "Cakupan", (), 10),
    Column("sifat", "Sifat", (), 10),
    Column("status", "Status", (), 18),
    Column("sop", "SOP yang ada", (), 30),
    Column("alasan", "Alasan", (), 60),
)


def write_map(map_: ProcessMap) -> bytes:
    """The map in the form that `preview_book` reads: reading it gives the map again."""
    lists = {
        "proses": [_process(process) for process in map_.processes],
        "keterlibatan": [_involvement(line) for line in map_.involvements],
        "relasi": [_relation(relation) for relation in map_.relations],
        "lintas_fungsi": [_step(c, n, step) for c in map_.crossings for n, step in enumerate(c.steps, 1)],
        "daftar": [_listed(listed) for listed in map_.listed],
    }
    with _Book() as book:
        book.about(map_)
        for table, columns in TABLES.items():
            book.table(SHEET_NAMES[table], columns, lists[table])
    return book.content


def write_identification(rows: Iterable[IdentificationRow], heading: str) -> bytes:
    """The identification form (Tabel 6) under a heading."""
    with _Book() as book:
        book.identification(rows, heading)
    return book.content


def write_ledger(ledger: OfficeLedger, heading: str) -> bytes:
    """The ledger of an office: its summary, a row for each line and each SOP without one; then the form (Tabel 6)."""
    titles = {stray.sop.id: stray.sop.title for stray in ledger.strays}
    rows = [_line(number, line) for number, line in enumerate(ledger.lines, 1)]
    rows += [
        {"status": _(STATUSES[s.status]), "judul": titles[s.sop.id], "unit": s.sop.unit, "alasan": s.reason}
        for s in ledger.strays
    ]
    with _Book() as book:
        book.table("Kewajiban", _LEDGER, rows, f"{heading} – {ledger.summary()}" if heading else ledger.summary())
        book.identification(identification(line.requirement for line in ledger.lines), heading)
    return book.content


class _Book:
    """A workbook that is written into memory."""

    def __init__(self) -> None:
        from xlsxwriter import Workbook

        self._file = io.BytesIO()
        self._book = Workbook(self._file, {"in_memory": True, "strings_to_numbers": False})
        line = {"border": 1, "border_color": "#8A8A8A", "valign": "top", "text_wrap": True}
        self._head = self._book.add_format({**line, "bold": True, "bg_color": "#EDEBE4", "valign": "vcenter"})
        self._cell = self._book.add_format({**line, "num_format": "@"})
        self._whole = self._book.add_format({**line, "num_format": "0"})
        self._title = self._book.add_format({"bold": True, "font_size": 13})
        self.content = b""

    def __enter__(self) -> _Book:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._book.close()
        self.content = self._file.getvalue()

    def about(self, map_: ProcessMap) -> None:
        """The name of the map and its decree."""
        sheet = self._book.add_worksheet(MAP_SHEET)
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, 60)
        told = (
            ("Nama", map_.name),
            ("Nomor keputusan", map_.decree.nomor),
            ("Tanggal keputusan", map_.decree.tanggal.isoformat() if map_.decree.tanggal else ""),
            ("Status", map_.state),
            ("Berlaku sejak", map_.since.isoformat() if map_.since else ""),
        )
        for row, (caption, text) in enumerate(told):
            sheet.write_string(row, 0, caption, self._head)
            sheet.write_string(row, 1, text, self._cell)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)

    def identification(self, rows: Iterable[IdentificationRow], heading: str) -> None:
        """The sheet of the identification form."""
        widths = (5, 30, 30, 36, 36, 26, 18, 44)
        columns = tuple(Column(str(n), title, (), widths[n]) for n, title in enumerate(TABEL_6))
        cells = [{str(n): text for n, text in enumerate(row.cells())} for row in rows]
        self.table("Tabel 6", columns, cells, heading)

    def table(self, name: str, columns: Sequence[Column], rows: Iterable[Values], heading: str = "") -> None:
        """A list with its head; it repeats on every printed page, landscape on one page's width."""
        sheet = self._book.add_worksheet(name[:31])
        top = 2 if heading else 0
        if heading:
            sheet.write_string(0, 0, heading, self._title)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(top, place, column.title, self._head)
        for number, row in enumerate(rows, top + 1):
            for place, column in enumerate(columns):
                self._write(sheet, number, place, row.get(column.key, ""))
            sheet.set_row(number, _ROW * max(_lines_of(row.get(c.key, ""), c.width) for c in columns))
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)

    def _write(self, sheet: Any, row: int, place: int, value: object) -> None:
        if isinstance(value, int):
            sheet.write_number(row, place, value, self._whole)
        else:
            sheet.write_string(row, place, str(value), self._cell)


def _lines_of(value: object, width: int) -> int:
    """How many lines a cell needs, so that every program shows all of it."""
    return min(sum(ceil(max(len(part), 1) / (width - 1)) for part in str(value).split("\n")), _MOST)


def _line(number: int, line: Line) -> Values:
    required = line.requirement
    return {
        "no": number,
        "kode": required.process,
        "unit": required.unit,
        "judul": required.title,
        "cakupan": required.scope,
        "sifat": required.nature,
        "status": _(STATUSES[line.status]),
        "sop": _lines(match.sop for match in line.matches),
        "alasan": required.reason.words(),
    }


def _lines(items: Iterable[str]) -> str:
    return "\n".join(items)


def _process(process: Process) -> Values:
    ending = process.ending
    return {
        "kode": process.code,
        "nama": process.name,
        "kategori": process.category or "",
        "pemilik": process.owner,
        "masukan": _lines(process.inputs),
        "pemasok": _lines(process.suppliers),
        "output": _lines(process.outputs),
        "pelanggan": _lines(process.customers),
        "volume": "" if process.volume is None else process.volume,
        "aspek": process.aspek,
        "cakupan": process.scope or "",
        "sifat": process.nature or "",
        "dampak": process.impact,
        "risiko": process.risk,
        **_duties(process.duties),
        "berakhir": ending.day.isoformat() if ending else "",
        "dialihkan_ke": ending.agency if ending else "",
        "alasan": ending.reason if ending else "",
    }


def _duties(duties: tuple[Duty, ...]) -> Values:
    """The duties line by line; a dash holds the place of what is left out."""
    columns = {
        "tugas": [duty.tugas for duty in duties],
        "fungsi": [duty.fungsi for duty in duties],
        "uraian": [duty.uraian for duty in duties],
    }
    return {key: _lines(text or NOTHING for text in texts) if any(texts) else "" for key, texts in columns.items()}


def _involvement(line: Involvement) -> Values:
    return {
        "kode": line.process,
        "jenis_kantor": line.office_type,
        "jenis_unit": line.unit_type,
        "unit": line.unit,
        "kantor": _lines(line.offices),
        "kecuali": _lines(line.excepted),
        "catatan": line.note,
    }


def _relation(relation: Relation) -> Values:
    place = "dalam" if relation.inside else "luar"
    return {"kode": relation.process, "pihak": relation.party, "letak": place, "peran": relation.part}


def _step(crossing: Crossing, number: int, step: Step) -> Values:
    return {
        "kode": crossing.process,
        "langkah": number,
        "kegiatan": step.activity,
        "pelaksana": _lines(step.actors),
        "output": step.output,
        "keputusan": _lines(f"{way.label} → {way.step or 'selesai'}" for way in step.ways),
    }


def _listed(listed: Listed) -> Values:
    return {
        "judul": listed.title,
        "unit": listed.unit,
        "kode": listed.process,
        "jenis_kantor": listed.office_type,
        "kantor": _lines(listed.offices),
    }
