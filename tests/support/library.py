"""SOPs in the library for tests."""

from __future__ import annotations

from datetime import date, timedelta

from rambu.sop import Sop, loads
from rambu.sop.model import Pengesahan
from rambu.web.jobs.worker import Worker
from rambu.web.library import actions
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.states import State
from rambu.web.people.models import Person
from tests.support.cast import Cast

SURAT = """
rambu: 1
judul: SOP Pelayanan Surat Masuk (contoh)
unit: Seksi Pendidikan Madrasah
pelaksana: [Pengadministrasi, Kepala Seksi]
kegiatan:
  - {teks: Menerima surat, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Surat]}
  - {teks: Memeriksa surat, pelaksana: Kepala Seksi, keputusan: {ya: 3, tidak: 1}, waktu: 10 menit, output: [Hasil]}
  - {teks: Menyimpan surat, pelaksana: Pengadministrasi, waktu: 5 menit, output: [Arsip]}
"""


def open_for(cast: Cast, person: Person, sop: Sop | None = None) -> Document:
    """A new SOP of the unit of the cast, written by `person`."""
    return actions.open_document(by=person, unit=cast.unit, sop=sop or loads(SURAT))


def draft_of(document: Document) -> Draft:
    """Its open draft."""
    draft = document.draft
    assert isinstance(draft, Draft)
    return draft


def put_in_force(
    document: Document, number: str = "B-1/contoh", day: date = date(2026, 1, 5), effective: date | None = None
) -> Revision:
    """Legalise its draft as Rambu itself."""
    draft = draft_of(document)
    draft.state = State.MENUNGGU_TANDA_TANGAN
    draft.save()
    signer = Pengesahan("Kepala Kantor", "Budi Contoh", "196801012000031001")
    revision = actions.legalise(by=None, draft=draft, number=number, signer=signer, legalised=day, effective=effective)
    document.refresh_from_db()
    return revision


def work() -> None:
    """Do all jobs that wait. A long lease: who would prolong it does not see rows of a transaction that is open."""
    worker = Worker(lease=timedelta(hours=1))
    while worker.turn():
        pass
