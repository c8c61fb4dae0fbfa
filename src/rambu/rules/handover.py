"""Chapter *alur*: symbols without a performer, work handed to and fro."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Row, Subject

_Turn = tuple[str, Row]
"""Id of a performer and the row in which the work comes to it."""


@rule(
    "alur.tanpa_pelaksana",
    "wajib",
    "Setiap simbol berada di kolom pelaksana",
    source=PERMENPAN,
    why="Simbol tanpa kolom tidak dapat digambar, dan tidak ada yang bertanggung jawab atas kegiatan itu.",
    bad="Kegiatan 3 tanpa pelaksana",
    good="Kegiatan 3 di kolom Pengadministrasi Umum",
)
def _unplaced(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        for symbol in row.kegiatan.simbol:
            if not symbol.pelaksana:
                message = _("{k} belum mempunyai pelaksana; letakkan simbolnya di kolom pelaksana.").format(k=row.label)
                yield Fault(subject.symbol_place(symbol.id, field_="simbol"), message)


@rule(
    "alur.bolak_balik",
    "saran",
    "Pekerjaan tidak bolak-balik antara dua pelaksana",
    why="Setiap serah terima menambah waktu tunggu; pekerjaan yang bolak-balik sering dapat digabung.",
    bad="Petugas, Kasi, Petugas, Kasi, Petugas (lima kegiatan berturut-turut)",
    good="Petugas menyelesaikan bagiannya, lalu Kasi menyelesaikan bagiannya",
)
def _ping_pong(subject: Subject) -> Iterator[Fault]:
    for turns in _chains(subject):
        for start, length in _alternations([who for who, _row in turns]):
            if length - 1 >= subject.settings.hand_overs:
                yield _to_and_fro(subject, turns[start : start + length])


def _to_and_fro(subject: Subject, turns: list[_Turn]) -> Fault:
    message = _("{k}: pekerjaan {n} kali berpindah antara {a} dan {b}; pertimbangkan untuk menggabungkannya.")
    a, b = (subject.performer_name(who) for who, _row in turns[:2])
    first = turns[0][1]
    filled = message.format(k=first.label, n=len(turns) - 1, a=a, b=b)
    return Fault(first.place("simbol"), filled, tuple(row.name for _who, row in turns))


def _chains(subject: Subject) -> Iterator[list[_Turn]]:
    """Who has the work, each stay once, along symbols that follow one another in the table and in the flow."""
    turns: list[_Turn] = []
    before = ""
    for node in subject.graph.nodes:
        follows = any(edge.source == before for edge in subject.graph.entries[node.id])
        if len(node.pelaksana) != 1 or not follows:
            yield turns
            turns = []
        if len(node.pelaksana) == 1 and (not turns or turns[-1][0] != node.pelaksana[0]):
            turns.append((node.pelaksana[0], subject.row_of[node.id]))
        before = node.id
    yield turns


def _alternations(turns: list[str]) -> Iterator[tuple[int, int]]:
    """(start, length) of the longest runs in which two take turns."""
    start = 0
    while start + 1 < len(turns):
        end = start + 2
        while end < len(turns) and turns[end] == turns[end - 2]:
            end += 1
        yield start, end - start
        start = end - 1
