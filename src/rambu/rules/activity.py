"""Chapter *kalimat*: how an activity begins — with an active verb, without the one who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Repair
from rambu.rules.lexicon.listed import listed
from rambu.rules.lexicon.mentions import role_before_verb
from rambu.rules.lexicon.pairs import LOAN_NOUNS, VERB_OF
from rambu.rules.lexicon.roots import NOUN_ROOTS
from rambu.rules.lexicon.verbs import form
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Row, Subject

_LEADING = re.compile(r"(\W*(?:\d+[.)]\s*)?)(\w+)")
_OPENERS = listed("mulai selesai lihat sesuai sda idem")


@rule(
    "kalimat.kosong",
    "wajib",
    "Setiap kegiatan diberi uraian",
    source=PERMENPAN,
    why="Baris yang mempunyai simbol tetapi tanpa uraian tidak memberi tahu pelaksana apa yang dikerjakan.",
    bad="Kegiatan 3: (kosong)",
    good="Kegiatan 3: Mencatat surat masuk",
)
def _empty(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        if not row.kegiatan.teks.strip() and row.kegiatan.rujukan is None and not _is_capsule(row):
            yield Fault(
                row.place("teks"), _("{k} belum diberi uraian; tuliskan apa yang dikerjakan.").format(k=row.label)
            )


@rule(
    "kalimat.kata_kerja",
    "periksa",
    "Kegiatan diawali kata kerja aktif",
    source=PERMENPAN,
    why="Kegiatan ditulis dengan kata kerja aktif tanpa subjek, karena pelakunya sudah terlihat pada kolom Pelaksana.",
    bad="Penerimaan surat masuk; Surat diperiksa",
    good="Menerima surat masuk; Memeriksa surat",
)
def _verb_first(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        if not row.words or row.kegiatan.rujukan is not None or _is_capsule(row) or _has_subject(subject, row):
            continue
        first = row.words[0]
        if first.isascii() and first not in _OPENERS and not _begins_with_verb(row.words):
            yield _without_verb(row)


def _begins_with_verb(words: tuple[str, ...]) -> bool:
    """Whether the first word is a verb: "Daftar pegawai" may command, "Daftar pegawai diperiksa" is a passive."""
    return form(words[0]) == "active" and not (words[0] in NOUN_ROOTS and _has_passive(words))


def _has_passive(words: tuple[str, ...]) -> bool:
    return any(form(word) == "passive" and "yang" not in words[max(at - 2, 0) : at] for at, word in enumerate(words))


def _without_verb(row: Row) -> Fault:
    first = row.words[0]
    verb = VERB_OF.get(first)
    if verb is not None:
        text = _LEADING.sub(rf"\g<1>{verb.capitalize()}", row.kegiatan.teks, count=1)
        message = _('{k} diawali kata benda "{w}"; gunakan kata kerja aktif: "{v}".')
        repair = repairs.set_kegiatan(_('Ubah menjadi "{t}"').format(t=text), row.kegiatan.id, "teks", text)
        severity = "saran" if first in LOAN_NOUNS else None
        filled = message.format(k=row.label, w=first.capitalize(), v=verb.capitalize())
        return Fault(row.place("teks"), filled, (), (repair,), "saran" if severity else None)
    if form(first) == "passive":
        message = _('{k} diawali kata kerja pasif "{w}"; gunakan kata kerja aktif.')
    else:
        message = _(
            '{k} diawali "{w}", bukan kata kerja aktif; mulailah dengan kata kerja seperti Menerima atau Mencatat.'
        )
    return Fault(row.place("teks"), message.format(k=row.label, w=first.capitalize()))


@rule(
    "kalimat.pelaksana",
    "periksa",
    "Nama pelaksana tidak ditulis di dalam uraian kegiatan",
    source=PERMENPAN,
    why="Pelaksana dipisahkan dari kegiatan: yang mengerjakan dibaca dari kolom Pelaksana, sehingga uraian tetap benar "
    "ketika pelaksananya berubah.",
    bad="KPA menetapkan tim persiapan",
    good="Menetapkan tim persiapan (simbol di kolom KPA)",
)
def _performer_in_text(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        mentions = subject.mentions[row.bagan.id]
        end = mentions.subject_end(row.kegiatan.teks) if mentions else 0
        if end:
            yield _named(row, row.kegiatan.teks[:end].strip(), _stripped(row.kegiatan.teks[end:]))
        elif (count := role_before_verb(row.words)) and not _is_capsule(row):
            yield _named(row, " ".join(row.words[:count]), "")
        elif mentions and (agent := mentions.agent.search(row.kegiatan.teks)):
            text = " ".join(mentions.agent.sub("", row.kegiatan.teks).split())
            yield _named(row, agent.group().split(maxsplit=1)[1], text if form(_first(text)) == "active" else "")


def _named(row: Row, name: str, text: str) -> Fault:
    message = _('{k} menyebut pelaksana "{n}" di dalam uraian; hapus karena sudah terlihat pada kolom Pelaksana.')
    repair: tuple[Repair, ...] = ()
    if text and form(_first(text)) == "active":
        repair = (repairs.set_kegiatan(_('Ubah menjadi "{t}"').format(t=text), row.kegiatan.id, "teks", text),)
    return Fault(row.place("teks"), message.format(k=row.label, n=name), (), repair)


@rule(
    "kalimat.pelaksana_lain",
    "saran",
    "Asal dan tujuan hasil dibaca dari panah, bukan dari uraian",
    why="Dari siapa dan kepada siapa hasil berpindah sudah ditunjukkan oleh panah antarkolom pelaksana.",
    bad="Menyerahkan konsep surat kepada Kasubbag TU (padahal panah sudah ke Kasubbag TU)",
    good="Menyerahkan konsep surat",
)
def _other_performer(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        mentions = subject.mentions[row.bagan.id]
        found = mentions.other.search(row.kegiatan.teks) if mentions else None
        if found:
            message = _(
                '{k} menyebut "{n}" yang sudah menjadi pelaksana; pertimbangkan untuk menghapusnya dari uraian.'
            )
            yield Fault(row.place("teks"), message.format(k=row.label, n=found.group()))


def _has_subject(subject: Subject, row: Row) -> bool:
    mentions = subject.mentions[row.bagan.id]
    return bool(mentions and mentions.subject_end(row.kegiatan.teks)) or role_before_verb(row.words) > 0


def _is_capsule(row: Row) -> bool:
    return all(s.bentuk in ("mulai", "selesai") for s in row.kegiatan.simbol)


def _first(text: str) -> str:
    words = text.split()
    return words[0].casefold().strip(",.;:") if words else ""


def _stripped(text: str) -> str:
    rest = text.strip(" ,:-")
    for opener in ("akan ", "wajib ", "harus ", "dapat ", "telah "):
        rest = rest.removeprefix(opener)
    return rest[:1].upper() + rest[1:]
