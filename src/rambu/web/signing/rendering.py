"""The final document as the server renders it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

import segno
from django.conf import settings
from django.urls import reverse

from rambu.exchange.pdf import PdfSettings, write_final
from rambu.exchange.pdf.evidence import head_of
from rambu.exchange.raster import count_pages
from rambu.web.approval.models import Legalisation
from rambu.web.library.printing import settings_for, typesetting
from rambu.web.signing.chain import chain_of
from rambu.web.signing.ways.way import Way

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are mistaken for others."""
_LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class Rendered:
    """A final document that is not kept yet."""

    code: str
    content: bytes
    head: str
    pages: int


def render(legalisation: Legalisation, way: Way) -> Rendered:
    """The text as it was sent, with its QR code; outside any transaction, for it takes a while."""
    document = legalisation.draft.document
    code = "".join(secrets.choice(_LETTERS) for _n in range(_LENGTH))
    address = address_of(code)
    chain = chain_of(document)
    printed = settings_for(document.office, legalisation.legalised)
    with typesetting():
        content = write_final(legalisation.draft.sop, _dressed(printed, way, address), chain, code=address)
    return Rendered(code, content, head_of(chain), count_pages(content))


def address_of(code: str) -> str:
    """Where the QR code leads."""
    return f"{settings.ADDRESS}{reverse('signing:public', args=[code])}"


def _dressed(printed: PdfSettings, way: Way, address: str) -> PdfSettings:
    picture = BytesIO()
    segno.make(address, error="m").save(picture, kind="png", scale=8, border=1)
    anchor = way.reserved == "^"
    return replace(printed, qr=picture.getvalue(), anchor=anchor, reserved="" if anchor else way.reserved)
