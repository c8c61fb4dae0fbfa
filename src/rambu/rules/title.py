"""Chapter *identitas*: the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rambu.language import gettext as _
from rambu.rules import repairs
from rambu.rules.finding import Place
from rambu.rules.lexicon.pairs import LOAN_NOUNS, NOUN_OF
from rambu.rules.lexicon.verbs import form, is_action_noun
from rambu.rules.registry import PERMENPAN, Fault, rule
from rambu.rules.subject import Subject

_PLACE = Place("judul")
_PREFIX = re.compile(r"\W*(?:sop|standar operasional prosedur|prosedur standar operasional)\b")
_BETWEEN = re.compile(r"""[\s\-–—:()/"'“”]+""")


@rule(
    "identitas.judul_kosong",
    "wajib",
    "Judul SOP terisi",
    source=PERMENPAN,
    why="Nama SOP adalah bagian dari identitas SOP; tanpa judul, SOP tidak dapat dirujuk.",
    bad="Nama SOP: (kosong)",
    good="Nama SOP: SOP Pelayanan Legalisasi Ijazah",
)
def _title_missing(subject: Subject) -> Iterator[Fault]:
    if not subject.sop.judul.strip():
        yield Fault(_PLACE, _('Judul SOP belum diisi; isilah dengan "SOP", aspek kegiatan, lalu outputnya.'))


@rule(
    "identitas.judul_awalan",
    "periksa",
    "Judul diawali kata SOP",
    source=PERMENPAN,
    why='Judul berbentuk "SOP" diikuti aspek kegiatan dan output akhir, sehingga dokumen dikenali dari namanya.',
    bad="Pelayanan Legalisasi Ijazah",
    good="SOP Pelayanan Legalisasi Ijazah",
)
def _title_prefix(subject: Subject) -> Iterator[Fault]:
    title = subject.sop.judul.strip()
    if title and not _is_prefixed(title):
        repair = repairs.set_field(_('Tambahkan "SOP" di depan judul'), "judul", f"SOP {title}")
        yield Fault(_PLACE, _('Judul "{t}" belum diawali "SOP"; tambahkan di depannya.').format(t=title), (), (repair,))


@rule(
    "identitas.judul",
    "periksa",
    "Judul berupa aspek kegiatan (pe-…-an) dan output",
    source=PERMENPAN,
    why="Judul menyebut aspek kegiatan sebagai kata benda (Penyusunan, Pelayanan, Pengelolaan) lalu output akhirnya.",
    bad="SOP Menyusun Renstra; SOP Pelayanan",
    good="SOP Penyusunan Renstra; SOP Pelayanan Legalisasi Ijazah",
)
def _title_form(subject: Subject) -> Iterator[Fault]:
    title = subject.sop.judul.strip()
    words = _after_prefix(title)
    if not title:
        return
    if not words:
        yield Fault(_PLACE, _('Judul hanya berisi "SOP"; tambahkan aspek kegiatan dan outputnya.'))
    elif is_action_noun(words[0].casefold()):
        yield from _without_output(words)
    elif words[0].casefold() in LOAN_NOUNS:
        yield _loan(title)
    else:
        yield _not_a_noun(title, words)


def _without_output(words: list[str]) -> Iterator[Fault]:
    if len(words) == 1:
        yield Fault(_PLACE, _('Judul menyebut "{w}" tanpa output; tambahkan apa yang dihasilkan.').format(w=words[0]))


def _loan(title: str) -> Fault:
    message = _('Judul "{t}" belum memakai bentuk pe-…-an; pertimbangkan misalnya "Pelaksanaan" atau "Pengelolaan".')
    return Fault(_PLACE, message.format(t=title), severity="saran")


def _not_a_noun(title: str, words: list[str]) -> Fault:
    noun = NOUN_OF.get(words[0].casefold())
    if noun is None or form(words[0].casefold()) != "active":
        message = _('Judul "{t}" belum diawali aspek kegiatan; gunakan kata benda seperti Penyusunan atau Pelayanan.')
        return Fault(_PLACE, message.format(t=title))
    better = " ".join(["SOP", noun.capitalize(), *words[1:]])
    message = _('Judul "{t}" memakai kata kerja; gunakan kata bendanya: "{b}".').format(t=title, b=better)
    return Fault(
        _PLACE, message, (), (repairs.set_field(_('Ubah judul menjadi "{b}"').format(b=better), "judul", better),)
    )


def _is_prefixed(title: str) -> bool:
    return _PREFIX.match(title.casefold()) is not None


def _after_prefix(title: str) -> list[str]:
    words = [word for word in _BETWEEN.split(title) if word]
    while words and words[0].casefold() in {"sop", "ap", "standar", "operasional", "prosedur"}:
        words.pop(0)
    return words
