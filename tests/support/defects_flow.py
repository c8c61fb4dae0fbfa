"""Defects of the flow and of the columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rambu.flow.graph import graph
from rambu.sop import Decision, Exit, Onward, Pelaksana, Sop
from tests.support.mutating import (
    Defect,
    Mutant,
    chart,
    decisions,
    plain,
    steps,
    targeted,
    with_exits,
    with_row,
    with_rows,
)  # fmt: skip


def _one_exit(sop: Sop) -> Iterator[Mutant]:
    for n, row, _symbol, exits in decisions(sop):
        for exit_ in exits.exits:
            yield with_exits(sop, n, Decision((exit_,))), row.id


def _no_label(sop: Sop) -> Iterator[Mutant]:
    for n, row, _symbol, exits in decisions(sop):
        yield with_exits(sop, n, Decision(tuple(Exit(e.to) for e in exits.exits))), row.id
        yield with_exits(sop, n, Decision((*exits.exits[:-1], Exit(exits.exits[-1].to)))), row.id


def _doubled_label(sop: Sop) -> Iterator[Mutant]:
    for n, row, _symbol, exits in decisions(sop):
        yield with_exits(sop, n, Decision(tuple(Exit(e.to, "ya") for e in exits.exits))), row.id


def _gap_in_labels(sop: Sop) -> Iterator[Mutant]:
    for n, row, _symbol, exits in decisions(sop):
        if len(exits.exits) == 2:
            yes, no = exits.exits
            yield with_exits(sop, n, Decision((Exit(yes.to, "ya"), Exit(no.to, "sesuai")))), row.id


def _one_target(sop: Sop) -> Iterator[Mutant]:
    for n, row, _symbol, exits in decisions(sop):
        target = exits.exits[0].to
        yield with_exits(sop, n, Decision(tuple(Exit(target, e.label) for e in exits.exits))), row.id


def _unreachable(sop: Sop) -> Iterator[Mutant]:
    rows, named = chart(sop).kegiatan, targeted(sop)
    for n, row in steps(sop):
        if n + 2 < len(rows) and plain(row) and rows[n + 1].simbol and not {s.id for s in rows[n + 1].simbol} & named:
            yield with_exits(sop, n, Onward((rows[n + 2].simbol[0].id,))), rows[n + 1].id


def _dead_end(sop: Sop) -> Iterator[Mutant]:
    for n, row in steps(sop):
        if plain(row):
            yield with_exits(sop, n, Onward(())), row.id


def _endless_loop(sop: Sop) -> Iterator[Mutant]:
    rows = chart(sop).kegiatan
    for n, row in steps(sop):
        if n > 0 and plain(row) and plain(rows[n - 1]):
            yield with_exits(sop, n, Onward((rows[n - 1].simbol[0].id,))), ""


def _no_start(sop: Sop) -> Iterator[Mutant]:
    rows = [replace(k, simbol=tuple(replace(s, mulai=False) for s in k.simbol)) for k in chart(sop).kegiatan]
    yield with_rows(sop, rows), ""


def _waits_for_ever(sop: Sop) -> Iterator[Mutant]:
    flow = graph(sop)
    for n, row in steps(sop):
        first = row.simbol[0]
        sources = {edge.source for edge in flow.entries[first.id]}
        if len(sources) > 1 and not any(edge.kind == "parallel" for edge in flow.edges):
            yield with_row(sop, n, simbol=(replace(first, wait_all=True), *row.simbol[1:])), row.id


def _runs_twice(sop: Sop) -> Iterator[Mutant]:
    rows = chart(sop).kegiatan
    for n, row in steps(sop):
        if n + 2 < len(rows) and plain(row) and plain(rows[n + 1]) and rows[n + 2].simbol:
            targets = (rows[n + 1].simbol[0].id, rows[n + 2].simbol[0].id)
            yield with_exits(sop, n, Onward(targets)), ""


def _unplaced(sop: Sop) -> Iterator[Mutant]:
    for n, row in steps(sop):
        yield with_row(sop, n, simbol=tuple(replace(s, pelaksana=()) for s in row.simbol)), row.id


def _unused_column(sop: Sop) -> Iterator[Mutant]:
    bagan = chart(sop)
    for place in (0, len(bagan.pelaksana)):
        columns = (*bagan.pelaksana[:place], Pelaksana("baru", "Kabag Umum"), *bagan.pelaksana[place:])
        yield replace(sop, bagan=(replace(bagan, pelaksana=columns),)), ""


def _two_spellings(sop: Sop) -> Iterator[Mutant]:
    bagan = chart(sop)
    for n, row in steps(sop):
        if len(row.simbol) > 1 or len(row.simbol[0].pelaksana) != 1:
            continue
        name = next(p.nama for p in bagan.pelaksana if p.id == row.simbol[0].pelaksana[0])
        longest = max(name.split(), key=len)
        slips = [name.lower(), name.replace(" ", "  "), name.replace(longest, longest[:3] + longest[4:])]
        other = slips[-1] if len(longest) > 6 else slips[0]
        columns = (*bagan.pelaksana, Pelaksana("baru", other))
        moved = with_row(sop, n, simbol=(replace(row.simbol[0], pelaksana=("baru",)),))
        yield replace(moved, bagan=(replace(chart(moved), pelaksana=columns),)), ""


def _numbered_performer(sop: Sop) -> Iterator[Mutant]:
    bagan = chart(sop)
    columns = tuple(replace(p, nama=f"Pelaksana {n}") for n, p in enumerate(bagan.pelaksana, 1))
    yield replace(sop, bagan=(replace(bagan, pelaksana=columns),)), ""


FLOW = (
    Defect("keputusan satu jalan", "alur.satu_jalan", _one_exit),
    Defect("jalan keluar tanpa label", "alur.label_kosong", _no_label),
    Defect("label sama", "alur.label_ganda", _doubled_label),
    Defect("label tidak berlawanan", "alur.label_tak_lengkap", _gap_in_labels),
    Defect("semua jalan ke satu tempat", "alur.satu_tujuan", _one_target),
    Defect("tidak terjangkau", "alur.tak_terjangkau", _unreachable),
    Defect("jalan buntu", "alur.buntu", _dead_end),
    Defect("lingkaran tanpa keluar", "alur.lingkaran", _endless_loop),
    Defect("tanpa mulai", "alur.mulai", _no_start),
    Defect("menunggu selamanya", "alur.macet", _waits_for_ever),
    Defect("dikerjakan dua kali", "alur.berganda", _runs_twice),
    Defect("tanpa pelaksana", "alur.tanpa_pelaksana", _unplaced),
    Defect("kolom tanpa simbol", "pelaksana.tanpa_simbol", _unused_column),
    Defect("satu pelaksana dua ejaan", "pelaksana.mirip", _two_spellings),
    Defect("pelaksana bernomor", "pelaksana.umum", _numbered_performer),
)
