"""Chapter *bentuk*: size, kind and numbering of the chart."""

from __future__ import annotations

from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Row, Subject
from rambu.sop.model import Bagan

_OPPOSITES = (
    ("teknis", "administratif"), ("makro", "mikro"), ("final", "parsial"), ("generik", "spesifik"),
)  # fmt: skip


def _rows_of(subject: Subject, bagan: Bagan) -> list[Row]:
    return [row for row in subject.steps if row.bagan is bagan]


@rule(
    "bentuk.panjang",
    "saran",
    "Bagan tidak terlalu panjang",
    why="Bagan yang panjang sulit diikuti; SOP makro dengan beberapa SOP mikro lebih mudah dibaca dan diperbarui.",
    bad="30 kegiatan dalam satu bagan",
    good="SOP makro 4 kegiatan yang merujuk 4 SOP mikro",
)
def _too_long(subject: Subject) -> Iterator[Fault]:
    for bagan in subject.sop.bagan:
        count = len(_rows_of(subject, bagan))
        if count > subject.settings.longest:
            message = _("Bagan memuat {n} kegiatan; pertimbangkan membaginya menjadi beberapa SOP mikro.").format(
                n=count
            )
            yield Fault(Place("kegiatan", bagan.id), message)


@rule(
    "bentuk.pendek",
    "saran",
    "Bagan cukup rinci",
    why="Satu atau dua kegiatan biasanya belum menunjukkan cara kerja yang dapat diikuti orang lain.",
    bad="1. Menyusun laporan 2. Mengirim laporan",
    good="1. Mengumpulkan data 2. Menyusun laporan 3. Memeriksa laporan 4. Mengirim laporan",
)
def _too_short(subject: Subject) -> Iterator[Fault]:
    for bagan in subject.sop.bagan:
        count = len(_rows_of(subject, bagan))
        if 0 < count < subject.settings.shortest:
            message = _("Bagan hanya memuat {n} kegiatan; pertimbangkan untuk merincinya.").format(n=count)
            yield Fault(Place("kegiatan", bagan.id), message)


@rule(
    "bentuk.jenis",
    "periksa",
    "Jenis SOP sesuai dengan jumlah pelaksananya",
    source=PERMENPAN,
    why="SOP teknis dikerjakan satu jabatan tanpa variasi; SOP administratif melibatkan beberapa jabatan.",
    bad="Jenis teknis dengan empat pelaksana",
    good="Jenis administratif dengan empat pelaksana",
)
def _kind(subject: Subject) -> Iterator[Fault]:
    kinds = {kind.casefold() for kind in subject.sop.jenis}
    if {"teknis", "administratif"} <= kinds:
        return
    columns = {p.nama: p.jenis for _bagan, _column, p in subject.performers()}
    inside = sum(jenis in ("", "jabatan") for jenis in columns.values())
    swap = {"teknis": "administratif", "administratif": "teknis"}
    for kind, wrong in (("teknis", inside > 1), ("administratif", len(columns) == 1)):
        if kind in kinds and wrong:
            message = _("Jenis SOP {k} tetapi pelaksananya {n}; sesuaikan jenisnya atau pelaksananya.")
            changed = tuple(swap[k] if k == kind else k for k in subject.sop.jenis)
            repair = repairs.set_field(_("Ubah jenis menjadi {k}").format(k=swap[kind]), "jenis", changed)
            yield Fault(Place("jenis"), message.format(k=kind, n=len(columns)), (), (repair,))


@rule(
    "bentuk.jenis_bertentangan",
    "wajib",
    "Jenis SOP tidak saling bertentangan",
    source=PERMENPAN,
    why="SOP tidak dapat sekaligus teknis dan administratif, makro dan mikro, final dan parsial, atau "
    "generik dan spesifik.",
    bad="Jenis: makro, mikro",
    good="Jenis: administratif, mikro, parsial",
)
def _opposite_kinds(subject: Subject) -> Iterator[Fault]:
    kinds = {kind.casefold() for kind in subject.sop.jenis}
    for one, other in _OPPOSITES:
        if one in kinds and other in kinds:
            message = _("Jenis SOP memuat {a} dan {b} sekaligus; pilih salah satu.").format(a=one, b=other)
            yield Fault(Place("jenis"), message)


@rule(
    "bentuk.nomor_kegiatan",
    "periksa",
    "Nomor kegiatan berurutan",
    why="Nomor yang melompat atau berulang membuat pembaca mengira ada kegiatan yang hilang.",
    bad="1, 2, 3, 4, 5, 7, 8",
    good="1, 2, 3, 4, 5, 6, 7",
)
def _numbering(subject: Subject) -> Iterator[Fault]:
    for bagan in subject.sop.bagan:
        rows = [row for row in subject.rows if row.bagan is bagan]
        before = 0
        for row in rows:
            printed = row.kegiatan.no.strip().rstrip(".)")
            number = int(printed) if printed.isdecimal() else None if printed else row.number
            if number is not None and number != before + 1:
                message = _("Nomor kegiatan melompat dari {a} ke {b}; urutkan kembali.").format(a=before, b=number)
                repair = repairs.renumber(_("Nomori ulang kegiatan"), bagan)
                yield Fault(row.place("no"), message, (), (repair,))
                break
            before = before if number is None else number


@rule(
    "bentuk.gabung",
    "wajib",
    "Sel gabungan mempunyai sel di atasnya",
    why="Sel hanya dapat digabung dengan sel di atasnya; baris pertama tidak mempunyai sel di atas.",
    bad="Kegiatan 1: gabung: [waktu]",
    good="Kegiatan 2: gabung: [waktu]",
)
def _merged_first(subject: Subject) -> Iterator[Fault]:
    for row in subject.rows:
        if row.number == 1 and row.kegiatan.gabung:
            message = _("{k} digabung dengan baris di atasnya, padahal ini baris pertama; lepaskan penggabungannya.")
            repair = repairs.set_kegiatan(_("Lepaskan penggabungan"), row.kegiatan.id, "gabung", ())
            yield Fault(row.place(row.kegiatan.gabung[0]), message.format(k=row.label), (), (repair,))


@rule(
    "bentuk.makro",
    "saran",
    "SOP makro merujuk SOP mikronya",
    why="SOP makro merangkum beberapa SOP mikro; rujukan membuat pembaca menemukan rinciannya.",
    bad="Jenis makro tanpa rujukan pada kegiatannya",
    good="Kegiatan 1 merujuk SOP Perencanaan Pembinaan",
)
def _macro_without_reference(subject: Subject) -> Iterator[Fault]:
    macro = "makro" in {kind.casefold() for kind in subject.sop.jenis}
    refers = any(row.kegiatan.rujukan for row in subject.rows) or bool(subject.graph.references)
    if macro and subject.steps and not refers:
        message = _("SOP makro ini belum merujuk SOP mikro; isi rujukan pada kegiatan yang dirinci di SOP lain.")
        yield Fault(Place("jenis"), message)
