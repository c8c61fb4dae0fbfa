"""Reading a PDF back: structure, texts, metadata, fonts, embedded files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2


@dataclass(frozen=True)
class Tag:
    """A node of the structure tree."""

    name: str
    alt: str
    depth: int


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def tags(pdf: bytes) -> list[Tag]:
    """The structure tree in reading order."""
    with opened(pdf) as document:
        return list(_walk(document.Root.StructTreeRoot.K, 0))


def _walk(node: Any, depth: int) -> Iterator[Tag]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _walk(child, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Tag(str(node.S)[1:], str(node.get("/Alt", "")), depth)
        if "/K" in node:
            yield from _walk(node.K, depth + 1)


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        reader = page.get_textpage()
        texts.append(reader.get_text_range().replace("\r\n", "\n"))
        reader.close()
        page.close()
    document.close()
    return texts


def packed(text: str) -> str:
    """`text` without blanks: what a line break cannot change."""
    return "".join(text.split())


def outline(pdf: bytes) -> list[tuple[int, str]]:
    """The outline as (level, title)."""
    document = pypdfium2.PdfDocument(pdf)
    found = [(item.level, item.get_title()) for item in document.get_toc()]
    document.close()
    return found


def fonts(pdf: bytes) -> dict[str, bool]:
    """Name of each font without its subset tag → whether its file is embedded."""
    found: dict[str, bool] = {}
    with opened(pdf) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                name = str(item["/FontName"])[1:].partition("+")[2]
                found[name] = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def attachments(pdf: bytes) -> dict[str, bytes]:
    """Embedded files by name."""
    with opened(pdf) as document:
        return {name: file.get_file().read_bytes() for name, file in document.attachments.items()}


def information(pdf: bytes) -> dict[str, str]:
    """The document information dictionary."""
    with opened(pdf) as document:
        return {key[1:]: str(value) for key, value in document.docinfo.items()}


def page_boxes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    with opened(pdf) as document:
        return [(float(page.mediabox[2]), float(page.mediabox[3])) for page in document.pages]
