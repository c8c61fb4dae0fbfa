"""Changes that a forger would make to a PDF."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pikepdf

from rambu.exchange.pdf.evidence.texts import hash_of


def embedded(pdf: bytes, name: str) -> Any:
    """An attached JSON file as values."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return json.loads(bytes(document.attachments[name].get_file().read_bytes()))


def replaced(pdf: bytes, texts: dict[str, str], *, mended: bool = False) -> bytes:
    """The PDF with other attached files; `mended`: with their hashes in the manifest."""
    with pikepdf.open(BytesIO(pdf)) as document:
        if mended:
            manifest = json.loads(bytes(document.attachments["rambu.final.json"].get_file().read_bytes()))
            named = {"rambu.sop.json": "data", "rambu.gambar.json": "scene", "rambu.keputusan.json": "chain"}
            manifest |= {named[name]: hash_of(text) for name, text in texts.items() if name in named}
            texts = texts | {"rambu.final.json": json.dumps(manifest)}
        for name, text in texts.items():
            document.attachments[name] = text.encode()
        return _saved(document)


def with_parts_of(pdf: bytes, other: bytes) -> bytes:
    """The pages of `pdf` with the attached files of `other`."""
    with pikepdf.open(BytesIO(other)) as source:
        texts = {name: bytes(source.attachments[name].get_file().read_bytes()).decode() for name in source.attachments}
    return replaced(pdf, texts)


def with_pages(pdf: bytes, order: list[int]) -> bytes:
    """The PDF with its pages (0-based) in another order, or fewer of them."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = [document.pages[n] for n in order]
        del document.pages[:]
        document.pages.extend(pages)
        return _saved(document)


def with_foreign_page(pdf: bytes, other: bytes, number: int) -> bytes:
    """The PDF with one page (0-based) taken from another file."""
    with pikepdf.open(BytesIO(pdf)) as document, pikepdf.open(BytesIO(other)) as source:
        document.pages[number] = source.pages[number]
        return _saved(document)


def painted_over(pdf: bytes, number: int, content: bytes) -> bytes:
    """The PDF with something painted upon one page (0-based)."""
    with pikepdf.open(BytesIO(pdf)) as document:
        page = document.pages[number]
        page.contents_add(b"q " + content + b" Q", prepend=False)
        return _saved(document)


def _saved(document: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()
