"""A proposal in the making: ids that are free, performers that are known, notes so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from rambu.exchange.clipboard.grid import Cell
from rambu.exchange.clipboard.performers import found_in
from rambu.exchange.clipboard.proposal import Note, NoteKind
from rambu.language import gettext as _
from rambu.sop.edits.edit import Edit
from rambu.sop.edits.integrity import ids
from rambu.sop.edits.performers import AddPelaksana
from rambu.sop.edits.places import find_bagan
from rambu.sop.ids import fresh_id, kegiatan_id, pelaksana_id, symbol_id
from rambu.sop.model import Bagan, Pelaksana, Sop


@dataclass(slots=True)
class Draft:
    """Edits and notes for one chart of a SOP."""

    bagan: Bagan
    number: int
    """1-based position of the chart."""
    taken: set[str]
    pelaksana: list[Pelaksana]
    edits: list[Edit] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    matched: dict[str, Pelaksana] = field(default_factory=dict)
    """Name as pasted → performer, where the two are spelled differently."""
    added: list[Pelaksana] = field(default_factory=list)

    @classmethod
    def of(cls, sop: Sop, bagan: str) -> Draft:
        """A draft for the chart with this id, or EditError."""
        chart = find_bagan(sop, bagan)
        return cls(chart, sop.bagan.index(chart) + 1, set(ids(sop)), list(chart.pelaksana))

    def performer(self, name: str, after: str = "") -> str:
        """Id of the performer of this name; a new column behind `after` (else at the right) where there is none."""
        plain = " ".join(name.split())
        found = found_in(self.pelaksana, plain)
        if found is None:
            return self._new_performer(plain, after)
        if found.nama != plain:
            self.matched[plain] = found
        return found.id

    def row_id(self, position: int) -> str:
        """A free id for a row at a 1-based position."""
        return self._free(kegiatan_id(self.number, position))

    def symbol_id(self, kegiatan: str, position: int) -> str:
        """A free id for a symbol of a row."""
        return self._free(symbol_id(kegiatan, position))

    def say(self, kind: NoteKind, sentence: str, *texts: str) -> None:
        """Leave a note."""
        self.notes.append(Note(kind, sentence, texts))

    def leave(self, cells: list[Cell], sentence: str) -> None:
        """Say of cells that they found no place."""
        texts = [cell.text for cell in cells if cell.text]
        if texts:
            self.say("left", sentence, *texts)

    def say_performers(self) -> None:
        """Which names were matched to which columns, which columns are new."""
        for name, found in self.matched.items():
            sentence = _("Pelaksana “{name}” dicocokkan dengan kolom “{column}”.")
            self.say("check", sentence.format(name=name, column=found.nama), name)
        if self.added:
            names = ", ".join(one.nama for one in self.added)
            self.say("read", _("Kolom pelaksana baru: {names}.").format(names=names))

    def _new_performer(self, name: str, after: str) -> str:
        new = Pelaksana(self._free(pelaksana_id(self.number, len(self.pelaksana) + 1)), name)
        behind = after or (self.pelaksana[-1].id if self.pelaksana else "")
        self.edits.append(AddPelaksana(self.bagan.id, behind, new))
        at = next((n for n, one in enumerate(self.pelaksana, 1) if one.id == behind), 0)
        self.pelaksana.insert(at, new)
        self.added.append(new)
        return new.id

    def _free(self, wanted: str) -> str:
        name = fresh_id(wanted, self.taken)
        self.taken.add(name)
        return name
