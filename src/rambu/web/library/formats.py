"""The formats in which a text of a SOP can be downloaded, each one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from rambu.diagram import draw
from rambu.exchange.bpmn import write_bpmn
from rambu.exchange.docx import write_docx
from rambu.exchange.svg import write_svg
from rambu.exchange.words import write_html, write_markdown
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import Sop, canonical, dumps
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.printing import is_structured, photograph_chart, print_pdf
from rambu.web.library.states import State

ZIP: Final = "application/zip"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Write = Callable[[Document, Draft | Revision], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its words on the page, the end of its name, what a browser is told it is, and how it is made."""

    label: str | Promise
    suffix: str
    kind: str
    write: Write
    about: str | Promise = ""
    """For whom it is, in a few words; empty for what only programs read."""


def _of_text(write: Callable[[Sop], bytes]) -> Write:
    return lambda _row, standing: write(standing.sop)


def _pages(sop: Sop) -> bytes:
    scene = draw(sop)
    return _zipped([write_svg(scene, page).encode() for page in scene.pages], ".svg")


def _photographs(row: Document, standing: Draft | Revision) -> bytes:
    return _zipped(photograph_chart(row, standing), ".png")


def _zipped(pages: Sequence[bytes], suffix: str) -> bytes:
    """The one page as it is, or all of them in a zip."""
    if len(pages) == 1:
        return pages[0]
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for number, page in enumerate(pages, start=1):
            archive.writestr(f"{number}{suffix}", page)
    return out.getvalue()


FORMATS: Final[dict[str, Format]] = {
    "pdf": Format("PDF", ".pdf", "application/pdf", print_pdf, _("untuk dicetak dan ditandatangani")),
    "docx": Format("Word", ".docx", DOCX, _of_text(write_docx), _("simbol dan panahnya dapat disunting")),
    "xlsx": Format("Excel", ".xlsx", XLSX, _of_text(write_xlsx), _("simbol dan panahnya dapat disunting")),
    "bpmn": Format("BPMN 2.0", ".bpmn", "application/xml", _of_text(write_bpmn), _("untuk pemodel proses")),
    "svg": Format("SVG", ".svg", "image/svg+xml", _of_text(_pages), _("gambar bagan alir")),
    "png": Format("PNG", ".png", "image/png", _photographs, _("gambar untuk paparan dan pesan")),
    "html": Format(
        "HTML",
        ".html",
        "text/html; charset=utf-8",
        _of_text(lambda sop: write_html(sop).encode()),
        _("alur dalam kata"),
    ),
    "md": Format("Markdown", ".md", "text/markdown; charset=utf-8", _of_text(lambda sop: write_markdown(sop).encode())),
    "yaml": Format(
        "sop.yaml",
        ".sop.yaml",
        "application/yaml; charset=utf-8",
        _of_text(lambda sop: dumps(sop).encode()),
        _("berkas Rambu"),
    ),
    "json": Format("sop.json", ".sop.json", "application/json", _of_text(canonical)),
}
"""By the word in the address, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is ready: its name, what it is, and its bytes."""

    name: str
    kind: str
    content: bytes


def write(row: Document, standing: Draft | Revision, kind: str) -> Written:
    """The text as a file of that kind. KeyError for a kind that there is not."""
    made = FORMATS[kind]
    content = made.write(row, standing)
    several = content.startswith(b"PK") and kind in ("svg", "png")
    suffix, media = (f"-{kind}.zip", ZIP) if several else (made.suffix, made.kind)
    return Written(f"{stem(row, standing)}{suffix}", media, content)


def formats_of(standing: Draft | Revision) -> dict[str, Format]:
    """The formats in which this text can be had; one that is only known as a signed file is that file."""
    return FORMATS if is_structured(standing) else {"pdf": FORMATS["pdf"]}


def stem(row: Document, standing: Draft | Revision) -> str:
    """The name of its files before the dot: the title, then which version; who finds the file later sees what it is.

    ``…-versi-2`` is in force, ``…-versi-1-digantikan`` no longer, ``…-draf-12`` is a draft after twelve changes.
    """
    return f"{slugify(standing.sop.judul)[:80] or slugify(str(row))[:80] or 'sop'}-{version_words(standing)}"


def version_words(standing: Draft | Revision) -> str:
    """Which version, as names of files say it."""
    if isinstance(standing, Draft):
        return f"draf-{standing.version}"
    ended = "" if standing.state == State.BERLAKU else f"-{standing.state.replace('_', '-')}"
    return f"versi-{standing.number}{ended}"
