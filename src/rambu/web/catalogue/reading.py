"""One text of the catalogue as everybody reads it: without NIP, drawn once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from django.utils.safestring import SafeString
from django.utils.text import slugify

from rambu.exchange.pdf import write_pdf
from rambu.exchange.pdf.pictures import identity_pictures
from rambu.exchange.pdf.settings import PdfSettings
from rambu.flow import Told, told
from rambu.remembering import Kept
from rambu.sop import Sop
from rambu.sop.personal import without_nip
from rambu.web.catalogue.models import Entry
from rambu.web.library.facts import charts_of
from rambu.web.library.models import Revision
from rambu.web.library.pictures import stacked
from rambu.web.library.printing import settings_for, typesetting

_TEXTS: Kept[str, Sop] = Kept(100)
_CHARTS: Kept[str, tuple[Sequence[SafeString], str]] = Kept(60)
_TOLD: Kept[str, Told] = Kept(100)
_FILES: Kept[tuple[str, PdfSettings, str], bytes] = Kept(60)
_ONE_DRAWS = Lock()
"""Who asks for what is just being made waits for it instead of making it as well."""


def public_text(revision: Revision) -> Sop:
    """The text of a revision without any NIP."""
    return _TEXTS.get(revision.sha256) or _TEXTS.put(revision.sha256, without_nip(revision.sop))


def public_charts(revision: Revision) -> tuple[Sequence[SafeString], str]:
    """Its pages, or why it cannot be drawn."""
    with _ONE_DRAWS:
        known = _CHARTS.get(revision.sha256)
        return known or _CHARTS.put(revision.sha256, charts_of(public_text(revision)))


def public_flow(revision: Revision) -> Told:
    """Its flow in words, in Indonesian."""
    return _TOLD.get(revision.sha256) or _TOLD.put(revision.sha256, told(public_text(revision)))


def public_pdf(entry: Entry) -> bytes:
    """The document without NIP; its embedded data are the same text without NIP."""
    return _made(entry, "pdf")


def public_identity(entry: Entry) -> bytes:
    """The pages of the identity without NIP as one SVG."""
    return _made(entry, "svg")


def file_name(entry: Entry) -> str:
    """What the download is called: its title, that it is the public text, and its version."""
    return f"{slugify(str(entry))[:80] or 'sop'}-publik-versi-{entry.revision.number}.pdf"


def printed_with(entry: Entry) -> PdfSettings:
    """What decides beside the text how it is printed."""
    return settings_for(entry.document.office, entry.revision.legalised, nip=False)


def _made(entry: Entry, kind: str) -> bytes:
    settings, sop = printed_with(entry), public_text(entry.revision)
    key = (entry.revision.sha256, settings, kind)
    with typesetting():
        known = _FILES.get(key)
        if known is not None:
            return known
        made = write_pdf(sop, settings) if kind == "pdf" else stacked(identity_pictures(sop, settings))
        return _FILES.put(key, made)
