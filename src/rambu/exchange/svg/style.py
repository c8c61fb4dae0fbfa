"""The style sheet inside each picture."""

from __future__ import annotations

from typing import Final

_FALLBACKS: Final = {
    "Liberation Sans": "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif",
    "TeX Gyre Bonum": "'TeX Gyre Bonum', 'Bookman Old Style', 'URW Bookman', Bookman, serif",
}


def style(family: str) -> str:
    """Flow lines heavier than rules, most of all among the performers; no kerning: texts were measured without it."""
    fonts = _FALLBACKS.get(family, f"'{family}', sans-serif")
    return (
        f"text{{font-family:{fonts};font-kerning:none;font-variant-ligatures:none;fill:#000;white-space:pre}}"
        ".paper{fill:#fff}"
        ".rules{fill:none;stroke:#000;stroke-width:.5;stroke-linecap:square}"
        ".hairlines{fill:none;stroke:#9aa0a6;stroke-width:.4}"
        ".head-ground{fill:#eef0f2}"
        ".shape{fill:#fff;stroke:#000;stroke-width:1;stroke-linejoin:miter}"
        ".edge,.link,.trunk{fill:none;stroke:#000;stroke-width:.9;stroke-linejoin:miter}"
        ".head{fill:#000;stroke:none}"
        ".label-ground{fill:#fff;stroke:none}"
    )
