"""Many SOPs under examination together: who bears which number and title, who refers to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rambu.rules.finding import Place
from rambu.rules.lexicon.spelling import folded, title_key
from rambu.rules.settings import Settings
from rambu.rules.subject import Subject
from rambu.sop.model import Decision, Onward, Rujukan, Sop, Symbol


@dataclass(frozen=True, slots=True)
class Reference:
    """A SOP named by another one, and where."""

    to: Rujukan
    place: Place
    part: bool
    """Whether the other SOP is a step or a way on (not merely listed under Keterkaitan)."""


@dataclass(frozen=True)
class Library:
    """The SOPs in their order with look-ups by number and title."""

    subjects: tuple[Subject, ...]
    settings: Settings

    @staticmethod
    def of(sops: Sequence[Sop], settings: Settings) -> Library:
        """The library of `sops`."""
        return Library(tuple(Subject(sop, settings) for sop in sops), settings)

    @cached_property
    def by_number(self) -> Mapping[str, list[int]]:
        """Folded number -> positions of the SOPs that bear it."""
        return _grouped(folded(subject.sop.nomor) for subject in self.subjects)

    @cached_property
    def by_title(self) -> Mapping[str, list[int]]:
        """Title without "SOP" -> positions of the SOPs that bear it."""
        return _grouped(title_key(subject.sop.judul) for subject in self.subjects)

    @cached_property
    def references(self) -> tuple[tuple[Reference, ...], ...]:
        """What each SOP refers to, in the order of its form."""
        return tuple(tuple(_references(subject)) for subject in self.subjects)

    def find(self, to: Rujukan) -> int | None:
        """Position of the SOP meant, by its number where one is given, else by its title; None if it is not here."""
        number = self.by_number.get(folded(to.nomor)) if folded(to.nomor) else None
        found = number or self.by_title.get(title_key(to.judul))
        return found[0] if found else None


def _grouped(keys: Iterator[str]) -> Mapping[str, list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        if key:
            groups[key].append(position)
    return groups


def _references(subject: Subject) -> Iterator[Reference]:
    for item, other in enumerate(subject.sop.keterkaitan):
        yield Reference(other, Place("keterkaitan", item=item), part=False)
    for row in subject.rows:
        if row.kegiatan.rujukan:
            yield Reference(row.kegiatan.rujukan, row.place("rujukan"), part=True)
        for symbol in row.kegiatan.simbol:
            for to in _left_to(symbol):
                yield Reference(to, subject.symbol_place(symbol.id, edge=(symbol.id, to.judul)), part=True)


def _left_to(symbol: Symbol) -> Iterator[Rujukan]:
    if isinstance(symbol.exits, Decision):
        yield from (e.to for e in symbol.exits.exits if isinstance(e.to, Rujukan))
    elif isinstance(symbol.exits, Onward):
        yield from (to for to in symbol.exits.targets if isinstance(to, Rujukan))
