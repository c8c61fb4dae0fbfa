"""Edits that insert, remove, merge or move things, in words."""

from __future__ import annotations

from rambu.language import gettext as _
from rambu.sop.edits.charts import InsertBagan, MoveBagan, RemoveBagan
from rambu.sop.edits.performers import AddPelaksana, MergePelaksana, MovePelaksana, RemovePelaksana
from rambu.sop.edits.places import find_bagan, find_kegiatan, find_pelaksana, find_symbol
from rambu.sop.edits.reidentify import Reidentify
from rambu.sop.edits.rows import InsertKegiatan, MoveKegiatan, RemoveKegiatan
from rambu.sop.edits.shown import quoted, shortened
from rambu.sop.edits.symbols import AddSymbol, MoveSymbol, RemoveSymbol
from rambu.sop.edits.told import Told, View, told


@told.register
def _row_in(edit: InsertKegiatan, view: View) -> Told:
    teks = f": {quoted(edit.kegiatan.teks)}" if edit.kegiatan.teks else ""
    if not edit.after:
        return _alone(_("kegiatan baru disisipkan di awal {bagan}").format(bagan=view.name(edit.bagan)) + teks)
    return _alone(_("kegiatan baru disisipkan setelah {row}").format(row=view.name(edit.after)) + teks)


@told.register
def _row_out(edit: RemoveKegiatan, view: View) -> Told:
    row = find_kegiatan(view.sop, edit.kegiatan)[1]
    return _alone(_("{row} dihapus").format(row=view.name(row.id)) + (f": {quoted(row.teks)}" if row.teks else ""))


@told.register
def _row_moved(edit: MoveKegiatan, view: View) -> Told:
    bagan, row = find_kegiatan(view.sop, edit.kegiatan)
    clause = _("dipindah {place}").format(place=view.behind(edit.after, _("ke urutan pertama")))
    if bagan.id != edit.bagan and not edit.after:
        clause = _("dipindah ke awal {bagan}").format(bagan=view.name(edit.bagan))
    return Told(row.id, view.name(row.id), clause)


@told.register
def _symbol_in(edit: AddSymbol, view: View) -> Told:
    row = find_kegiatan(view.sop, edit.kegiatan)[1]
    names = view.names(edit.symbol.pelaksana)
    clause = _("mendapat simbol untuk {nama}").format(nama=names) if names else _("mendapat simbol tanpa pelaksana")
    return Told(row.id, view.name(row.id), clause)


@told.register
def _symbol_out(edit: RemoveSymbol, view: View) -> Told:
    row, symbol = find_symbol(view.sop, edit.symbol)[1:]
    names = view.names(symbol.pelaksana)
    clause = _("kehilangan simbol untuk {nama}") if names else _("kehilangan simbol tanpa pelaksana")
    return Told(row.id, view.name(row.id), clause.format(nama=names))


@told.register
def _symbol_moved(edit: MoveSymbol, view: View) -> Told:
    row, symbol = find_symbol(view.sop, edit.symbol)[1:]
    subject = _("simbol {nama} di {row}").format(nama=view.names(symbol.pelaksana), row=view.name(row.id))
    if row.id == edit.kegiatan:
        return Told(symbol.id, subject, _("berganti urutan dalam barisnya"))
    return Told(symbol.id, subject, _("dipindah ke {row}").format(row=view.name(edit.kegiatan)))


@told.register
def _performer_in(edit: AddPelaksana, view: View) -> Told:
    names = {"nama": shortened(edit.pelaksana.nama), "after": view.name(edit.after)}
    if not edit.after:
        return _alone(_("pelaksana {nama} ditambahkan sebagai kolom pertama").format(**names))
    return _alone(_("pelaksana {nama} ditambahkan setelah {after}").format(**names))


@told.register
def _performer_out(edit: RemovePelaksana, view: View) -> Told:
    find_pelaksana(view.sop, edit.pelaksana)
    return _alone(_("pelaksana {nama} dihapus").format(nama=view.name(edit.pelaksana)))


@told.register
def _performers_merged(edit: MergePelaksana, view: View) -> Told:
    names = {"nama": view.name(edit.pelaksana), "into": view.name(edit.into)}
    return _alone(_("pelaksana {nama} digabung ke {into}").format(**names))


@told.register
def _performer_moved(edit: MovePelaksana, view: View) -> Told:
    subject = _("kolom {nama}").format(nama=view.name(edit.pelaksana))
    return Told("", subject, _("dipindah {place}").format(place=view.behind(edit.after, _("ke urutan pertama"))))


@told.register
def _chart_in(edit: InsertBagan, view: View) -> Told:
    judul = f": {quoted(edit.bagan.judul)}" if edit.bagan.judul else ""
    if not edit.after:
        return _alone(_("bagan baru disisipkan sebagai yang pertama") + judul)
    return _alone(_("bagan baru disisipkan setelah {bagan}").format(bagan=view.name(edit.after)) + judul)


@told.register
def _chart_out(edit: RemoveBagan, view: View) -> Told:
    judul = find_bagan(view.sop, edit.bagan).judul
    return _alone(_("{bagan} dihapus").format(bagan=view.name(edit.bagan)) + (f": {quoted(judul)}" if judul else ""))


@told.register
def _chart_moved(edit: MoveBagan, view: View) -> Told:
    clause = _("dipindah {place}").format(place=view.behind(edit.after, _("ke urutan pertama")))
    return Told(edit.bagan, view.name(edit.bagan), clause)


@told.register
def _silent(edit: Reidentify, view: View) -> None:  # noqa: ARG001
    return None


def _alone(words: str) -> Told:
    return Told("", "", "", words)
