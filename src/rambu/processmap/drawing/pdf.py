"""Pictures of a map as one PDF with the shipped fonts, a page each."""

from __future__ import annotations

import calendar
import datetime
import json
from collections.abc import Sequence
from typing import Final

import typst

from rambu.fonts import FOLDER
from rambu.processmap.drawing.canvas import Picture

_SOURCE: Final = """\
#let pages = json(bytes(sys.inputs.pages))
#set document(title: sys.inputs.title, date: auto)
#set text(lang: "id", font: "Liberation Sans")
#for page in pages {
  set std.page(width: page.width * 1pt, height: page.height * 1pt, margin: 0pt)
  image(bytes(page.svg), format: "svg", width: 100%, alt: page.alt)
}
"""


def write_pictures(pictures: Sequence[Picture], title: str, day: datetime.date) -> bytes:
    """The PDF (PDF/A-3a, PDF/UA-1), dated `day`. Raises RuntimeError when the typesetter fails."""
    pages = [{"svg": p.svg, "width": p.width, "height": p.height, "alt": p.words} for p in pictures]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
    pdf = typst.compile(
        _SOURCE.encode(),
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        sys_inputs={"pages": json.dumps(pages, ensure_ascii=False), "title": title},
        timestamp=calendar.timegm(day.timetuple()),
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no document")
    return pdf
