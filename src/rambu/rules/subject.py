"""A SOP under examination: what several rules ask for, worked out once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rambu.flow.fault import Verdict
from rambu.flow.graph import FlowGraph, graph
from rambu.flow.paths import LeadTime, lead_paths
from rambu.flow.soundness import prove
from rambu.language import gettext as _
from rambu.remembering import remembered
from rambu.rules.finding import Place
from rambu.rules.lexicon.mentions import Mentions, role_before_verb
from rambu.rules.lexicon.spelling import folded
from rambu.rules.settings import Settings
from rambu.sop.model import Bagan, Decision, Kegiatan, Pelaksana, Sop, Symbol
from rambu.sop.names import Index

TEXTS = 8192
"""Texts of cells about which what was found out is remembered: an edit leaves most of them as they were."""

_JOINED_PREFIX = re.compile(r"\b(me(?:m|n|ng|nge|ny)?|di)-(?=\w)", re.IGNORECASE)
"""English verbs are often joined with a hyphen: "meng-upload", "di-scan"."""


@dataclass(frozen=True)
class Row:
    """A kegiatan in its chart, with its text as folded words."""

    bagan: Bagan
    bagan_number: int
    number: int
    """1-based position in the chart."""
    kegiatan: Kegiatan
    words: tuple[str, ...] = field(repr=False)
    """The words of the text, folded, without a leading bullet."""

    @property
    def name(self) -> str:
        """``4``, or ``2/4`` outside the first chart."""
        return str(self.number) if self.bagan_number == 1 else f"{self.bagan_number}/{self.number}"

    @property
    def label(self) -> str:
        """The row as a message names it, by the number that is printed."""
        label = _("Kegiatan {n}").format(n=self.kegiatan.no or self.number)
        return label if self.bagan_number == 1 else _("{label} (bagan {b})").format(label=label, b=self.bagan_number)

    @property
    def decides(self) -> bool:
        """Whether a symbol of the row is a decision."""
        return any(isinstance(s.exits, Decision) or s.bentuk == "keputusan" for s in self.kegiatan.simbol)

    def place(self, field_: str = "", item: int | None = None) -> Place:
        """The row, or one of its cells."""
        return Place(field_, self.bagan.id, self.kegiatan.id, item=item, row_name=self.name)

    @property
    def performers(self) -> tuple[str, ...]:
        """Ids of the performers of the row, each once, left to right."""
        return tuple(dict.fromkeys(p for s in self.kegiatan.simbol for p in s.pelaksana))


@dataclass(frozen=True)
class Subject:
    """One SOP, the settings it is checked with, and what was worked out about it."""

    sop: Sop
    settings: Settings

    @cached_property
    def index(self) -> Index:
        """Look-up by id."""
        return Index.of(self.sop)

    @cached_property
    def ways(self) -> str:
        """All that the flow depends on, as a key: the same for texts that differ in words only."""
        return repr([(bagan.id, row.id, row.rujukan, row.simbol) for bagan in self.sop.bagan for row in bagan.kegiatan])

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows of all charts in reading order."""
        return tuple(
            Row(bagan, number, position, kegiatan, words_of(kegiatan.teks))
            for number, bagan in enumerate(self.sop.bagan, 1)
            for position, kegiatan in enumerate(bagan.kegiatan, 1)
        )

    @cached_property
    def steps(self) -> tuple[Row, ...]:
        """The rows that take part in the flow; headings and notes are left out."""
        return tuple(row for row in self.rows if row.kegiatan.simbol)

    @cached_property
    def row_of(self) -> Mapping[str, Row]:
        """Id of a symbol -> its row."""
        return {symbol.id: row for row in self.rows for symbol in row.kegiatan.simbol}

    @cached_property
    def graph(self) -> FlowGraph:
        """The flow of all charts together."""
        return graph(self.sop)

    @cached_property
    def mentions(self) -> Mapping[str, Mentions | None]:
        """Id of a chart -> patterns over the names of its performers."""
        return {bagan.id: Mentions.of(p.nama for p in bagan.pelaksana) for bagan in self.sop.bagan}

    @cached_property
    def acts(self) -> Mapping[str, tuple[str, ...]]:
        """Id of a row -> the words of its text without the performer who may begin it: what is done."""
        return {row.kegiatan.id: self._act(row) for row in self.rows}

    def _act(self, row: Row) -> tuple[str, ...]:
        mentions = self.mentions[row.bagan.id]
        end = mentions.subject_end(row.kegiatan.teks) if mentions else 0
        return words_of(row.kegiatan.teks[end:]) if end else row.words[role_before_verb(row.words) :]

    @cached_property
    def verdict(self) -> Verdict:
        """The proof of the flow."""
        return _verdict(self.graph)

    @cached_property
    def lead(self) -> LeadTime | None:
        """Best and worst lead time of the whole procedure; None where no start leads to an end."""
        return lead_paths(self.sop, self.graph, self.settings.working_time)

    def performers(self) -> Iterator[tuple[Bagan, int, Pelaksana]]:
        """Every performer with its chart and its 0-based column."""
        for bagan in self.sop.bagan:
            for column, pelaksana in enumerate(bagan.pelaksana):
                yield bagan, column, pelaksana

    def symbol(self, id_: str) -> Symbol:
        """The symbol with this id."""
        return self.index.symbols[id_].symbol

    def symbol_name(self, id_: str, beside: str = "") -> str:
        """A symbol as people name it in the chart of the symbol `beside` it (default: the first chart).

        What is no symbol (``selesai``, another SOP) names itself.
        """
        place = self.index.symbols.get(id_)
        here = self.index.symbols[beside].bagan if beside else self.sop.bagan[0]
        return place.name_from(here) if place else id_

    def symbol_place(self, id_: str, *, edge: tuple[str, str] | None = None, field_: str = "") -> Place:
        """Where a symbol stands, or one of its lines."""
        row = self.row_of[id_]
        return Place(
            field_, row.bagan.id, row.kegiatan.id, id_, edge, row_name=row.name, symbol_name=self.symbol_name(id_)
        )

    def names(self, ids: tuple[str, ...] | list[str]) -> tuple[str, ...]:
        """A path of symbol ids in the words of people."""
        return tuple(self.symbol_name(id_) for id_ in ids)

    def performer_name(self, id_: str) -> str:
        """The name on the form of the performer with this id."""
        found = self.index.pelaksana.get(id_)
        return found.nama if found else id_


@remembered(30)
def _verdict(flow: FlowGraph) -> Verdict:
    return prove(flow)


@lru_cache(maxsize=TEXTS)
def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text without its leading bullet ("a.", "1)", "-")."""
    words = folded(_JOINED_PREFIX.sub(r"\1", text)).split()
    while words and (words[0].isdigit() or (len(words[0]) == 1 and len(words) > 1)):
        words.pop(0)
    return tuple(words)
