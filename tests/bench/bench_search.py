"""How long search takes among many SOPs: ``python tests/bench/bench_search.py [SOPS]`` (40,000 when left out).

On SQLite, or on PostgreSQL with ``RAMBU_TEST_DATABASE=postgres``. Prints the time to index a document, and median and
95th percentile (ms; CPU time on SQLite, wall clock on PostgreSQL) of finding and of finding with the page of results,
for somebody who sees everything and for somebody who sees one office of forty; then what `rambu.search` takes alone.
"""

from __future__ import annotations

import hashlib
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.support.web_ground import set_up

set_up()

from django.db import connection, transaction  # noqa: E402
from django.test.utils import setup_databases, teardown_databases  # noqa: E402
from django.utils import timezone  # noqa: E402

from rambu.rules.lexicon.pairs import NOUN_OF  # noqa: E402
from rambu.search import PhraseIndex, Vocabulary, document_tokens  # noqa: E402
from rambu.sop import Bagan, DasarHukum, Kegiatan, Pelaksana, Sop, canonical  # noqa: E402
from rambu.web.library.models import Document, Revision  # noqa: E402
from rambu.web.library.search import index  # noqa: E402
from rambu.web.library.search.finding import find  # noqa: E402
from rambu.web.library.search.results import results  # noqa: E402
from rambu.web.library.states import State  # noqa: E402
from rambu.web.offices.models import Unit  # noqa: E402
from rambu.web.people import actions as people  # noqa: E402
from rambu.web.people.models import Person, Role  # noqa: E402
from tests.support.cast import make_cast, office, unit  # noqa: E402

HEADS = (
    "surat", "berkas", "laporan", "arsip", "data", "permohonan", "sertifikat", "ijazah", "proposal", "anggaran",
    "jadwal", "daftar", "naskah", "kartu",
)  # fmt: skip
TAILS = (
    "masuk", "keluar", "dinas", "tahunan", "madrasah", "nikah", "wakaf", "haji", "zakat", "kepegawaian", "keuangan",
    "persediaan", "perjalanan", "kinerja", "siswa", "guru", "pembayaran", "konsultasi", "gratifikasi", "statistik",
    "jaringan", "server", "kendaraan", "gedung", "rapat", "pleno", "pengaduan", "penelitian", "bantuan",
)  # fmt: skip
POSITIONS = (
    "Kepala KUA",
    "Kasubbag TU",
    "Pengadministrasi",
    "Penghulu",
    "Analis Kepegawaian",
    "Bendahara",
    "Arsiparis",
)
QUESTIONS = (
    ("surat", False),
    ("surat masuk", False),
    ("pendaftaran nikah", False),
    ("penerimaan berkas permohonan haji", False),
    ("kasubbag tata usaha arsip", False),
    ("PMA 20 tahun 2019", False),
    ("C.12.03", False),
    ("laporan keua", True),
    ("pemel jar", True),
    ("s", True),
    ("su", True),
    ("mener", True),
    ("penerbitan sertifikat wakaf madrasah", False),
    ("pendafataran nikha", False),
    ("kata yang tidakada", False),
)
OFFICES = 40


def main() -> None:
    """Fill, index, ask."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    before = setup_databases(verbosity=0, interactive=False)
    units, everywhere, somewhere = ground()
    fill(count, units)
    began = clock()
    with transaction.atomic():
        index.rebuild()
    print(f"indexed {count} documents, {1000 * (clock() - began) / count:.2f} ms each")
    for name, person in (("sees everything", everywhere), ("sees one office", somewhere)):
        ask_all(name, partial(answer, person))
        ask_all(f"{name}, with its page", partial(page, person))
    alone()
    teardown_databases(before, verbosity=0)


def ground() -> tuple[list[Unit], Person, Person]:
    """Offices with a unit each; somebody who sees all of them, and somebody who sees one."""
    cast = make_cast()
    offices = [
        office(cast.kanwil, "kankemenag", f"33.{n}", f"Kankemenag Contoh {n}") for n in range(100, 100 + OFFICES)
    ]
    people.give_role(by=None, person=cast.pegawai, office=offices[0], kind=Role.Kind.PEMBACA)
    units = [unit(one, "Seksi Pendidikan Madrasah") for one in offices]
    return units, cast.fresh("admin"), cast.fresh("pegawai")


def phrase(rng: random.Random, verbs: list[str]) -> str:
    """An activity or what follows a title's noun."""
    tail = " ".join(rng.sample(TAILS, rng.randint(1, 2)))
    return f"{rng.choice(verbs)} {rng.choice(HEADS)} {tail}"


def made_up(rng: random.Random, number: int) -> Sop:
    """A SOP of the usual size with words of offices; every hundredth has a word of its own."""
    rows = tuple(
        Kegiatan(
            f"k{n}",
            phrase(rng, VERBS).capitalize(),
            kelengkapan=(f"{rng.choice(HEADS)} {rng.choice(TAILS)}",),
            output=(f"{rng.choice(HEADS)} {rng.choice(TAILS)}",),
        )
        for n in range(1, rng.choice((4, 5, 5, 6, 7, 9, 12)) + 1)
    )
    columns = tuple(Pelaksana(f"p{n}", name) for n, name in enumerate(rng.sample(POSITIONS, 4), 1))
    own = f" contoh{number}" if number % 100 == 0 else ""
    basis = DasarHukum(f"PMA Nomor {rng.randint(1, 60)} Tahun {rng.randint(2010, 2025)}")
    code = f"C.{rng.randint(1, 30):02}.{rng.randint(1, 9):02}"
    title = f"SOP {phrase(rng, NOUNS).capitalize()}{own}"
    return Sop(title, proses=code, dasar_hukum=(basis,), bagan=(Bagan("b1", pelaksana=columns, kegiatan=rows),))


VERBS, NOUNS = list(NOUN_OF), list(NOUN_OF.values())


def fill(count: int, units: list[Unit]) -> None:
    """Documents in force, as the library would have stored them."""
    rng, now, day = random.Random(7), timezone.now(), date(2026, 1, 5)
    for first in range(0, count, 1000):
        sops = [made_up(rng, n) for n in range(first, min(first + 1000, count))]
        documents = Document.objects.bulk_create(
            Document(
                office_id=(one := units[n % len(units)]).office_id,
                unit=one,
                title=sop.judul,
                state=State.BERLAKU,
                changed=now,
            )
            for n, sop in enumerate(sops)
        )
        Revision.objects.bulk_create(
            Revision(
                document=document,
                number=1,
                content=(content := canonical(sop)).decode(),
                sha256=hashlib.sha256(content).hexdigest(),
                legalised=day,
                effective=day,
            )
            for document, sop in zip(documents, sops, strict=True)
        )


def answer(person: Person, text: str, typing: bool) -> None:
    """Which SOPs, in which order."""
    find(person, text, typing=typing)


def page(person: Person, text: str, typing: bool) -> None:
    """What the view does."""
    found = find(person, text, typing=typing)
    results(person, found.query, found.hits[:20])


def ask_all(name: str, act: Callable[[str, bool], Any]) -> None:
    """Median and 95th percentile over all questions, each asked seven times, and the slowest question."""
    by_question = {text: [timed(partial(act, text, typing)) for _ in range(7)] for text, typing in QUESTIONS}
    told(name, (one for times in by_question.values() for one in times))
    slowest = sorted(by_question, key=lambda text: -statistics.median(by_question[text]))[:3]
    print("   slowest: " + ", ".join(f"{text!r} {statistics.median(by_question[text]):.0f}" for text in slowest))


def alone() -> None:
    """The core by itself."""
    rng = random.Random(8)
    sops = [made_up(rng, n) for n in range(300)]
    told("document_tokens of one SOP", (timed(partial(document_tokens, sop)) for sop in sops))
    phrases = [phrase(rng, VERBS) for _ in range(20_000)]
    held = PhraseIndex(phrases)
    asked = [phrase(rng, VERBS) for _ in range(200)]
    told("nearest of 20,000 phrases", (timed(partial(held.nearest, one)) for one in asked))
    told("completing among 20,000", (timed(partial(held.completing, one[: len(one) // 2])) for one in asked))
    letters = "aaeiiounmkrstlpdgbhjyw"
    words = Vocabulary("".join(rng.choices(letters, k=rng.randint(4, 12))) for _ in range(30_000))
    words.add([*VERBS, *NOUNS])
    slips = [noun[:3] + noun[4:] for noun in NOUNS]
    told("mending a word, 30,000 known", (timed(partial(words.near, one)) for one in slips))


def clock() -> float:
    """Seconds: of this process on SQLite, which works within it, else of the wall."""
    return time.perf_counter() if connection.vendor == "postgresql" else time.process_time()


def timed(act: Callable[[], Any]) -> float:
    """Milliseconds."""
    began = clock()
    act()
    return 1000 * (clock() - began)


def told(name: str, times: Iterable[float]) -> None:
    """Print a line."""
    every = sorted(times)
    print(f"{name:36} median {statistics.median(every):7.2f}  p95 {every[int(len(every) * 0.95)]:7.2f} ms")


if __name__ == "__main__":
    main()
