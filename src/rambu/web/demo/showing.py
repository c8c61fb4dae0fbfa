"""What the sample office shows to everybody: its services in force, with what their SOPs leave unsaid (contoh)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from rambu.web.catalogue import actions
from rambu.web.catalogue.models import Choice, Default
from rambu.web.demo.clock import at
from rambu.web.demo.writing import CHIEF
from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.people.models import Person

COMPLAINTS = "Loket PTSP lantai 1 (contoh)\nTelepon 0271-000000 (contoh)\npengaduan@contoh.example"
PRODUCTS = {
    "madrasah-legalisasi-ijazah": "Fotokopi ijazah yang dilegalisasi",
    "kua-pendaftaran-nikah": "Jadwal nikah dan pengumuman kehendak nikah, atau surat penolakan",
    "ptsp-pengaduan": "Surat jawaban pengaduan",
}
ALSO = "arsip-surat-masuk"
"""No service by its kind; the coordinator chose to show it."""
NOT = "madrasah-masalah-siswa"
"""A service by its kind that stays inside."""


def show(documents: Mapping[str, Document], people: Mapping[str, Person], office: Office, now: datetime) -> None:
    """Decide as the coordinator of the office."""
    chief = people[CHIEF]
    with at(now - timedelta(days=6)):
        actions.set_policy(by=chief, office=office, default=Default.SERVICES, complaints=COMPLAINTS)
        for sample, product in PRODUCTS.items():
            document = _fresh(documents[sample])
            actions.describe_service(by=chief, document=document, requirements="", product=product, complaints="")
        actions.mark(by=chief, document=_fresh(documents[ALSO]), choice=Choice.PUBLIC)
        actions.mark(by=chief, document=_fresh(documents[NOT]), choice=Choice.INTERNAL)


def _fresh(document: Document) -> Document:
    found: Document = Document.objects.everywhere(reason="the sample").get(pk=document.pk)
    return found
