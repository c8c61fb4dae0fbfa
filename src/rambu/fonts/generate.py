"""Makes ``advances.json`` out of the shipped font files: ``python -m rambu.fonts.generate``.

For developers only: it needs fontTools, which Rambu itself never imports.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from rambu.fonts import FILES, FOLDER
from rambu.fonts.faces import TABLE

_FORMS = {"isol", "init", "medi", "fina", "locl"}
_ARABIC = (range(0x600, 0x700), range(0xFDF0, 0xFE00))
_LEFT_OUT = (
    range(0x2E5, 0x2EA),
    range(0x590, 0x600),
    range(0x700, 0x1D00),
    range(0xFB1D, 0xFF00),
    range(0xFFF0, 0x10000),
)
"""Tone letters, Hebrew, rarer Arabic, specials: without a use in an Indonesian office."""


_NO_BREAK = 0xA0


def face(path: str) -> dict[str, Any]:
    """One face: units per em, heights, and runs of advance widths ``[first character, widths]``, in font units."""
    font = TTFont(FOLDER / path)
    os2 = font["OS/2"]
    return {
        "units": font["head"].unitsPerEm,
        "ascent": os2.sTypoAscender,
        "descent": -os2.sTypoDescender,
        "cap": os2.sCapHeight,
        "advances": _runs(_advances(font)),
    }


def table() -> dict[str, dict[str, Any]]:
    """All upright faces by ``family`` or ``family/bold``."""
    return {family + ("/bold" if bold else ""): face(path) for (family, bold), path in FILES.items()}


def dump() -> str:
    """The text of ``advances.json``: one line a face."""
    lines = (f"{json.dumps(name)}: {json.dumps(face, separators=(',', ':'))}" for name, face in table().items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _advances(font: Any) -> dict[int, int]:
    """A letter that joins is as wide as its widest form: an upper bound, as the form depends on the neighbours."""
    forms, marks = _joining_forms(font), _marks(font)
    found: dict[int, int] = {}
    for code, glyph in font.getBestCmap().items():
        if _is_text(code):
            glyphs = {glyph, *forms.get(glyph, ())}
            found[code] = 0 if glyph in marks else max(font["hmtx"][name][0] for name in glyphs)
    found[_NO_BREAK] = found[ord(" ")]  # as typst sets it, whatever the font says
    return found


def _is_text(code: int) -> bool:
    """What may be printed.

    Controls, format characters and private use have no place on an archived page (PDF/A-3, 6.2.11.7). Marks are kept
    for Arabic only: Latin ones are composed with their letter, or not supported alike by the fonts.
    """
    category, arabic = unicodedata.category(chr(code)), any(code in block for block in _ARABIC)
    if category in {"Cc", "Cf", "Cs", "Co", "Cn"} or (category in {"Mn", "Me", "Mc"} and not arabic):
        return False
    return arabic or not any(code in block for block in _LEFT_OUT)


def _joining_forms(font: Any) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = {}
    for glyph, substitute in _single_substitutions(font):
        forms.setdefault(glyph, set()).add(substitute)
    return forms


def _single_substitutions(font: Any) -> list[tuple[str, str]]:
    if "GSUB" not in font:
        return []
    gsub = font["GSUB"].table
    wanted = {i for f in gsub.FeatureList.FeatureRecord if f.FeatureTag in _FORMS for i in f.Feature.LookupListIndex}
    tables = [getattr(t, "ExtSubTable", t) for i in sorted(wanted) for t in gsub.LookupList.Lookup[i].SubTable]
    return [pair for t in tables if t.LookupType == 1 for pair in t.mapping.items()]


def _marks(font: Any) -> set[str]:
    classes = font["GDEF"].table.GlyphClassDef if "GDEF" in font else None
    return {glyph for glyph, kind in classes.classDefs.items() if kind == 3} if classes else set()


def _runs(advances: dict[int, int]) -> list[list[Any]]:
    codes = sorted(advances)
    runs: list[list[Any]] = [[codes[0], [advances[codes[0]]]]]
    for before, code in pairwise(codes):
        if code == before + 1:
            runs[-1][1].append(advances[code])
        else:
            runs.append([code, [advances[code]]])
    return runs


if __name__ == "__main__":
    TABLE.write_text(dump(), encoding="ascii")
