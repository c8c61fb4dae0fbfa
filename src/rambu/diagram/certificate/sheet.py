"""A page as the checks look at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rambu.diagram.certificate.buckets import Buckets
from rambu.diagram.certificate.pieces import Piece, pieces_of
from rambu.diagram.scene import Box, Line, Page, Shape
from rambu.fonts import Font


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page with its pieces of lines and its shapes made findable."""

    page: Page
    font: Font
    pieces: tuple[Piece, ...]
    shapes: Buckets[Shape]
    by_name: Mapping[str, tuple[Shape, ...]]

    @property
    def number(self) -> int:
        """1-based number of the page."""
        return self.page.number


def sheet_of(page: Page, font: Font) -> Sheet:
    """Prepare `page` for the checks."""
    by_name: dict[str, tuple[Shape, ...]] = {}
    for shape in page.shapes:
        if shape.kind != "connector":
            by_name[shape.symbol] = (*by_name.get(shape.symbol, ()), shape)
    return Sheet(page, font, pieces_of(page.lines), Buckets((s.box, s) for s in page.shapes), by_name)


def shapes_at(sheet: Sheet, line: Line, end: str) -> tuple[Shape, ...]:
    """The shapes on which the line may begin (`end` = "source") or end ("target"), connectors left aside."""
    name, partner = (_local(sheet, n) for n in (line.source, line.target))
    if end == "target":
        name, partner = partner, name
    exact = sheet.by_name.get(name, ())
    if exact or name not in ("mulai", "selesai", "rujukan"):
        return exact
    found: tuple[Shape, ...] = ()
    for symbol, shapes in sheet.by_name.items():
        owner, colon, role = symbol.partition(":")
        if colon and owner == partner and role.rstrip("0123456789") == name:
            found += shapes
    return found


def _local(sheet: Sheet, name: str) -> str:
    """A line between charts names both ends with their chart; the own chart's name is left away."""
    return name.removeprefix(f"{sheet.page.bagan}/")


def connectors_of(sheet: Sheet, letter: str) -> tuple[Shape, ...]:
    """The page connectors with this letter."""
    if not letter:
        return ()
    return tuple(s for s in sheet.page.shapes if s.kind == "connector" and s.letter == letter)


def box_of(piece: Piece) -> Box:
    """The piece as a box without width or height."""
    if piece.upright:
        return Box(piece.at, piece.low, 0.0, piece.high - piece.low)
    return Box(piece.low, piece.at, piece.high - piece.low, 0.0)
