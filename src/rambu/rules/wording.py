"""Chapter *kalimat*: one act a row, no hidden decision, no vague word, no person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rambu.language import gettext as _
from rambu.rules.finding import Place
from rambu.rules.lexicon.persons import person_in
from rambu.rules.lexicon.phrases import IF_NECESSARY, VAGUE, hidden_choice, told_answer
from rambu.rules.lexicon.verbs import is_active
from rambu.rules.registry import GOOD_PRACTICE, Fault, rule
from rambu.rules.subject import TEXTS, Row, Subject

_JOINED = re.compile(
    r"(?<![\w-])(?P<before>[\w-]+)\s*(?:[,;]\s*)?\b(?P<and>dan|serta|lalu|kemudian|selanjutnya|dan/atau)\s+(?=(?P<verb>[\w-]+))"
)
_SUBORDINATE = re.compile(r"\b(?:untuk|yang|guna|agar|supaya|dengan|dalam\s+rangka|cara|tentang)\b")


@rule(
    "kalimat.dua_kegiatan",
    "saran",
    "Satu baris memuat satu kegiatan",
    why="Dua kegiatan dalam satu baris menyulitkan penentuan pelaksana, waktu, dan output masing-masing.",
    bad="Memeriksa berkas pemohon lalu mencetak kutipan akta",
    good="Memeriksa berkas pemohon | Mencetak kutipan akta (dua baris)",
)
def _two_acts(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        second = second_act(row.kegiatan.teks)
        if second:
            message = _('{k} memuat kegiatan kedua ("{w} …"); pertimbangkan untuk memisahkannya ke baris sendiri.')
            yield Fault(row.place("teks"), message.format(k=row.label, w=second))


@lru_cache(maxsize=TEXTS)
def second_act(text: str) -> str:
    """The verb of a second act in `text`, or an empty string. Two verbs that share
    their object are one act: "menerima dan mencatat surat", "mencetak surat dan menyerahkannya".
    """
    lower = text.casefold()
    clause = _SUBORDINATE.search(lower)
    for match in _JOINED.finditer(lower):
        if clause and clause.start() < match.start("verb") and match.group("and") in ("dan", "serta"):
            return ""
        paired = is_active(match.group("before")) and match.group("and") in ("dan", "serta", "dan/atau")
        verb = match.group("verb")
        if is_active(verb) and not paired and not verb.endswith("nya"):
            return verb
    return ""


@rule(
    "kalimat.keputusan_tersembunyi",
    "periksa",
    "Keputusan digambar, tidak diceritakan",
    why="Pilihan yang hanya diceritakan tidak terlihat pada bagan: pelaksana tidak tahu jalan mana yang diambil.",
    bad="Memeriksa berkas; jika tidak lengkap dikembalikan kepada pemohon",
    good="Memeriksa kelengkapan berkas (simbol keputusan: lengkap / tidak)",
)
def _hidden_decision(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        if row.decides or row.kegiatan.rujukan is not None:
            continue
        field = _choice_field(row)
        if field:
            message = _(
                "{k} menceritakan pilihan di dalam teks; gambarkan sebagai keputusan dengan jalan keluar berlabel."
            )
            yield Fault(row.place(field), message.format(k=row.label))


def _choice_field(row: Row) -> str:
    if hidden_choice(row.kegiatan.teks):
        return "teks"
    return "keterangan" if told_answer(row.kegiatan.keterangan) else ""


@rule(
    "kalimat.samar",
    "saran",
    "Tidak ada kata yang samar",
    why="SOP harus mudah, jelas, dan terukur; kata samar diartikan lain oleh setiap pembaca.",
    bad="Menyiapkan ATK secukupnya dan lain-lain",
    good="Menyiapkan 2 rim kertas A4",
)
def _vague(subject: Subject) -> Iterator[Fault]:
    for row in subject.steps:
        for field, text in _texts(row):
            found = _vague_words(text)
            if found:
                message = _('{k} memakai kata samar "{w}"; ganti dengan ukuran atau rincian yang pasti.')
                yield Fault(row.place(field), message.format(k=row.label, w=found))
                break


@lru_cache(maxsize=TEXTS)
def _vague_words(text: str) -> str:
    found = VAGUE.search(text)
    return found.group() if found else ""


def _texts(row: Row) -> Iterator[tuple[str, str]]:
    yield "teks", row.kegiatan.teks
    yield from (("kelengkapan", text) for text in row.kegiatan.kelengkapan)
    yield from (("output", text) for text in row.kegiatan.output)


@rule(
    "kalimat.nama_orang",
    "periksa",
    "SOP menyebut jabatan, bukan nama orang atau NIP",
    why="SOP mengikat jabatan dan diwariskan kepada pegawai berikutnya; nama orang membuatnya segera usang.",
    bad="Menyerahkan berkas kepada Bapak Fulan, S.Ag. (contoh)",
    good="Menyerahkan berkas kepada pengelola data",
)
def _person_in_row(subject: Subject) -> Iterator[Fault]:
    for row in subject.rows:
        for field, text in (*_texts(row), ("keterangan", row.kegiatan.keterangan)):
            name = person_in(text)
            if name:
                message = _('{k} memuat nama orang atau NIP ("{n}"); gunakan nama jabatan.')
                yield Fault(row.place(field), message.format(k=row.label, n=name))
                break
    for bagan, column, pelaksana in subject.performers():
        name = person_in(pelaksana.nama)
        if name:
            message = _('Kolom pelaksana "{p}" memuat nama orang atau NIP; gunakan nama jabatan.')
            yield Fault(Place("pelaksana", bagan.id, item=column), message.format(p=pelaksana.nama))


@rule(
    "kalimat.apabila_diperlukan",
    "saran",
    '"Apabila diperlukan" hanya dipakai seperlunya',
    why='Bila sebagian besar kegiatan "apabila diperlukan", pembaca tidak tahu mana yang harus dilakukan.',
    bad='Lima dari tujuh kegiatan berakhir dengan "(apabila diperlukan)"',
    good='Satu kegiatan berakhir dengan "(apabila diperlukan)" dan syaratnya ditulis di Keterangan',
)
def _if_necessary(subject: Subject) -> Iterator[Fault]:
    for bagan in subject.sop.bagan:
        rows = [row for row in subject.steps if row.bagan is bagan]
        optional = [row for row in rows if IF_NECESSARY.search(f"{row.kegiatan.teks} {row.kegiatan.keterangan}")]
        if len(optional) >= 3 and 2 * len(optional) >= len(rows):
            message = _(
                '{n} dari {all} kegiatan ditandai "apabila diperlukan"; tegaskan kapan masing-masing dilakukan.'
            )
            yield Fault(optional[0].place("teks"), message.format(n=len(optional), all=len(rows)))


@rule(
    "kalimat.kembar",
    "saran",
    "Kegiatan yang sama tidak tertulis dua kali",
    source=GOOD_PRACTICE,
    why="Dua baris yang sama persis pada pelaksana yang sama biasanya sisa penyalinan, atau sebenarnya "
    "satu lingkaran balik.",
    bad="Kegiatan 3 dan 5: Memeriksa berkas (keduanya Kasubbag TU)",
    good="Kegiatan 3: Memeriksa berkas; kegiatan 5: Memeriksa perbaikan berkas",
)
def _same_text(subject: Subject) -> Iterator[Fault]:
    seen: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in subject.steps:
        if len(row.words) > 1:
            seen[(row.bagan.id, row.words, row.performers)].append(row)
    for first, *others in seen.values():
        for row in others:
            message = _("{k} sama persis dengan {first}; bedakan uraiannya atau gabungkan.")
            yield Fault(row.place("teks"), message.format(k=row.label, first=first.label.lower()))
