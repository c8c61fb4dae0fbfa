"""Chapter *kumpulan*: SOPs that refer to others, by name or as steps of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rambu.flow.paths import LeadTime
from rambu.language import gettext as _
from rambu.rules.finding import Severity
from rambu.rules.lexicon.spelling import folded, title_key
from rambu.rules.library import Library
from rambu.rules.registry import Fault, set_rule
from rambu.rules.subject import Row, Subject
from rambu.worktime import Minutes, lead_time, spell_range


@set_rule(
    "kumpulan.rujukan_hilang",
    "periksa",
    "SOP yang dirujuk tersedia",
    why="Rujukan ke SOP yang tidak ada membuat pelaksana mencari dokumen yang tidak dapat ditemukan.",
    bad="Lihat SOP Evaluasi Pembinaan (tidak ada di daftar)",
    good="Lihat SOP Evaluasi Pembinaan Desa (SOP-320)",
)
def _missing_reference(library: Library) -> Iterator[tuple[int, Fault]]:
    for position, references in enumerate(library.references):
        said: set[str] = set()
        # A step says more than a line under Keterkaitan; one SOP that is missing is told once.
        for reference in sorted(references, key=lambda r: not r.part):
            name = reference.to.judul or reference.to.nomor
            if library.find(reference.to) is None and folded(name) and folded(name) not in said:
                said.add(folded(name))
                message = _('"{t}" yang dirujuk tidak ada dalam kumpulan ini; periksa judul atau nomornya.')
                severity: Severity = "periksa" if reference.part else "saran"
                yield position, Fault(reference.place, message.format(t=name), severity=severity)


@set_rule(
    "kumpulan.rujukan_beda",
    "periksa",
    "Nomor dan judul rujukan menunjuk SOP yang sama",
    why="Rujukan yang nomornya milik SOP lain biasanya tertinggal ketika judul atau nomor berubah.",
    bad="Lihat SOP Pengelolaan Arsip (SOP-07), padahal SOP-07 adalah SOP Pelayanan Cuti",
    good="Lihat SOP Pengelolaan Arsip (SOP-12)",
)
def _number_of_another(library: Library) -> Iterator[tuple[int, Fault]]:
    for position, references in enumerate(library.references):
        for reference in references:
            bearers = library.by_number.get(folded(reference.to.nomor), []) if folded(reference.to.nomor) else []
            titles = [library.subjects[bearer].sop.judul for bearer in bearers]
            wanted = title_key(reference.to.judul)
            if titles and wanted and wanted not in map(title_key, titles):
                message = _('Rujukan "{t}" memakai nomor {n} milik "{o}"; periksa judul atau nomornya.')
                names = {"t": reference.to.judul, "n": reference.to.nomor, "o": titles[0]}
                yield position, Fault(reference.place, message.format(**names))


@set_rule(
    "kumpulan.rujukan_melingkar",
    "wajib",
    "Rujukan langkah tidak melingkar",
    why="Bila SOP A berisi SOP B dan SOP B berisi SOP A, prosedurnya tidak pernah selesai.",
    bad="SOP A kegiatan 2: lihat SOP B; SOP B kegiatan 3: lihat SOP A",
    good="SOP A merujuk SOP B, dan SOP B berdiri sendiri",
)
def _circular(library: Library) -> Iterator[tuple[int, Fault]]:
    parts = _parts(library)
    for position in range(len(library.subjects)):
        circle = _way_back(position, parts)
        if circle:
            titles = tuple(library.subjects[p].sop.judul for p in circle)
            message = _("SOP ini merujuk dirinya sendiri melalui: {c}; putuskan salah satu rujukannya.")
            reference = next(
                r for r in library.references[position] if r.part and library.find(r.to) == circle[1 % len(circle)]
            )
            yield position, Fault(reference.place, message.format(c=" → ".join(titles)), titles)


def _parts(library: Library) -> Mapping[int, list[int]]:
    """Position -> positions of the SOPs that are steps of it or ways out of it into another procedure's steps."""
    parts: dict[int, list[int]] = {}
    for position, references in enumerate(library.references):
        steps = (r for r in references if r.part and r.place.field == "rujukan")
        parts[position] = [found for r in steps if (found := library.find(r.to)) is not None]
    return parts


def _way_back(start: int, parts: Mapping[int, list[int]]) -> list[int]:
    """The shortest circle through `start`, beginning and ending there; empty if there is none."""
    came: dict[int, int] = {}
    queue = [start]
    for at in queue:
        for to in parts[at]:
            if to == start:
                return _trail(start, at, came)
            if to not in came:
                came[to] = at
                queue.append(to)
    return []


def _trail(start: int, last: int, came: Mapping[int, int]) -> list[int]:
    trail = [start]
    while last != start:
        trail.append(last)
        last = came[last]
    return [start, *reversed(trail[1:]), start]


@set_rule(
    "kumpulan.makro_waktu",
    "periksa",
    "Waktu SOP makro sesuai dengan SOP mikronya",
    why="Waktu sebuah kegiatan pada SOP makro adalah waktu seluruh SOP mikro yang dirujuknya.",
    bad="Makro kegiatan 1: 3 bulan; SOP mikronya berjumlah 2 minggu",
    good="Makro kegiatan 1: 2 minggu; SOP mikronya berjumlah 2 minggu",
)
def _macro_time(library: Library) -> Iterator[tuple[int, Fault]]:
    for position, subject in enumerate(library.subjects):
        for row in subject.rows:
            written = lead_time(row.kegiatan.waktu, library.settings.working_time)
            found = library.find(row.kegiatan.rujukan) if row.kegiatan.rujukan else None
            if written and found is not None and found != position:
                micro = library.subjects[found]
                lead = micro.lead
                if lead and _apart(written, lead):
                    yield position, _macro_fault(row, written, micro, lead)


def _apart(written: Minutes, lead: LeadTime) -> bool:
    """Whether the two have no time in common; what is unknown in the micro SOP can only make it longer."""
    return lead.best.minutes > written.high or (not lead.unknown and lead.worst.minutes < written.low)


def _macro_fault(row: Row, written: Minutes, micro: Subject, lead: LeadTime) -> Fault:
    setting = micro.settings.working_time
    sums = spell_range(Minutes(lead.best.minutes, max(lead.best.minutes, lead.worst.minutes)), setting)
    message = _('{k} tertulis {w}, tetapi "{t}" berjumlah {s}; samakan keduanya.')
    names = {"k": row.label, "w": spell_range(written, setting), "t": micro.sop.judul, "s": sums}
    return Fault(row.place("waktu"), message.format(**names))
