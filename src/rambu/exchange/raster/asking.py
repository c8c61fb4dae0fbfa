"""Ask the process that reads the PDF, and give it a limited time."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from rambu.language import gettext as _

SECONDS: Final = 30.0
"""A page that takes longer is not shown."""
LARGEST: Final = 20 * 1024 * 1024
"""Bytes of a file that is read."""


class BadPdf(ValueError):
    """The file is no PDF that can be read; the message says why."""


def count_pages(content: bytes) -> int:
    """How many pages the file has. BadPdf for what is no PDF, is broken, locked or too large."""
    return int(_ask(content, "count"))


def picture(content: bytes, page: int, width: int) -> bytes:
    """Page `page` (from 1) as a PNG of that many pixels across. BadPdf also where there is no such page."""
    return _ask(content, "picture", str(page), str(width))


def _ask(content: bytes, *arguments: str) -> bytes:
    if len(content) > LARGEST:
        raise BadPdf(_("Berkas PDF ini lebih besar dari {size} MB.").format(size=LARGEST // 1024 // 1024))
    if b"%PDF-" not in content[:1024]:
        raise BadPdf(_("Berkas ini bukan PDF."))
    command = [sys.executable, "-m", "rambu.exchange.raster", *arguments]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as fault:
        raise BadPdf(_("Berkas PDF ini terlalu rumit untuk dibuka.")) from fault
    if done.returncode:
        raise BadPdf(_why(done.returncode))
    return done.stdout


def _why(code: int) -> str:
    known = {
        3: _("Berkas PDF ini dikunci dengan sandi. Simpan salinannya tanpa sandi, lalu kirim lagi."),
        4: _("Halaman itu tidak ada."),
    }
    return known.get(code, _("Berkas PDF ini rusak atau tidak lengkap."))
