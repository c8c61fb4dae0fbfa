"""What the styles of office programs say of a cell: its background, its weight. Nothing else of them is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_RULE: Final = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_CLASS: Final = re.compile(r"\.([A-Za-z_][\w-]*)\s*$")
_COMMENT: Final = re.compile(r"<!--|-->|/\*.{0,4000}?\*/", re.DOTALL)
_LONGEST: Final = 200_000
_WHITE: Final = frozenset({
    "", "white", "window", "#fff", "#ffffff", "transparent", "none", "auto", "initial", "inherit", "rgb(255,255,255)",
    "rgba(0,0,0,0)",
})  # fmt: skip
_COLOUR: Final = re.compile(r"#[0-9a-f]{3,8}|rgba?\([^)]{0,40}\)|[a-z]{3,30}")

Look = tuple[str, bool]
"""Background (empty: none) and whether the text is bold."""


def sheet_of(text: str) -> dict[str, str]:
    """Class → declarations of a style sheet, as Excel writes one (``.xl65 {background:yellow;}``)."""
    found: dict[str, str] = {}
    for selectors, body in _RULE.findall(_COMMENT.sub(" ", text[:_LONGEST])):
        for selector in selectors.split(","):
            name = _CLASS.search(selector.strip())
            if name:
                found[name[1]] = f"{found.get(name[1], '')};{body}"
    return found


def look_of(attributes: Mapping[str, str], sheet: Mapping[str, str]) -> Look:
    """How a cell looks by its attributes and the classes that it bears."""
    classes = ";".join(sheet.get(name, "") for name in attributes.get("class", "").split())
    style = f"{classes};{attributes.get('style', '')}".casefold()
    fill = _fill(style) or _colour(attributes.get("bgcolor", "").casefold())
    return fill, _is_bold(style)


def is_ignored(style: str) -> bool:
    """Whether the style hides what it stands on."""
    return re.search(r"display\s*:\s*none|mso-hide\s*:\s*all", style.casefold()) is not None


def _fill(style: str) -> str:
    written = re.findall(r"(?:^|[;{\s])background(?:-color)?\s*:\s*([^;]{1,120})", style)
    return _colour(written[-1]) if written else ""


def _colour(words: str) -> str:
    plain = re.sub(r"\s+", "", words) if "(" in words else words.strip()
    found = _COLOUR.search(plain)
    colour = found[0] if found else ""
    return "" if colour in _WHITE else colour


def _is_bold(style: str) -> bool:
    return re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", style) is not None
