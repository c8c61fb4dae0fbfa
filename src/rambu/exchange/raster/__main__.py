"""The process that reads a PDF of a stranger: bounded in memory and time, and nothing is lost when it dies.

``count`` prints the number of pages, ``picture PAGE WIDTH`` a PNG; the PDF comes on the standard input.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec

import pypdfium2
from pypdfium2 import PdfiumError, raw

from rambu.exchange.raster.png import png

_MEMORY = 1024 * 1024 * 1024
_SECONDS = 25
BROKEN, LOCKED, NO_PAGE = 2, 3, 4
_WIDEST = 3000
_TALLEST = 6000


def main(arguments: list[str]) -> int:
    """Answer one question about the PDF."""
    _bound()
    content = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(content)
    except PdfiumError as fault:
        return LOCKED if fault.err_code == raw.FPDF_ERR_PASSWORD else BROKEN
    if not len(document):
        return BROKEN
    if arguments[0] == "count":
        print(len(document))
        return 0
    return _draw(document, int(arguments[1]), int(arguments[2]))


def _bound() -> None:
    """Let the system end what needs too much; Windows has no such limits, there the time of who asks must do."""
    if find_spec("resource"):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _draw(document: pypdfium2.PdfDocument, number: int, width: int) -> int:
    if not 1 <= number <= len(document):
        return NO_PAGE
    try:
        page = document[number - 1]
    except PdfiumError:
        return BROKEN
    scale = min(min(width, _WIDEST) / max(page.get_width(), 1), _TALLEST / max(page.get_height(), 1))
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGR)
    sys.stdout.buffer.write(png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
