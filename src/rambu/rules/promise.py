"""Chapter *waktu*: the whole procedure against what the Standar Pelayanan promises."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.flow.paths import LeadTime, Way
from rambu.language import gettext as _
from rambu.rules.finding import Place
from rambu.rules.registry import Fault, rule
from rambu.rules.subject import Subject
from rambu.sop.durations import parse_duration
from rambu.worktime import Minutes, minutes, spell

_PLACE = Place("janji.waktu")


@rule(
    "waktu.janji_tak_terbaca",
    "periksa",
    "Waktu yang dijanjikan dapat dihitung",
    why="Janji layanan hanya dapat dibandingkan dengan prosedurnya bila ditulis sebagai angka dan satuan.",
    bad="Janji waktu: secepatnya",
    good="Janji waktu: 3 hari kerja",
)
def _promise_unread(subject: Subject) -> Iterator[Fault]:
    promised = subject.sop.janji.waktu
    if parse_duration(promised).kind == "words":
        message = _('Janji waktu "{t}" tidak dapat dihitung; tuliskan angka dan satuannya, misalnya 3 hari kerja.')
        yield Fault(_PLACE, message.format(t=promised))


@rule(
    "waktu.janji_terlampaui",
    "wajib",
    "Jalan tercepat tidak melebihi janji layanan",
    why="Bila jalan tercepat pun lebih lama daripada janji Standar Pelayanan, janji itu tidak dapat ditepati.",
    bad="Janji 1 hari kerja, jumlah waktu tercepat 2 hari kerja",
    good="Janji 3 hari kerja, jumlah waktu terlama 2 hari kerja",
)
def _promise_broken(subject: Subject) -> Iterator[Fault]:
    promised, lead = _compared(subject)
    if promised and lead and lead.best.minutes > promised.high:
        message = _("Jalan tercepat memerlukan {t}, melebihi janji layanan {p}; sesuaikan waktu atau janjinya.")
        yield _told(subject, message, promised, lead.best, "")


@rule(
    "waktu.janji_terancam",
    "periksa",
    "Jalan terlama tidak melebihi janji layanan",
    why="Pengguna layanan berhak atas waktu yang dijanjikan pada setiap jalan, bukan hanya pada yang tercepat.",
    bad="Janji 3 hari kerja; bila berkas diperbaiki, jumlahnya 5 hari kerja",
    good="Janji 5 hari kerja mencakup satu kali perbaikan",
)
def _promise_at_risk(subject: Subject) -> Iterator[Fault]:
    promised, lead = _compared(subject)
    if promised and lead and lead.best.minutes <= promised.high < lead.worst.minutes:
        message = _("Jalan terlama memerlukan {t}{more}, melebihi janji layanan {p}; sesuaikan salah satunya.")
        rounds = sum(len(loop.rounds) for loop in lead.loops)
        more = _(" (belum termasuk {n} lingkaran balik)").format(n=rounds) if rounds else ""
        yield _told(subject, message, promised, lead.worst, more)


def _compared(subject: Subject) -> tuple[Minutes | None, LeadTime | None]:
    promised = minutes(subject.sop.janji.waktu, subject.settings.working_time)
    return (promised, subject.lead) if promised else (None, None)


def _told(subject: Subject, message: str, promised: Minutes, way: Way, more: str) -> Fault:
    setting = subject.settings.working_time
    filled = message.format(t=spell(way.minutes, setting), p=spell(promised.high, setting), more=more)
    return Fault(_PLACE, filled, subject.names(way.symbols))
