"""Chapter *identitas*: legal bases and related SOPs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place, Severity
from rambu.rules.lexicon.listed import listed
from rambu.rules.lexicon.regulations import Regulation, cites_several, is_constitution, read_regulation
from rambu.rules.lexicon.spelling import folded, title_key
from rambu.rules.registry import Fault, rule
from rambu.rules.subject import Subject
from rambu.sop.model import Rujukan, Sop

_T = TypeVar("_T")
_EVERYTHING = listed(
    "sop semua seluruh lainnya lain terkait yang berkaitan berhubungan relevan ada di kantor lingkungan unit dengan"
)


@rule(
    "identitas.dasar_hukum_ganda",
    "periksa",
    "Satu peraturan disebut satu kali",
    why="Dasar hukum yang tertulis dua kali biasanya sisa penyalinan dari SOP lain.",
    bad="UU Nomor 43 Tahun 2009 tentang Kearsipan; Undang-Undang No. 43 Tahun 2009",
    good="Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
)
def _basis_doubled(subject: Subject) -> Iterator[Fault]:
    bases = subject.sop.dasar_hukum
    doubled = _doubled([_regulation_key(basis.teks) for basis in bases])
    if not doubled:
        return
    repair = repairs.set_field(_("Hapus dasar hukum yang berulang"), "dasar_hukum", _without(bases, doubled))
    for item in doubled:
        message = _('Dasar hukum "{t}" sudah disebut sebelumnya; cukup tuliskan satu kali.').format(t=bases[item].teks)
        yield Fault(Place("dasar_hukum", item=item), message, (), (repair,))


@rule(
    "identitas.dasar_hukum_bentuk",
    "periksa",
    "Dasar hukum memuat jenis, nomor, dan tahun peraturan",
    why="Peraturan hanya dapat ditemukan dan diperiksa masa berlakunya bila jenis, nomor, dan tahunnya lengkap.",
    bad="UU tentang Kearsipan",
    good="Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
)
def _basis_form(subject: Subject) -> Iterator[Fault]:
    for item, basis in enumerate(subject.sop.dasar_hukum):
        place = Place("dasar_hukum", item=item)
        if not basis.teks.strip() or is_constitution(basis.teks):
            continue
        if cites_several(basis.teks):
            message = _('Baris dasar hukum "{t}" memuat beberapa peraturan; tuliskan satu peraturan satu baris.')
            yield Fault(place, message.format(t=basis.teks))
            continue
        lacking = _lacking(read_regulation(basis.teks))
        if lacking:
            message = _('Dasar hukum "{t}" belum memuat {lacking}; lengkapi penulisannya.')
            severity: Severity = "saran" if len(lacking) == 3 else "periksa"
            yield Fault(place, message.format(t=basis.teks, lacking=", ".join(lacking)), severity=severity)


def _lacking(regulation: Regulation) -> list[str]:
    parts = (
        (regulation.kind, _("jenis peraturan")),
        (regulation.number, _("nomor")),
        (regulation.year, _("tahun")),
    )
    return [name for value, name in parts if not value]


@rule(
    "identitas.keterkaitan_sendiri",
    "wajib",
    "Keterkaitan menyebut SOP lain",
    why="Keterkaitan menunjuk SOP lain yang memengaruhi atau dipengaruhi SOP ini, bukan SOP ini sendiri.",
    bad="SOP Pelaksanaan Kontrak, keterkaitan: SOP Pelaksanaan Kontrak",
    good="SOP Pelaksanaan Kontrak, keterkaitan: SOP Pembayaran Kontrak",
)
def _relation_to_itself(subject: Subject) -> Iterator[Fault]:
    related = subject.sop.keterkaitan
    own = [item for item, other in enumerate(related) if _is_itself(subject.sop, other)]
    for item in own:
        repair = repairs.set_field(_("Hapus rujukan ke SOP ini sendiri"), "keterkaitan", _without(related, own))
        message = _('Keterkaitan "{t}" adalah SOP ini sendiri; hapus atau ganti dengan SOP lain.')
        yield Fault(Place("keterkaitan", item=item), message.format(t=related[item].judul), (), (repair,))


def _is_itself(sop: Sop, other: Rujukan) -> bool:
    if other.nomor and sop.nomor and folded(other.nomor) != folded(sop.nomor):
        return False
    key = title_key(other.judul)
    return bool(key) and key == title_key(sop.judul)


@rule(
    "identitas.keterkaitan_semua",
    "periksa",
    "Keterkaitan menyebut SOP tertentu",
    why='"Semua SOP" tidak membantu siapa pun menemukan SOP yang dimaksud.',
    bad="Keterkaitan: Semua SOP di lingkungan kantor",
    good="Keterkaitan: SOP Pengelolaan Surat Keluar",
)
def _relation_to_all(subject: Subject) -> Iterator[Fault]:
    for item, other in enumerate(subject.sop.keterkaitan):
        words = title_key(other.judul).split()
        start = folded(other.judul).split()[:1]
        if start in (["semua"], ["seluruh"]) or (words and all(w in _EVERYTHING for w in words)):
            message = _('Keterkaitan "{t}" terlalu umum; sebutkan judul SOP yang benar-benar terkait.')
            yield Fault(Place("keterkaitan", item=item), message.format(t=other.judul))


@rule(
    "identitas.keterkaitan_ganda",
    "periksa",
    "SOP terkait disebut satu kali",
    why="Rujukan yang berulang membuat daftar keterkaitan sulit dibaca.",
    bad="SOP Pengelolaan Surat Keluar; SOP pengelolaan surat keluar",
    good="SOP Pengelolaan Surat Keluar",
)
def _relation_doubled(subject: Subject) -> Iterator[Fault]:
    related = subject.sop.keterkaitan
    doubled = _doubled([(title_key(r.judul), folded(r.nomor)) if title_key(r.judul) else None for r in related])
    for item in doubled:
        repair = repairs.set_field(_("Hapus keterkaitan yang berulang"), "keterkaitan", _without(related, doubled))
        message = _('Keterkaitan "{t}" sudah disebut sebelumnya; cukup tuliskan satu kali.').format(
            t=related[item].judul
        )
        yield Fault(Place("keterkaitan", item=item), message, (), (repair,))


def _regulation_key(text: str) -> object:
    regulation = read_regulation(text)
    return regulation if regulation.complete else folded(text) or None


def _doubled(keys: Sequence[object]) -> list[int]:
    seen: set[object] = set()
    doubled = []
    for item, key in enumerate(keys):
        if key is None:
            continue
        if key in seen:
            doubled.append(item)
        seen.add(key)
    return doubled


def _without(items: Sequence[_T], left_out: Sequence[int]) -> tuple[_T, ...]:
    out = set(left_out)
    return tuple(item for position, item in enumerate(items) if position not in out)
