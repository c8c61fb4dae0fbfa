"""Sizes and distances that styles give paragraphs: how high a text is about, since only Word sets it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.docx.reading.names import W, points, value
from rambu.exchange.openxml.drawing_parts import number

_AUTO: Final = 240.0
_SINGLE: Final = 1.15
"""Height of a line of single spacing, in sizes of its letters."""
_WIDE: Final = 0.5
"""Width of a letter, in sizes."""
_ABOUT: Final = f"{W}pPr"
_STYLE: Final = f"{W}pStyle"
_DEEPEST: Final = 12
"""Styles based on one another."""


@dataclass(frozen=True, slots=True)
class Look:
    """Lengths in points; `line` is a share of single spacing where `rule` is ``auto``."""

    size: float = 10.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: str = "auto"

    def height(self, text: str, width: float) -> float:
        """How high a paragraph with `text` is about, in a column `width` points wide."""
        room = max(width, self.size)
        lines = sum(max(1, int(len(line) * self.size * _WIDE / room) + 1) for line in text.split("\n"))
        single = self.size * _SINGLE
        one = single * self.line if self.rule == "auto" else self.line
        if self.rule == "atLeast":
            one = max(one, single)
        return self.before + self.after + lines * one


@dataclass(slots=True)
class Looks:
    """The styles of a document by id."""

    default: Look = field(default_factory=Look)
    styles: dict[str, Element] = field(default_factory=dict)
    usual: str = ""
    """Id of the style of paragraphs that name none."""
    _made: dict[str, Look] = field(default_factory=dict)

    def of(self, paragraph: Element) -> Look:
        """The look of a paragraph: its style, and what it says itself."""
        if not len(paragraph):
            return self._style(self.usual, _DEEPEST)
        about = paragraph.find(_ABOUT)
        look = self._style(value(about, _STYLE) or self.usual, _DEEPEST)
        size = value(paragraph, f"{W}r/{W}rPr/{W}sz") or value(about, f"{W}rPr/{W}sz")
        return _changed(look, about, size)

    def _style(self, name: str, depth: int) -> Look:
        style = self.styles.get(name)
        if style is None or not depth:
            return self.default
        if name not in self._made:
            base = self._style(value(style, f"{W}basedOn") or "", depth - 1)
            self._made[name] = _changed(base, style.find(f"{W}pPr"), value(style, f"{W}rPr/{W}sz"))
        return self._made[name]


def looks_of(root: Element | None) -> Looks:
    """The styles of the part ``styles``; plain ones where there is none."""
    if root is None:
        return Looks()
    defaults = root.find(f"{W}docDefaults")
    about = defaults.find(f"{W}pPrDefault/{W}pPr") if defaults is not None else None
    look = _changed(Look(), about, value(defaults, f"{W}rPrDefault/{W}rPr/{W}sz"))
    styles = {one.get(f"{W}styleId", ""): one for one in root.iterfind(f"{W}style")}
    usual = next((name for name, one in styles.items() if _is_usual(one)), "")
    return Looks(look, styles, usual)


def _is_usual(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")


def _changed(look: Look, about: Element | None, size: str | None) -> Look:
    if size is not None:
        look = replace(look, size=min(max(number(size, look.size * 2) / 2, 1.0), 500.0))
    spacing = about.find(f"{W}spacing") if about is not None else None
    if spacing is None:
        return look
    rule = spacing.get(f"{W}lineRule", look.rule)
    line = spacing.get(f"{W}line")
    if line is not None:
        look = replace(look, line=number(line, _AUTO) / _AUTO if rule == "auto" else points(line), rule=rule)
    before, after = (
        points(spacing.get(f"{W}{side}"), own) for side, own in (("before", look.before), ("after", look.after))
    )
    return replace(look, before=max(before, 0.0), after=max(after, 0.0))
