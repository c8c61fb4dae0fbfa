"""The style sheet inside each picture."""

from __future__ import annotations

from typing import Final

_FALLBACKS: Final = {
    "Liberation Sans": "'Liberation Sans', Arimo, Arial, Helvetica, sans-serif",
    "TeX Gyre Bonum": "'TeX Gyre Bonum', 'Bookman Old Style', 'URW Bookman', Bookman, serif",
}


def style(family: str) -> str:
    """Thin uniform rules, crisp symbols, no kerning: texts were measured without it."""
    fonts = _FALLBACKS.get(family, f"'{family}', sans-serif")
    return (
        f"text{{font-family:{fonts};font-kerning:none;font-variant-ligatures:none;fill:#000;white-space:pre}}"
        ".rules{fill:none;stroke:#000;stroke-width:.5;stroke-linecap:square}"
        ".head-ground{fill:#eef0f2}"
        ".shape{fill:#fff;stroke:#000;stroke-width:.9;stroke-linejoin:miter}"
        ".edge,.link,.trunk{fill:none;stroke:#000;stroke-width:.75;stroke-linejoin:miter}"
        ".head{fill:#000;stroke:none}"
        ".label{paint-order:stroke;stroke:#fff;stroke-width:2;stroke-linejoin:round}"
    )
