"""The fonts shipped with Rambu: which family stands in for which, and where the files are.

No document depends on a font of the machine it is made on; text is measured with the very files that are embedded.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

Font = Literal["sans", "bookman"]
"""`sans` has the advance widths of Arial, `bookman` those of ITC Bookman ("Bookman Old Style")."""

FOLDER: Final = Path(__file__).parent

SANS: Final = "Liberation Sans"
BOOKMAN: Final = "TeX Gyre Bonum"
ARABIC: Final = "Noto Naskh Arabic"

CHAIN: Final[dict[Font, tuple[str, ...]]] = {
    "sans": (SANS, BOOKMAN, ARABIC),
    "bookman": (BOOKMAN, SANS, ARABIC),
}
"""For each font the families in which a character is looked for, in this order. All chains hold the same characters."""

FILES: Final[dict[tuple[str, bool], str]] = {
    (SANS, False): "liberation-sans/LiberationSans-Regular.ttf",
    (SANS, True): "liberation-sans/LiberationSans-Bold.ttf",
    (BOOKMAN, False): "tex-gyre-bonum/texgyrebonum-regular.otf",
    (BOOKMAN, True): "tex-gyre-bonum/texgyrebonum-bold.otf",
    (ARABIC, False): "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
    (ARABIC, True): "noto-naskh-arabic/NotoNaskhArabic-Bold.ttf",
}
"""The upright faces, by family and boldness, below `FOLDER`."""

ITALIC_FILES: Final = (
    "liberation-sans/LiberationSans-Italic.ttf",
    "liberation-sans/LiberationSans-BoldItalic.ttf",
    "tex-gyre-bonum/texgyrebonum-italic.otf",
    "tex-gyre-bonum/texgyrebonum-bolditalic.otf",
)


def family(font: Font) -> str:
    """Family name of `font` as it stands in the font files."""
    return CHAIN[font][0]


def font_of(name: str) -> Font:
    """The font with the family `name`; a name that is no shipped family is `sans`."""
    return "bookman" if name in (BOOKMAN, "bookman") else "sans"


def font_files() -> tuple[Path, ...]:
    """All shipped font files, upright ones first."""
    return tuple(FOLDER / name for name in (*FILES.values(), *ITALIC_FILES))
