"""Signed documents for tests: a real PDF of an invented SOP."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from rambu.exchange.pdf import write_pdf
from rambu.sop import loads
from rambu.sop.model import Pengesahan
from rambu.web.library import actions
from rambu.web.library.actions import Identity, Scan
from rambu.web.library.models import Document
from rambu.web.people.models import Person
from tests.support.cast import Cast
from tests.support.library import SURAT

SIGNER = Pengesahan("Kepala Kantor", "Budi Contoh", "196801012000031001")


@lru_cache(maxsize=1)
def scanned() -> bytes:
    """The bytes of a signed SOP."""
    return write_pdf(loads(SURAT))


def identity(title: str = "SOP Pelayanan Surat Masuk (contoh)", number: str = "B-7/contoh") -> Identity:
    """What is typed from its first page."""
    return Identity(title, number, SIGNER, date(2024, 3, 4), date(2024, 4, 1))


def enter_for(cast: Cast, by: Person | None, content: bytes | None = None) -> Document:
    """A signed SOP of the unit of the cast."""
    scan = Scan("pindaian.pdf", content or scanned(), 3)
    event = actions.enter_signed(by=by, unit=cast.unit, identity=identity(), scan=scan)
    found: Document = Document.objects.everywhere(reason="test").get(pk=event.target_id)
    return found
