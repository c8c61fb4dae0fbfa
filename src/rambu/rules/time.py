"""Chapter *waktu*: the Waktu cell of each kegiatan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.mutu_baku import is_left_out, missing_cells
from rambu.rules.registry import GOOD_PRACTICE, PERMENPAN, PERPRES_WORKING_TIME, Fault, rule
from rambu.rules.subject import Subject
from rambu.sop.durations import Amount, Duration, parse_duration
from rambu.worktime import WorkingTime, lead_time, minutes, spell, touch_time

_RANGE = re.compile(r"(\d+(?:[.,]\d+)?)(\s*(?:-|–|s\.?/?d\.?|sampai)\s*)(\d+(?:[.,]\d+)?)(\s*\D+)")


@rule(
    "waktu.kosong",
    "periksa",
    "Waktu terisi",
    source=PERMENPAN,
    why="Waktu baku memberi kepastian kepada pelaksana dan pengguna layanan, dan menjadi dasar menghitung beban kerja.",
    bad="Waktu: (kosong)",
    good="Waktu: 15 menit",
)
def _missing(subject: Subject) -> Iterator[Fault]:
    message = _("{k} belum memuat waktu; tuliskan waktu bakunya, misalnya 15 menit.")
    return missing_cells(subject, "waktu", lambda row: (row.kegiatan.waktu.nominal,), message)


@rule(
    "waktu.tak_terbaca",
    "periksa",
    "Waktu dapat dihitung",
    why='Waktu seperti "tergantung perangkat" tidak dapat dijumlahkan, sehingga lama seluruh prosedur tidak diketahui.',
    bad="Waktu: tergantung perangkat",
    good="Waktu: 30-60 menit",
)
def _unread(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        nominal = row.kegiatan.waktu.nominal
        if parse_duration(nominal).kind == "words" and not is_left_out(row, "waktu", (nominal,)):
            message = _('{k}: waktu "{t}" tidak dapat dihitung; tuliskan angka dan satuannya, misalnya 2-3 hari kerja.')
            yield Fault(row.place("waktu"), message.format(k=row.label, t=nominal))


@rule(
    "waktu.terbalik",
    "wajib",
    "Rentang waktu ditulis dari yang pendek",
    why="Rentang yang terbalik biasanya salah ketik; batas waktunya menjadi tidak pasti.",
    bad="Waktu: 5-2 hari kerja",
    good="Waktu: 2-5 hari kerja",
)
def _reversed(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        nominal = row.kegiatan.waktu.nominal
        read = parse_duration(nominal)
        if read.is_range and _is_reversed(read, subject.settings.working_time):
            message = _('{k}: rentang waktu "{t}" terbalik; tuliskan yang pendek lebih dahulu.')
            turned = _turned(nominal)
            title = _('Ubah menjadi "{t}"').format(t=turned)
            repair = (repairs.set_kegiatan(title, row.kegiatan.id, "waktu.nominal", turned),) if turned else ()
            yield Fault(row.place("waktu"), message.format(k=row.label, t=nominal), (), repair)


def _is_reversed(read: Duration, working_time: WorkingTime) -> bool:
    return _sum(read.low, working_time) > _sum(read.high, working_time)


def _sum(amounts: tuple[Amount, ...], working_time: WorkingTime) -> Fraction:
    return sum((amount.value * working_time.minutes_of(amount.unit) for amount in amounts), Fraction(0))


def _turned(nominal: str) -> str:
    """The range with its two numbers swapped; empty where it is written in another way than ``5-2 hari``."""
    match = _RANGE.fullmatch(nominal.strip())
    return f"{match[3]}{match[2]}{match[1]}{match[4]}" if match else ""


@rule(
    "waktu.sentuh_melebihi",
    "wajib",
    "Waktu pengerjaan tidak melebihi waktu baku",
    why="Waktu pengerjaan (sentuh) adalah bagian dari waktu baku; bagian tidak dapat lebih besar daripada seluruhnya.",
    bad="Waktu: 10 menit, sentuh: 30 menit",
    good="Waktu: 1 hari kerja, sentuh: 30 menit",
    source=GOOD_PRACTICE,
)
def _touch_beyond_lead(subject: Subject) -> Iterator[Fault]:
    working_time = subject.settings.working_time
    for row in subject.steps:
        lead, touch = lead_time(row.kegiatan.waktu, working_time), touch_time(row.kegiatan.waktu, working_time)
        if lead and touch and touch.low > lead.high:
            message = _("{k}: waktu pengerjaan {s} melebihi waktu baku {w}; periksa keduanya.")
            yield Fault(row.place("waktu.sentuh"), message.format(k=row.label, s=spell(touch.low), w=spell(lead.high)))


@rule(
    "waktu.tidak_wajar",
    "saran",
    "Satuan waktu wajar",
    source=PERPRES_WORKING_TIME,
    why="Satu hari kerja adalah 7,5 jam (37,5 jam seminggu dalam 5 hari); jam yang melebihi satu hari "
    "sebaiknya ditulis dalam hari kerja.",
    bad="Waktu: 24 jam",
    good="Waktu: 1 hari kerja",
)
def _odd_unit(subject: Subject) -> Iterator[Fault]:
    day = subject.settings.working_time.minutes_per_day
    for row in subject.steps:
        read = parse_duration(row.kegiatan.waktu.nominal)
        written = minutes(read, subject.settings.working_time)
        if written and read.unit in ("menit", "jam") and written.low > day:
            message = _('{k}: "{t}" melebihi satu hari kerja; pertimbangkan menuliskannya dalam hari kerja.')
            yield Fault(row.place("waktu"), message.format(k=row.label, t=row.kegiatan.waktu.nominal))
