"""Chapter *integritas*: questions that protect the office. Always suggestions, in neutral words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules.decisions import target_name
from rambu.rules.finding import Place
from rambu.rules.lexicon.acts import APPROVING, CHECKING, PREPARING, RECORDING
from rambu.rules.lexicon.listed import listed
from rambu.rules.lexicon.verbs import form
from rambu.rules.registry import Fault, rule
from rambu.rules.subject import Row, Subject
from rambu.sop.model import Decision

_MEMORY = 50
"""So many earlier rows of one performer are looked at."""
_LIMIT = re.compile(
    r"\b(?:maksimal|maks|paling (?:banyak|lama)|sebanyak-banyaknya|\d+\s*(?:\(\w+\)\s*)?(?:kali|x)\b|batas)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:sesuai|menurut|berdasarkan|terhadap|kesesuaian|kelengkapan|keabsahan|syarat|persyaratan|kriteria)\b"
)
_LITTLE = listed(
    """
    dan yang untuk dengan di ke dari atas hasil konsep rancangan draf draft berkas dokumen surat
    """
)
_PLAIN = listed("ya tidak y t iya tdk setuju ditolak tolak disetujui ok oke yes no")


@rule(
    "integritas.rangkap",
    "saran",
    "Yang menyiapkan berbeda dari yang menyetujui",
    why="Pemeriksaan oleh orang kedua melindungi pelaksana dan hasil kerjanya.",
    bad="Bendahara menyusun daftar pembayaran dan menyetujuinya",
    good="Bendahara menyusun, PPK menyetujui",
)
def _same_hand(subject: Subject) -> Iterator[Fault]:
    prepared: dict[str, list[Row]] = {}
    for row in subject.steps:
        acts = set(subject.acts[row.kegiatan.id][:3])
        who = row.performers[0] if len(row.performers) == 1 else ""
        if who and acts & APPROVING:
            earlier = next(
                (r for r in prepared.get(who, [])[-_MEMORY:] if r.bagan is row.bagan and _shares_object(r, row)), None
            )
            if earlier:
                message = _("{k} dan {e} (menyiapkan dan menyetujui) berada pada {p}; pertimbangkan pemeriksa kedua.")
                names = {"k": row.label, "e": earlier.label.lower(), "p": subject.performer_name(who)}
                yield Fault(row.place("simbol"), message.format(**names))
        if who and acts & PREPARING:
            prepared.setdefault(who, []).append(row)


def _shares_object(a: Row, b: Row) -> bool:
    return bool(_object(a) & _object(b))


def _object(row: Row) -> set[str]:
    return {word for word in row.words[1:] if len(word) > 3 and word not in _LITTLE and form(word) != "active"}


@rule(
    "integritas.kembali_tanpa_batas",
    "saran",
    "Pengembalian mempunyai batas",
    why="Tanpa batas, berkas dapat dikembalikan terus-menerus; batas jumlah atau waktu memberi "
    "kepastian kepada semua pihak.",
    bad="Tidak lengkap: kembali ke kegiatan 1 (berapa kali pun)",
    good="Tidak lengkap: kembali ke kegiatan 1; Keterangan: paling banyak 2 kali, selebihnya permohonan ditutup",
)
def _endless_return(subject: Subject) -> Iterator[Fault]:
    order = {symbol: position for position, symbol in enumerate(subject.row_of)}
    for row in subject.steps:
        text = f"{row.kegiatan.keterangan} {row.kegiatan.teks}"
        for symbol in row.kegiatan.simbol:
            if not isinstance(symbol.exits, Decision) or _LIMIT.search(text):
                continue
            back = [
                e
                for e in symbol.exits.exits
                if isinstance(e.to, str) and order.get(e.to, len(order)) <= order[symbol.id]
            ]
            if back:
                target = subject.symbol_name(target_name(back[0].to), symbol.id)
                message = _("{k} dapat kembali ke {t} tanpa batas; pertimbangkan menuliskan batasnya di Keterangan.")
                place = subject.symbol_place(symbol.id, edge=(symbol.id, target_name(back[0].to)), field_="keterangan")
                yield Fault(place, message.format(k=row.label, t=target))


@rule(
    "integritas.kriteria",
    "saran",
    "Keputusan mempunyai ukuran",
    why="Bila ukurannya tertulis, dua orang yang berbeda akan mengambil keputusan yang sama.",
    bad="Memutuskan permohonan (ya/tidak)",
    good="Memeriksa kelengkapan permohonan menurut daftar syarat (lengkap/tidak)",
)
def _no_measure(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        for symbol in row.kegiatan.simbol:
            if (
                isinstance(symbol.exits, Decision)
                and not symbol.teks.strip()
                and not _has_measure(subject, row, symbol.exits)
            ):
                message = _(
                    "{k}: ukuran keputusannya belum tertulis; pertimbangkan menyebut syarat atau pertanyaannya."
                )
                yield Fault(subject.symbol_place(symbol.id, field_="teks"), message.format(k=row.label))


def _has_measure(subject: Subject, row: Row, decision: Decision) -> bool:
    if any(word not in _PLAIN for exit_ in decision.exits for word in exit_.label.casefold().split()):
        return True
    if _MEASURE.search(f"{row.kegiatan.teks} {row.kegiatan.keterangan}".casefold()):
        return True
    act = subject.acts[row.kegiatan.id]
    return bool(set(act[:3]) & CHECKING) and len(act) > 2


@rule(
    "integritas.rekaman",
    "saran",
    "Prosedur meninggalkan rekaman",
    why="Catatan membuktikan bahwa prosedur dijalankan dan melindungi pelaksananya bila kelak ditanya.",
    bad="Pencatatan dan Pendataan kosong, dan tidak ada kegiatan mencatat, mengarsipkan, atau melaporkan",
    good="Pencatatan dan Pendataan: Buku agenda; kegiatan terakhir: Mengarsipkan berkas",
)
def _no_record(subject: Subject) -> Iterator[Fault]:
    written = any(line.strip(" -–.") for line in subject.sop.pencatatan)
    if subject.steps and not written and not any(set(row.words) & RECORDING for row in subject.steps):
        message = _("Prosedur ini belum menghasilkan catatan; pertimbangkan kegiatan mencatat atau mengarsipkan.")
        yield Fault(Place("pencatatan"), message)
