"""Chapter *alur*: symbols without a performer, work handed to and fro."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Row, Subject
from rambu.sop.model import Bagan


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
    for bagan in subject.sop.bagan:
        turns = list(_turns(subject, bagan))
        for start, length in _alternations([turn[0] for turn in turns]):
            if length - 1 >= subject.settings.hand_overs:
                who = [subject.performer_name(turns[start + i][0]) for i in (0, 1)]
                rows = [turns[start + i][1].name for i in range(length)]
                message = _(
                    "{k}: pekerjaan {n} kali berpindah antara {a} dan {b}; pertimbangkan untuk menggabungkannya."
                )
                filled = message.format(k=turns[start][1].label, n=length - 1, a=who[0], b=who[1])
                yield Fault(turns[start][1].place("simbol"), filled, tuple(rows))


def _turns(subject: Subject, bagan: Bagan) -> Iterator[tuple[str, Row]]:
    """Who has the work, in reading order, each stay once."""
    last = ""
    for row in subject.steps:
        if row.bagan is not bagan:
            continue
        for symbol in row.kegiatan.simbol:
            who = symbol.pelaksana[0] if len(symbol.pelaksana) == 1 else "+".join(symbol.pelaksana)
            if who != last:
                yield who, row
            last = who


def _alternations(turns: list[str]) -> Iterator[tuple[int, int]]:
    """(start, length) of the longest runs in which two take turns."""
    start = 0
    while start + 1 < len(turns):
        end = start + 2
        while end < len(turns) and turns[end] == turns[end - 2]:
            end += 1
        yield start, end - start
        start = end - 1
