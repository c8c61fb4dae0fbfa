"""Scans of printed pages: pictures in a PDF, crooked, grey and with a scribble, as a scanner gives them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image, ImageDraw


def scan(pdf: bytes, pages: Sequence[int] | None = None, *, angle: float = 0.6, blank: Sequence[int] = ()) -> bytes:
    """The pages (0-based, all by default) as a scanner gives them; those in `blank` with a large stain over them."""
    document = pdfium.PdfDocument(pdf)
    try:
        shots = [document[n].render(scale=150 / 72).to_pil().convert("L") for n in pages or range(len(document))]
    finally:
        document.close()
    sheets = [_scanned(shot, angle, n in blank) for n, shot in enumerate(shots)]
    out = BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=150)
    return out.getvalue()


def _scanned(shot: Image.Image, angle: float, stained: bool) -> Image.Image:
    width, height = shot.size
    pen = ImageDraw.Draw(shot)
    pen.line([(width * 0.7, height * 0.30), (width * 0.75, height * 0.25), (width * 0.8, height * 0.31)], 40, 5)
    if stained:
        pen.ellipse([width * 0.05, height * 0.05, width * 0.95, height * 0.9], fill=90)
    turned = shot.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
    moved = Image.new("L", (width, height), 250)
    moved.paste(turned, (7, -9))
    return moved.point(lambda value: 25 + value * 0.85)
