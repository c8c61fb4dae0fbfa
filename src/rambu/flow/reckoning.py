"""The times of a whole procedure told in words: best and worst way, loops, and what to expect under assumptions."""

from __future__ import annotations

from rambu.flow.assumptions import Assumptions
from rambu.flow.expected import expect
from rambu.flow.paths import LeadTime, Way, lead_paths
from rambu.flow.phrases import listed
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.sop.names import Index
from rambu.worktime import DEFAULT, WorkingTime, spell, spell_range


def tell_times(sop: Sop, assumptions: Assumptions | None = None, setting: WorkingTime = DEFAULT) -> str:
    """Best and worst lead time with their ways, each loop, and what could not be counted, a sentence a line.

    An expected time is told only with `assumptions`. Raises `BadAssumptions` where they do not suffice.
    """
    lead = lead_paths(sop, setting=setting, volumes=assumptions.pieces if assumptions else None)
    if lead is None:
        return _("Waktu keseluruhan tidak dapat dihitung karena alurnya tidak sampai selesai.")
    lines = [*_ways(sop, lead, setting), *_loops(sop, lead, setting), *_uncounted(sop, lead.unknown)]
    if assumptions is not None:
        lines += _expected(sop, assumptions, setting)
    return "\n".join(lines)


def _ways(sop: Sop, lead: LeadTime, setting: WorkingTime) -> list[str]:
    if lead.unknown and not lead.worst.minutes:
        return [_("Waktu keseluruhan belum dapat dihitung.")]
    best = _("Waktu tercepat {t}: langkah {w}; berpindah tangan {n} kali.")
    worst = _("Waktu terlama {t}: langkah {w}; berpindah tangan {n} kali (jalur kritis).")
    if lead.best == lead.worst:
        return [_way(sop, lead.best, _("Waktu keseluruhan {t}: langkah {w}; berpindah tangan {n} kali."), setting)]
    return [_way(sop, lead.best, best, setting), _way(sop, lead.worst, worst, setting)]


def _way(sop: Sop, way: Way, sentence: str, setting: WorkingTime) -> str:
    return sentence.format(t=spell(way.minutes, setting), w=_names(sop, way.symbols), n=way.hand_overs)


def _loops(sop: Sop, lead: LeadTime, setting: WorkingTime) -> list[str]:
    sentence = _("Setiap putaran ulang langkah {w} menambah paling lama {t}.")
    rounds = [once for loop in lead.loops for once in loop.rounds if once.minutes]
    return [sentence.format(w=_names(sop, once.symbols), t=spell(once.minutes, setting)) for once in rounds]


def _uncounted(sop: Sop, rows: tuple[str, ...]) -> list[str]:
    if not rows:
        return []
    return [_("Belum termasuk kegiatan {k}, yang waktunya tidak dapat dihitung.").format(k=_numbers(sop, rows))]


def _expected(sop: Sop, assumptions: Assumptions, setting: WorkingTime) -> list[str]:
    expected = expect(sop, assumptions, setting)
    lead = spell_range(expected.lead, setting) if expected.lead else ""
    said = (
        _("Menurut asumsi, satu kasus rata-rata selesai dalam {t}.").format(t=lead)
        if lead
        else _("Waktu rata-rata tidak dihitung karena ada pekerjaan yang berjalan bersamaan.")
    )
    touch = _("Menurut asumsi, satu kasus rata-rata memerlukan pengerjaan {t}.")
    lines = [said, touch.format(t=spell_range(expected.touch, setting))]
    if expected.without_touch:
        missing = _("Kegiatan {k} belum mempunyai waktu pengerjaan (sentuh).")
        lines.append(missing.format(k=_numbers(sop, expected.without_touch)))
    return lines


def _names(sop: Sop, symbols: tuple[str, ...]) -> str:
    index = Index.of(sop)
    return " → ".join(index.symbols[symbol].name_from(sop.bagan[0]) for symbol in symbols)


def _numbers(sop: Sop, rows: tuple[str, ...]) -> str:
    wanted = set(rows)
    numbers = [
        (f"{b}/" if b > 1 else "") + str(n)
        for b, bagan in enumerate(sop.bagan, 1)
        for n, row in enumerate(bagan.kegiatan, 1)
        if row.id in wanted
    ]
    return listed(numbers)
