"""Edits of single parts in words."""

from __future__ import annotations

from rambu.language import gettext as _
from rambu.sop.edits.captions import CELLS, COLUMNS, FIELDS, PLAIN
from rambu.sop.edits.fields import value_of
from rambu.sop.edits.labels import target_label
from rambu.sop.edits.places import find_bagan, find_kegiatan, find_pelaksana, find_symbol
from rambu.sop.edits.references import Exits, targets
from rambu.sop.edits.settings import SetBagan, SetExits, SetField, SetHints, SetKegiatan, SetPelaksana, SetSymbol
from rambu.sop.edits.shown import Turn, listed, quoted, shortened, turn
from rambu.sop.edits.told import Told, View, told
from rambu.sop.model import Decision, Onward, Symbol


@told.register
def _field(edit: SetField, view: View) -> Told:
    return _part("", "", _(FIELDS[edit.field]), _turn(view.sop, edit.field, edit.value))


@told.register
def _chart(edit: SetBagan, view: View) -> Told:
    old = find_bagan(view.sop, edit.bagan).judul
    return _part(edit.bagan, view.name(edit.bagan), _("judul"), turn(old, edit.judul))


@told.register
def _cell(edit: SetKegiatan, view: View) -> Told:
    row = find_kegiatan(view.sop, edit.kegiatan)[1]
    return _part(row.id, view.name(row.id), _(CELLS[edit.field]), _turn(row, edit.field, edit.value))


@told.register
def _performer(edit: SetPelaksana, view: View) -> Told:
    old = find_pelaksana(view.sop, edit.pelaksana)[1]
    subject = _("pelaksana {nama}").format(nama=view.name(old.id))
    if edit.field == "nama":
        return Told(old.id, subject, _("berganti nama menjadi {nama}").format(nama=shortened(edit.value)))
    return _part(old.id, subject, _(COLUMNS[edit.field]), _turn(old, edit.field, edit.value))


@told.register
def _hints(edit: SetHints, view: View) -> Told:
    return Told("", _("petunjuk gambar {bagan}").format(bagan=view.name(edit.bagan)), _("diubah"))


@told.register
def _exits(edit: SetExits, view: View) -> Told:
    about, subject = _symbol_subject(edit.symbol, view)
    return Told(about, subject, _way(edit.exits, view))


@told.register
def _symbol(edit: SetSymbol, view: View) -> Told:
    symbol = find_symbol(view.sop, edit.symbol)[2]
    about, subject = _symbol_subject(edit.symbol, view)
    if edit.field == "teks":
        return _part(about, subject, _("tulisan dalam simbol"), turn(symbol.teks, edit.value))
    return Told(about, subject, _symbol_clause(edit, symbol, view))


def _symbol_clause(edit: SetSymbol, symbol: Symbol, view: View) -> str:
    if edit.field == "pelaksana":
        return _columns(symbol.pelaksana, edit.value, view)
    if edit.field == "wait_all":
        return _("kini menunggu semua alur masuk") if edit.value else _("tidak lagi menunggu semua alur masuk")
    if edit.field == "mulai":
        return _start(edit.value)
    return _("digambar sebagai {bentuk}").format(bentuk=edit.value) if edit.value else _("digambar menurut alurnya")


def _columns(old: tuple[str, ...], new: tuple[str, ...], view: View) -> str:
    if not new:
        return _("tidak lagi ditempatkan pada {nama}").format(nama=view.names(old))
    if len(new) > 1:
        return _("menjadi kegiatan bersama {nama}").format(nama=view.names(new))
    clause = _("dipindah ke {nama}") if old else _("ditempatkan pada {nama}")
    return clause.format(nama=view.names(new))


def _start(value: bool | str | None) -> str:
    if isinstance(value, str):
        return _("diawali kapsul bertuliskan {teks}").format(teks=quoted(value))
    if value is None:
        return _("menjadi awal hanya bila yang pertama di bagannya")
    return _("menjadi awal prosedur") if value else _("tidak menjadi awal prosedur")


def _way(exits: Exits, view: View) -> str:
    if isinstance(exits, Decision):
        ways = [f"{shortened(e.label) or _('tanpa label')} → {target_label(e.to, view.labels)}" for e in exits.exits]
        return _("menjadi keputusan: {ways}").format(ways=", ".join(ways) or _("tanpa jalan keluar"))
    names = [target_label(to, view.labels) for to in targets(exits)]
    if isinstance(exits, Onward) and not names:
        return _("tidak berlanjut ke mana pun")
    if not names:
        return _("berlanjut ke langkah berikutnya")
    clause = _("berlanjut ke {names}") if len(names) == 1 else _("berlanjut sekaligus ke {names}")
    return clause.format(names=listed(names))


def _symbol_subject(symbol: str, view: View) -> tuple[str, str]:
    row = find_symbol(view.sop, symbol)[1]
    return (row.id if len(row.simbol) == 1 else symbol), view.name(symbol)


def _turn(record: object, field: str, new: object) -> Turn:
    return turn(value_of(record, field), new, plain=field in PLAIN)


def _part(about: str, subject: str, caption: str, change: Turn) -> Told:
    whole = _("{caption} {subject}").format(caption=caption, subject=subject) if subject else caption
    return Told(about, subject, f"{caption} {change.joined()}", f"{whole} {change.alone()}")
