"""The notes of a paste in Indonesian: what was read as what, what to look at, what found no place."""

from __future__ import annotations

from typing import Final

from rambu.exchange.clipboard.captions import caption_of
from rambu.exchange.clipboard.columns import Column, Reading
from rambu.exchange.clipboard.draft import Draft
from rambu.exchange.clipboard.entries import Entries
from rambu.exchange.clipboard.grid import Cell, Grid
from rambu.exchange.clipboard.header import unbroken
from rambu.exchange.clipboard.marks import is_mark
from rambu.exchange.clipboard.proposal import NoteKind
from rambu.exchange.clipboard.rows import Rows
from rambu.language import gettext as _
from rambu.language import later

MEANINGS: Final = {
    "no": later("No"),
    "kegiatan": later("Kegiatan"),
    "pelaksana": later("pelaksana"),
    "nama_pelaksana": later("nama pelaksana"),
    "kelengkapan": later("Kelengkapan"),
    "waktu": later("Waktu"),
    "output": later("Output"),
    "keterangan": later("Keterangan"),
}
"""What a column can be taken for, in words."""


def tell_columns(draft: Draft, grid: Grid, reading: Reading) -> None:
    """How the columns were read."""
    wide = grid.width > 1 and not grid.listed
    if not reading.header.height and wide:
        draft.say("guess", _("Judul kolom tidak ditemukan; arti tiap kolom diperkirakan dari isinya."))
    for column in reading.columns:
        if column.meaning and (column.caption or column.certainty == "guess") and wide:
            kind: NoteKind = "guess" if column.certainty in ("guess", "likely") else "read"
            draft.say(kind, _read_as(column), *([column.caption] if column.caption else []))
    draft.say_performers()
    if grid.drawings:
        draft.say("check", _("Kotak, garis, dan gambar tidak ikut tertempel; lengkapi simbol dan arah alurnya."))


def tell_rows(draft: Draft, rows: Rows, count: int) -> None:
    """What the rows are."""
    draft.say("read", _("{n} kegiatan akan disisipkan.").format(n=count))
    if rows.headings:
        draft.say("read", _("{n} baris dibaca sebagai judul bagian.").format(n=len(rows.headings)), *rows.headings)
    if rows.unplaced:
        sentence = _("{n} baris tanpa pelaksana: nomor {list}.")
        draft.say("check", sentence.format(n=len(rows.unplaced), list=", ".join(rows.unplaced)))
    if rows.subjects:
        sentence = _("Pelaksana dikenali dari awal kalimat; periksa dan hapus subjeknya.")
        draft.say("check", sentence, *rows.subjects)
    if rows.numbers:
        sentence = _("Nomor yang berbeda dari urutannya dipertahankan: {list}.")
        draft.say("check", sentence.format(list=", ".join(rows.numbers)), *rows.numbers)
    if rows.units:
        sentence = _("Angka di kolom Waktu diberi satuan “{unit}” dari judul kolomnya.")
        draft.say("read", sentence.format(unit=rows.unit), *dict.fromkeys(rows.units))
    if dashes := [cell.text for cell in rows.dashes if cell.text]:
        draft.say("read", _("Tanda ini di kolom pelaksana dibaca sebagai kosong."), *dict.fromkeys(dashes))


def tell_left(draft: Draft, grid: Grid, reading: Reading, entries: Entries) -> None:
    """What found no place, and marks that became symbols."""
    marks = [cell.text for entry in entries.every for cell in entry.cells.get("pelaksana", ())]
    if marks := [text for text in dict.fromkeys(marks) if text and is_mark(text)]:
        draft.say("read", _("Tanda di kolom pelaksana dibaca sebagai simbol."), *marks)
    if skipped := [cell.text for cell in entries.skipped if cell.text]:
        draft.say("read", _("Baris judul atau nomor kolom yang terulang dilewati."), *skipped)
    draft.leave(entries.sums, _("Baris jumlah tidak ikut disisipkan."))
    draft.leave(entries.above, _("Teks di atas tabel tidak ikut disisipkan."))
    captions = [c for c in grid.cells if reading.header.top <= c.row < reading.header.bottom]
    draft.leave([c for c in captions if _is_unsaid(c, reading)], _("Judul ini tidak dikenal."))
    unread: dict[int, list[Cell]] = {}
    for entry in entries.every:
        for cell in entry.cells.get("", ()):
            unread.setdefault(cell.column, []).append(cell)
    for column in reading.columns:
        if column.caption:
            sentence = _("Isi kolom “{caption}” tidak mendapat tempat.").format(caption=column.caption)
        else:
            sentence = _("Isi kolom ke-{n} tidak mendapat tempat.").format(n=column.position + 1)
        draft.leave(unread.get(column.position, []), sentence)
    if grid.outside:
        draft.say("left", _("Teks di luar tabel tidak ikut disisipkan."), *grid.outside)


def _read_as(column: Column) -> str:
    what = _(MEANINGS[column.meaning])
    if column.meaning == "pelaksana":
        what = _("pelaksana {name}").format(name=column.name)
    if not column.caption:
        return _("Kolom ke-{n} diperkirakan berisi {what}.").format(n=column.position + 1, what=what)
    if column.certainty == "likely":
        return _("Kolom “{caption}” diperkirakan berisi {what}.").format(caption=column.caption, what=what)
    return _("Kolom “{caption}” dibaca sebagai {what}.").format(caption=column.caption, what=what)


def _is_unsaid(cell: Cell, reading: Reading) -> bool:
    """Whether a caption is in no other note and is no group of the form."""
    said = {column.caption for column in reading.columns if column.meaning}
    return unbroken(cell.text) not in said and caption_of(cell.text) not in ("pelaksana", "mutu_baku")
