"""Chapter *identitas*: number, dates, who legalises, parts left empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rambu.language import gettext as _
from rambu.language import later
from rambu.rules.finding import Place, Severity
from rambu.rules.lexicon.persons import NIP
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Subject
from rambu.sop.dates import parse_date

_BLANK = re.compile(r"[\s.…_-]*")


@rule(
    "identitas.nomor",
    "periksa",
    "Nomor SOP terisi dan sesuai pola kantor",
    source=PERMENPAN,
    why="Nomor mengikuti aturan penomoran kantor dan tidak dipakai dua kali; dengan nomor, SOP dapat "
    "dirujuk dan diarsipkan.",
    bad="Nomor SOP: (kosong)",
    good="Nomor SOP: SOP-025/KK.99/2025 (contoh; pola ditentukan kantor)",
)
def _number(subject: Subject) -> Iterator[Fault]:
    number, pattern = subject.sop.nomor.strip(), subject.settings.number_pattern
    if _is_blank(number):
        yield Fault(Place("nomor"), _("Nomor SOP belum diisi; isilah menurut aturan penomoran kantor Anda."))
    elif pattern and not re.fullmatch(pattern, number):
        message = _('Nomor "{n}" tidak sesuai pola nomor kantor ({p}); sesuaikan penulisannya.')
        yield Fault(Place("nomor"), message.format(n=number, p=pattern))


@rule(
    "identitas.tanggal_urutan",
    "wajib",
    "Tanggal pembuatan mendahului tanggal efektif dan tanggal revisi",
    source=PERMENPAN,
    why="Tanggal pembuatan adalah tanggal SOP selesai dibuat; SOP tidak dapat berlaku atau direvisi sebelum itu.",
    bad="Pembuatan 20 Agustus 2025, efektif 1 Agustus 2025",
    good="Pembuatan 20 Agustus 2025, efektif 1 September 2025",
)
def _date_order(subject: Subject) -> Iterator[Fault]:
    written = subject.sop.tanggal
    made = _read(written.pembuatan)
    if made is None:
        return
    for part, name, text in _later_dates(written.efektif, written.revisi):
        later = _read(text)
        if later is not None and later < made:
            message = _(
                "Tanggal {name} ({later}) lebih awal daripada tanggal pembuatan ({made}); periksa kedua tanggal itu."
            )
            place = Place(f"tanggal.{part}")
            yield Fault(place, message.format(name=name, later=text, made=written.pembuatan))


def _later_dates(efektif: str, revisi: str) -> tuple[tuple[str, str, str], ...]:
    return (("efektif", _("efektif"), efektif), ("revisi", _("revisi"), revisi))


@rule(
    "identitas.tanggal_baca",
    "periksa",
    "Tanggal dapat dibaca sebagai tanggal",
    why="Tanggal yang lengkap diperlukan untuk mengetahui SOP mana yang berlaku.",
    bad="Tanggal Efektif: 31 Februari 2025",
    good="Tanggal Efektif: 28 Februari 2025",
)
def _date_unread(subject: Subject) -> Iterator[Fault]:
    written = subject.sop.tanggal
    parts = ((later("pembuatan"), written.pembuatan), ("revisi", written.revisi), ("efektif", written.efektif))
    for part, text in parts:
        if not _is_blank(text) and _read(text) is None and any(c.isdigit() for c in text):
            message = _('Tanggal {part} "{t}" tidak terbaca; tulislah lengkap, misalnya 20 Agustus 2025.')
            yield Fault(Place(f"tanggal.{part}"), message.format(part=_(part), t=text))


@rule(
    "identitas.pengesahan",
    "periksa",
    "Jabatan yang mengesahkan disebut",
    source=PERMENPAN,
    why='SOP berlaku setelah disahkan; bagian "Disahkan oleh" memuat jabatan, tanda tangan, nama, dan NIP.',
    bad="Disahkan oleh: Budi Contoh (tanpa jabatan)",
    good="Disahkan oleh: Kepala Kantor, Budi Contoh, NIP 19700101 199501 1 001 (contoh)",
)
def _legaliser(subject: Subject) -> Iterator[Fault]:
    if _is_blank(subject.sop.disahkan.jabatan):
        message = _("Jabatan yang mengesahkan belum diisi; tuliskan jabatan pejabat yang menandatangani SOP.")
        yield Fault(Place("disahkan.jabatan"), message)


@rule(
    "identitas.nip",
    "periksa",
    "NIP terdiri atas 18 angka",
    why="NIP yang salah ketik membuat identitas pejabat yang mengesahkan tidak dapat dipastikan.",
    bad="NIP 19700101 199501 1 01",
    good="NIP 19700101 199501 1 001 (contoh)",
)
def _nip_form(subject: Subject) -> Iterator[Fault]:
    nip = subject.sop.disahkan.nip.strip()
    if not _is_blank(nip) and not NIP.fullmatch(re.sub(r"(?i)^nip\.?\s*:?\s*", "", nip)):
        yield Fault(
            Place("disahkan.nip"), _('NIP "{n}" tidak terdiri atas 18 angka; periksa penulisannya.').format(n=nip)
        )


def _parts(subject: Subject) -> tuple[tuple[str, str, Severity, tuple[str, ...]], ...]:
    sop = subject.sop
    return (
        ("unit", _("Nama unit"), "periksa", (sop.unit,)),
        ("dasar_hukum", "Dasar Hukum", "periksa", tuple(d.teks for d in sop.dasar_hukum)),
        ("kualifikasi", "Kualifikasi Pelaksana", "periksa", sop.kualifikasi),
        ("keterkaitan", "Keterkaitan", "saran", tuple(r.judul for r in sop.keterkaitan)),
        ("peralatan", "Peralatan/Perlengkapan", "periksa", tuple(b.teks for b in sop.peralatan)),
        ("peringatan", "Peringatan", "saran", sop.peringatan),
        ("pencatatan", "Pencatatan dan Pendataan", "periksa", sop.pencatatan),
    )


@rule(
    "identitas.bagian_kosong",
    "periksa",
    "Semua bagian identitas terisi",
    source=PERMENPAN,
    why="Setiap bagian identitas SOP memberi keterangan yang diperlukan pelaksana dan pemeriksa.",
    bad="Kualifikasi Pelaksana: -",
    good="Kualifikasi Pelaksana: Memahami tata naskah dinas",
)
def _part_missing(subject: Subject) -> Iterator[Fault]:
    for field, caption, severity, lines in _parts(subject):
        if all(_is_blank(line) for line in lines):
            message = _("Bagian {c} masih kosong; isilah sesuai keadaan kantor Anda.").format(c=caption)
            yield Fault(Place(field), message, severity=severity)


@rule(
    "identitas.indikator",
    "saran",
    "Indikator hasil mempunyai target",
    why="Tanpa target, tidak dapat diketahui apakah hasil (outcome) prosedur tercapai.",
    bad="Indikator: kepuasan pemohon (tanpa target)",
    good="Indikator: kepuasan pemohon, target 85 %",
)
def _indicator_without_target(subject: Subject) -> Iterator[Fault]:
    for item, indicator in enumerate(subject.sop.indikator):
        if _is_blank(indicator.target):
            message = _('Indikator "{i}" belum mempunyai target; tuliskan angka yang ingin dicapai.')
            yield Fault(Place("indikator", item=item), message.format(i=indicator.nama))


def _is_blank(text: str) -> bool:
    return _BLANK.fullmatch(text) is not None


def _read(text: str) -> date | None:
    return None if _is_blank(text) else parse_date(text)
