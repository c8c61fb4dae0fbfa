"""The warm typst compiler: fonts and templates are read once, then document after document goes through it."""

from __future__ import annotations

import calendar
import datetime
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import typst

from rambu.fonts import FOLDER

TEMPLATES: Final = Path(__file__).parent / "templates"
STANDARDS: Final[list[Any]] = ["a-3a", "ua-1"]


class Typesetter:
    """Compiles a template with data: ``main.typ``, the official document, or another one. Not shared between threads
    or processes."""

    def __init__(self, template: Path = TEMPLATES / "main.typ") -> None:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
        self._compiler = typst.Compiler(template, root=template.parent, font_paths=fonts, ignore_system_fonts=True)

    def compile(self, data: Mapping[str, Any], day: datetime.date) -> bytes:
        """The PDF of `data`, dated `day` (midnight UTC, so that no machine's clock or zone enters).

        Raises:
            RuntimeError: the typesetter failed (as `typst.TypstError` where it says why).
        """
        pdf = self._compile(data, day, format="pdf", pdf_standards=STANDARDS)
        if not isinstance(pdf, bytes):
            raise TypeError("typst gave no document")
        return pdf

    def pictures(self, data: Mapping[str, Any], day: datetime.date) -> list[bytes]:
        """Each page of the same document as SVG. Raises as `compile`."""
        pages = self._compile(data, day, format="svg")
        return [pages] if isinstance(pages, bytes) else list(pages)

    def photographs(self, data: Mapping[str, Any], day: datetime.date, ppi: float) -> list[bytes]:
        """Each page of the same document as PNG with `ppi` pixels an inch. Raises as `compile`."""
        pages = self._compile(data, day, format="png", ppi=ppi)
        return [pages] if isinstance(pages, bytes) else list(pages)

    def _compile(self, data: Mapping[str, Any], day: datetime.date, **how: Any) -> Any:
        try:
            return self._compiler.compile(
                sys_inputs={"data": json.dumps(data, ensure_ascii=False, separators=(",", ":"))},
                timestamp=calendar.timegm(day.timetuple()),
                **how,
            )
        except BaseException as error:
            if type(error).__name__ == "PanicException":  # of the extension; no Exception, so nobody would catch it
                raise RuntimeError(f"the typesetter failed: {error}") from error
            raise


@lru_cache(maxsize=1)
def typesetter() -> Typesetter:
    """The compiler of this process."""
    return Typesetter()
