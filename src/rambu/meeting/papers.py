"""The papers of a meeting, out of its log: they say what happened, and nothing that did not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from rambu.exchange.letter import (
    Block,
    Facts,
    Heading,
    Listing,
    Paragraph,
    Signatures,
    Table,
)
from rambu.meeting.about import OUTCOMES, STAGES, About, clock
from rambu.meeting.state import Correction, State
from rambu.meeting.telling import mark, title_of, told_decision

NAMES: Final[Mapping[str, str]] = {
    "notulen": "Notulen",
    "berita-acara": "Berita acara",
    "daftar-hadir": "Daftar hadir",
    "daftar-koreksi": "Daftar koreksi",
    "tindak-lanjut": "Daftar tindak lanjut",
}
"""The papers by the names that they have in addresses."""


def paper(name: str, about: About, state: State) -> list[Block]:
    """One of the papers. KeyError for a name that is none."""
    title = f"{NAMES[name].upper()} {about.kind.upper()}"
    return [Heading(title, 1), _facts(about), *_WRITERS[name](about, state)]


def _facts(about: About) -> Facts:
    pairs = [
        ("Acara", about.title),
        ("Kantor", about.office),
        ("Hari/tanggal", about.day),
        ("Waktu menurut undangan", about.hours),
        ("Tempat", about.place),
        ("Pimpinan rapat", about.chair.name),
        ("Fasilitator", ", ".join(about.facilitators)),
        ("Sekretaris", about.secretary.name),
    ]
    return Facts(tuple((name, value) for name, value in pairs if value))


def _notulen(about: About, state: State) -> Iterator[Block]:
    yield Heading("Jalannya rapat")
    yield Paragraph(_opening(about, state))
    stages = [f"{STAGES.get(name, name)} mulai pukul {clock(at, about.zone)}." for name, at in state.stages]
    if stages:
        yield Listing(tuple(stages))
    presented = [one for one in state.sops.values() if one.presented]
    if presented:
        yield Heading("SOP yang dipaparkan")
        rows = tuple((str(n), one.unit, one.title) for n, one in enumerate(presented, 1))
        yield Table(("No", "Unit", "SOP"), rows, (5, 35, 60))
    yield from _remarks(state)
    yield Heading("Keputusan")
    if state.decisions:
        rows = tuple((mark(one), clock(one.at), told_decision(state, one)) for one in state.decisions.values())
        yield Table(("No", "Pukul", "Keputusan"), rows, (9, 9, 82))
    else:
        yield Paragraph("Rapat tidak mengambil keputusan.")
    if state.notes:
        yield Heading("Catatan sekretaris")
        yield Listing(tuple(text for _number, _at, _by, text in state.notes))
    if state.closed:
        yield Paragraph(f"Rapat ditutup pukul {clock(state.closed, about.zone)}.")
    yield Signatures((about.chair, about.secretary))


def _opening(about: About, state: State) -> str:
    began = f"Rapat dimulai pukul {clock(state.began, about.zone)}. " if state.began else ""
    present, late = len(state.present), sum(one.late for one in state.present.values())
    proxies = sum(bool(one.stands_for) for one in state.present.values())
    invited = f" dari {about.invited} orang yang diundang" if about.invited else ""
    more = [f"{late} orang datang terlambat" if late else "", f"{proxies} orang mewakili" if proxies else ""]
    told = ", ".join(part for part in more if part)
    return f"{began}Hadir {present} orang{invited}{f' ({told})' if told else ''}."


def _remarks(state: State) -> Iterator[Block]:
    rows = [one for one in state.remarks.values() if not one.retracted]
    if rows:
        yield Heading("Masukan")
        cells = tuple((title_of(state, one.sop), one.where, one.text, one.name) for one in rows)
        yield Table(("SOP", "Letak", "Masukan", "Oleh"), cells, (28, 18, 38, 16))


def _record(about: About, state: State) -> Iterator[Block]:
    yield Paragraph(
        f"Pada hari {about.day}, bertempat di {about.place or '…'}, telah diadakan {about.kind.lower()} "
        f"{about.office} yang dihadiri {len(state.present)} orang sebagaimana tercantum dalam daftar hadir."
    )
    decisions = state.standing_decisions()
    corrections = list(state.corrections.values())
    counts = [
        f"{len(state.sops)} naskah SOP dibawa ke rapat",
        *(
            f"{count} koreksi {OUTCOMES[kind]}"
            for kind in ("accepted", "rejected", "deferred")
            if (count := sum(one.standing == kind for one in corrections))
        ),
    ]
    agreed = sum(one.agreed for one in state.sops.values())
    if agreed:
        counts.append(f"{agreed} SOP disetujui tanpa catatan")
    yield Paragraph("Hasil rapat:")
    yield Listing(tuple(f"{one}." for one in counts), numbered=True)
    yield Heading("Keputusan yang berlaku")
    if decisions:
        rows = tuple((mark(one), told_decision(state, one)) for one in decisions)
        yield Table(("No", "Keputusan"), rows, (9, 91))
    else:
        yield Paragraph("Tidak ada.")
    yield Paragraph("Berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.")
    yield Signatures((about.chair, about.secretary))


def _attendance(about: About, state: State) -> Iterator[Block]:
    rows = tuple(
        (str(n), one.name, _position(one.position, one.unit, one.stands_for), "terlambat" if one.late else "", "")
        for n, one in enumerate(state.present.values(), 1)
    )
    yield Table(("No", "Nama", "Jabatan", "Keterangan", "Tanda tangan"), rows, (6, 30, 34, 14, 22), tall=True)
    yield Signatures((about.secretary,))


def _position(position: str, unit: str, stands_for: str) -> str:
    told = ", ".join(part for part in (position, unit) if part)
    return f"{told} (mewakili {stands_for})" if stands_for else told


def _corrections(about: About, state: State) -> Iterator[Block]:
    kept = [one for one in state.corrections.values() if one.standing != "dropped"]
    if not kept:
        yield Paragraph("Tidak ada koreksi.")
    for sop in state.sops.values():
        mine = [one for one in kept if one.sop == sop.id]
        if mine:
            yield Heading(f"{sop.title} ({sop.unit})")
            rows = tuple((str(n), *_cells(state, one)) for n, one in enumerate(mine, 1))
            yield Table(("No", "Letak", "Koreksi", "Akibat", "Keputusan"), rows, (5, 16, 33, 24, 22))
    yield Signatures((about.secretary,))


def _cells(state: State, one: Correction) -> tuple[str, ...]:
    decision = state.decisions.get(one.decision)
    reason = f". {decision.reason}" if decision and decision.reason else ""
    outcome = f"{mark(decision)} " if decision else ""
    return one.where, " ".join(one.told), one.effect, f"{outcome}{OUTCOMES[one.standing]}{reason}"


def _tasks(about: About, state: State) -> Iterator[Block]:
    rows = [
        (decision.to, _task(state, decision.about), decision.until or "–", mark(decision))
        for decision in state.standing_decisions()
        if decision.kind == "deferred"
    ]
    rows += [
        ("–", f"{decision.title} ({decision.unit}): disusun", "–", mark(decision))
        for decision in state.standing_decisions()
        if decision.kind == "add"
    ]
    if rows:
        numbered = tuple((str(n), *row) for n, row in enumerate(rows, 1))
        yield Table(("No", "Siapa", "Apa", "Sampai", "Dasar"), numbered, (6, 24, 44, 16, 10))
    else:
        yield Paragraph("Tidak ada tindak lanjut yang ditugaskan dalam rapat.")
    yield Signatures((about.secretary,))


def _task(state: State, number: int) -> str:
    one = state.corrections[number]
    return f"{title_of(state, one.sop)}, {one.where}: {' '.join(one.told)}"


_WRITERS: Final[Mapping[str, Callable[[About, State], Iterator[Block]]]] = {
    "notulen": _notulen,
    "berita-acara": _record,
    "daftar-hadir": _attendance,
    "daftar-koreksi": _corrections,
    "tindak-lanjut": _tasks,
}
