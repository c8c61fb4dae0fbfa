"""The edit that gives things other ids. Nothing of it is seen on the form."""
# ruff: noqa: ARG002  (all edits answer the same questions; some need no value for it)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rambu.language import gettext as _
from rambu.sop.edits.change import Change, EditError
from rambu.sop.edits.footprint import Footprint, footprint_of
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.references import Exits, targets
from rambu.sop.model import Bagan, BreakHint, Decision, Exit, Hint, Kegiatan, Onward, Sop, Symbol, Target

if TYPE_CHECKING:
    from rambu.sop.edits.edit import Edit


@dataclass(frozen=True, slots=True)
class Reidentify(Change):
    """Give things other ids, all at once: (old, new) pairs. Without pairs it does nothing."""

    pairs: tuple[tuple[str, str], ...] = ()

    def applied(self, sop: Sop) -> Sop:
        """The value with the ids, and all that refers to them, replaced."""
        strange = {old for old, _new in self.pairs} - set(ids(sop))
        if strange:
            raise EditError(_("Pengenal {id} tidak ada.").format(id=min(strange)))
        if len({old for old, _new in self.pairs}) < len(self.pairs):
            raise EditError(_("Satu pengenal diganti dua kali."))
        return renamed_sop(sop, dict(self.pairs)) if self.pairs else sop

    def undone(self, sop: Sop) -> tuple[Edit, ...]:
        """Give the old ids back."""
        return (Reidentify(tuple((new, old) for old, new in self.pairs)),)

    def footprint(self, sop: Sop) -> Footprint:
        """Writes the ids; `rebase` renames what other edits name instead of comparing."""
        return footprint_of(set(), {("id", old) for old, _new in self.pairs})


NOTHING = Reidentify()
"""The edit that changes nothing."""

Names = Mapping[str, str]


def renamed_sop(sop: Sop, new: Names) -> Sop:
    """`sop` with the ids in `new` replaced wherever they stand."""
    return replace(sop, bagan=tuple(renamed_bagan(bagan, new) for bagan in sop.bagan))


def renamed_bagan(bagan: Bagan, new: Names) -> Bagan:
    """A chart with ids replaced."""
    return Bagan(
        new.get(bagan.id, bagan.id),
        bagan.judul,
        tuple(replace(p, id=new.get(p.id, p.id)) for p in bagan.pelaksana),
        tuple(renamed_kegiatan(row, new) for row in bagan.kegiatan),
        tuple(renamed_hint(hint, new) for hint in bagan.petunjuk),
    )


def renamed_kegiatan(row: Kegiatan, new: Names) -> Kegiatan:
    """A row with ids replaced."""
    return replace(row, id=new.get(row.id, row.id), simbol=tuple(renamed_symbol(symbol, new) for symbol in row.simbol))


def renamed_symbol(symbol: Symbol, new: Names) -> Symbol:
    """A symbol with ids replaced, its own, its performers' and its targets'."""
    columns = tuple(new.get(p, p) for p in symbol.pelaksana)
    return replace(symbol, id=new.get(symbol.id, symbol.id), pelaksana=columns, exits=renamed_exits(symbol.exits, new))


def renamed_exits(exits: Exits, new: Names) -> Exits:
    """Exits with the ids of their targets replaced."""
    if isinstance(exits, Decision):
        return Decision(tuple(Exit(_renamed(e.to, new), e.label) for e in exits.exits))
    return Onward(tuple(_renamed(to, new) for to in targets(exits))) if isinstance(exits, Onward) else None


def renamed_hint(hint: Hint, new: Names) -> Hint:
    """A hint with the ids that it names replaced."""
    if isinstance(hint, BreakHint):
        return BreakHint(new.get(hint.kegiatan, hint.kegiatan))
    return replace(hint, symbol=new.get(hint.symbol, hint.symbol), to=_renamed(hint.to, new))


def _renamed(to: Target, new: Names) -> Target:
    return new.get(to, to) if isinstance(to, str) else to
