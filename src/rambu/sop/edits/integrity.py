"""Whether a value holds together: ids unique, nothing refers to what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.sop.edits.change import EditError
from rambu.sop.edits.references import aims, aims_of_hint
from rambu.sop.ids import LONGEST, is_id
from rambu.sop.model import Bagan, BreakHint, Hint, Sop, Symbol


def ids(sop: Sop) -> Iterator[str]:
    """All ids of the document, in order."""
    for bagan in sop.bagan:
        yield from ids_in(bagan)


def ids_in(bagan: Bagan) -> Iterator[str]:
    """The ids of a chart, its own first."""
    yield bagan.id
    yield from (pelaksana.id for pelaksana in bagan.pelaksana)
    for kegiatan in bagan.kegiatan:
        yield kegiatan.id
        yield from (symbol.id for symbol in kegiatan.simbol)


def check(sop: Sop) -> None:
    """Raise EditError with the first thing that is wrong."""
    if not sop.bagan:
        raise EditError(_("Bagan terakhir tidak dapat dihapus: SOP selalu memiliki paling sedikit satu bagan."))
    _check_ids(list(ids(sop)))
    known = {s.id for bagan in sop.bagan for row in bagan.kegiatan for s in row.simbol}
    rows = {row.id for bagan in sop.bagan for row in bagan.kegiatan}
    for bagan in sop.bagan:
        _check_symbols(bagan, known)
        for hint in bagan.petunjuk:
            _check_hint(hint, rows, known)


def _check_ids(every: list[str]) -> None:
    seen: set[str] = set()
    for name in every:
        if name in seen:
            raise EditError(_("Pengenal {id} sudah dipakai.").format(id=name))
        if not is_id(name):
            message = _("“{id}” bukan pengenal: mulailah dengan huruf, tanpa spasi, paling banyak {n} huruf.")
            raise EditError(message.format(id=name[:80], n=LONGEST))
        seen.add(name)


def _check_symbols(bagan: Bagan, known: set[str]) -> None:
    columns = {pelaksana.id for pelaksana in bagan.pelaksana}
    for kegiatan in bagan.kegiatan:
        for symbol in kegiatan.simbol:
            _check_symbol(symbol, columns, known)


def _check_symbol(symbol: Symbol, columns: set[str], known: set[str]) -> None:
    for pelaksana in symbol.pelaksana:
        if pelaksana not in columns:
            raise EditError(
                _("Pelaksana {id} yang disebut simbol {symbol} tidak ada di bagannya.").format(
                    id=pelaksana, symbol=symbol.id
                )
            )
    if len(set(symbol.pelaksana)) < len(symbol.pelaksana):
        raise EditError(_("Simbol {id} menyebut satu pelaksana dua kali.").format(id=symbol.id))
    for to in aims(symbol.exits) if symbol.exits else ():
        if to not in known:
            raise EditError(_("Simbol {to} yang dituju simbol {symbol} tidak ada.").format(to=to, symbol=symbol.id))


def _check_hint(hint: Hint, rows: set[str], known: set[str]) -> None:
    missing = {hint.kegiatan} - rows if isinstance(hint, BreakHint) else aims_of_hint(hint) - known
    if missing:
        raise EditError(_("Petunjuk gambar menyebut {id} yang tidak ada.").format(id=min(missing)))
