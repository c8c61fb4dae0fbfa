"""A SOP of the sample office that was signed on paper before it came to Rambu."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rambu.exchange.pdf import write_pdf
from rambu.samples import sample
from rambu.sop.model import Tanggal
from rambu.web.demo.clock import at
from rambu.web.demo.writing import SIGNER
from rambu.web.library import actions
from rambu.web.library.actions import Identity
from rambu.web.offices.models import Unit
from rambu.web.people.models import Person

SAMPLE = "kua-duplikat-buku-nikah"


def scan(by: Person, unit: Unit, now: datetime) -> None:
    """Enter it with its file; its table is still to be written."""
    day = (now - timedelta(days=700)).date()
    text = replace(sample(SAMPLE), unit=unit.name, nomor="B-017/KUA/contoh", disahkan=SIGNER)
    signed = replace(text, tanggal=Tanggal(pembuatan=day.isoformat(), efektif=day.isoformat()))
    identity = Identity(signed.judul, signed.nomor, SIGNER, day, day)
    file = actions.read_scan("pindaian-contoh.pdf", write_pdf(signed))
    with at(now - timedelta(days=10)):
        actions.enter_signed(by=by, unit=unit, identity=identity, scan=file)
