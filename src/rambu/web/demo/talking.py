"""What the people of the sample say about their drafts, and what they ask. All invented (contoh)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from rambu.sop import SetKegiatan
from rambu.web.demo.clock import at
from rambu.web.library.models import Document
from rambu.web.people.models import Person
from rambu.web.review import actions
from rambu.web.review.mentions import mentioned_in
from rambu.web.review.place import Place

People = Mapping[str, Person]
Documents = Mapping[str, Document]


@dataclass(frozen=True, slots=True)
class Talk:
    """A thread: at which row and field, so many days ago, who said what; whether it is resolved."""

    sample: str
    row: int
    field: str
    days_ago: int
    said: tuple[tuple[str, str], ...]
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal: a value for a field of a row, why, and what became of it (``""``: it waits)."""

    sample: str
    by: str
    days_ago: int
    row: int
    field: str
    value: str
    text: str
    fate: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question, perhaps about a SOP; who answered it and what."""

    by: str
    days_ago: int
    text: str
    answer: str = ""
    answered_by: str = "Dewi Contoh"
    sample: str = ""


TALKS = (
    Talk(
        "bmn-peminjaman-kendaraan",
        2,
        "waktu",
        9,
        (("Dewi Contoh", "Waktu kegiatan ini belum diisi. Biasanya berapa lama memeriksa jadwal, @Slamet Contoh?"),),
    ),
    Talk(
        "bmn-peminjaman-kendaraan",
        1,
        "kelengkapan",
        8,
        (
            ("Dewi Contoh", "Apakah surat tugas selalu ada sebelum kendaraan dipinjam?"),
            ("Slamet Contoh", "Ya, tanpa surat tugas tidak dilayani."),
        ),
        resolved=True,
    ),
    Talk(
        "kepegawaian-presensi",
        3,
        "output",
        6,
        (
            ("Ratna Contoh", "Output sebaiknya berupa dokumen yang dapat dilihat, misalnya rekap presensi."),
            ("Joko Contoh", "Siap, saya ganti menjadi rekap presensi bulanan."),
            ("Ratna Contoh", "Terima kasih. Sekalian sebutkan bentuknya, cetak atau berkas."),
        ),
    ),
    Talk(
        "kua-legalisasi-buku-nikah",
        1,
        "teks",
        5,
        (("Ratna Contoh", "Awali dengan kata kerja, misalnya “Menerima berkas permohonan”."),),
    ),
    Talk(
        "madrasah-pelayanan-tamu",
        2,
        "",
        4,
        (("Dewi Contoh", "Bagaimana bila tamu tidak membawa surat? Perlu satu keputusan di sini."),),
    ),
)
OFFERS = (
    Offer(
        "bmn-peminjaman-kendaraan",
        "Dewi Contoh",
        7,
        1,
        "waktu.nominal",
        "10 menit",
        "Mengisi formulir cukup sepuluh menit.",
        "accept",
    ),
    Offer(
        "bmn-peminjaman-kendaraan",
        "Dewi Contoh",
        2,
        3,
        "waktu.nominal",
        "15 menit",
        "Persetujuan biasanya hari itu juga; cukup 15 menit kerja.",
    ),
    Offer(
        "kua-legalisasi-buku-nikah",
        "Ratna Contoh",
        4,
        2,
        "keterangan",
        "Paling banyak lima lembar",
        "Batas yang dipakai di loket.",
        "decline",
    ),
    Offer(
        "ti-lisensi-zoom",
        "Dewi Contoh",
        3,
        2,
        "waktu.nominal",
        "15 menit",
        "Samakan dengan catatan layanan bulan lalu.",
    ),
)
ASKS = (
    Ask(
        "Wati Contoh",
        26,
        "Bila satu kegiatan dikerjakan dua orang bersama, ditulis satu baris atau dua?",
        "Satu baris dengan simbol bersama di kedua kolom pelaksana, selama keduanya bekerja pada saat yang sama.",
        "Ratna Contoh",
        "kua-legalisasi-buku-nikah",
    ),
    Ask(
        "Tari Contoh",
        12,
        "Apakah kolom waktu diisi lama bekerja atau lama menunggu?",
        "Isi waktu sampai kegiatan selesai sebagaimana dirasakan pemohon; lama bekerja dapat dicatat terpisah.",
    ),
    Ask("Rizal Contoh", 3, "Apakah lisensi yang dipinjam unit lain perlu SOP tersendiri?", sample="ti-lisensi-zoom"),
    Ask("Joko Contoh", 1, "Siapa yang memparaf bila atasan langsung sedang cuti?"),
)


def talk(documents: Documents, people: People, now: datetime) -> None:
    """Let it be said and asked, on its days."""
    for one in TALKS:
        _talk(one, documents[one.sample], people, now - timedelta(days=one.days_ago))
    for offer in OFFERS:
        _offer(offer, documents[offer.sample], people, now - timedelta(days=offer.days_ago))
    for ask in ASKS:
        _ask(ask, documents, people, now - timedelta(days=ask.days_ago))


def _row(document: Document, number: int) -> str:
    rows = document.draft.sop.bagan[0].kegiatan
    return str(rows[min(number, len(rows)) - 1].id)


def _talk(one: Talk, document: Document, people: People, moment: datetime) -> None:
    place, (first, *rest) = Place(kegiatan=_row(document, one.row), field=one.field), one.said
    with at(moment):
        named = mentioned_in(first[1], people.values())
        thread = actions.open_thread(by=people[first[0]], document=document, place=place, text=first[1], mentions=named)
    for number, (who, text) in enumerate(rest, 1):
        with at(moment + timedelta(hours=3 * number)):
            actions.reply(by=people[who], thread=thread, text=text)
    if one.resolved:
        with at(moment + timedelta(hours=20)):
            actions.resolve_thread(by=people[one.said[0][0]], thread=thread)


def _offer(offer: Offer, document: Document, people: People, moment: datetime) -> None:
    row = _row(document, offer.row)
    with at(moment):
        proposal = actions.propose(
            by=people[offer.by],
            document=document,
            place=Place(kegiatan=row),
            edits=[SetKegiatan(row, offer.field, offer.value)],
            text=offer.text,
        )
    writer = document.assignments.everywhere(reason="the sample").current().get(part="penyusun").person
    with at(moment + timedelta(hours=4)):
        if offer.fate == "accept":
            actions.accept(by=people[writer.name], proposal=proposal)
        elif offer.fate == "decline":
            actions.decline(by=people[writer.name], proposal=proposal, reason="Batasnya diatur di loket, bukan di SOP.")


def _ask(ask: Ask, documents: Documents, people: People, moment: datetime) -> None:
    document = documents[ask.sample] if ask.sample else None
    person = people[ask.by]
    assert person.office is not None
    with at(moment):
        question = actions.ask(by=person, office=person.office, text=ask.text, document=document)
    if ask.answer:
        with at(moment + timedelta(hours=5)):
            actions.answer(by=people[ask.answered_by], question=question, text=ask.answer)
