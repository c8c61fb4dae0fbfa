"""Affine matrices as PDF has them, and the way from a page's coordinates to points from its upper left corner."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from rambu.diagram.scene import Point


@dataclass(frozen=True, slots=True)
class Matrix:
    """x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, point: Point) -> Point:
        """Where a point comes to lie."""
        x, y = point
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, other: Matrix) -> Matrix:
        """First this one, then the other."""
        return Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )

    @property
    def scale(self) -> float:
        """How much longer lines become, on average."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


def page_matrix(page: Any) -> tuple[Matrix, float, float]:
    """From a page's coordinates to points from the upper left corner as it is seen; its width and height."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    found = pdfium.FPDFPage_GetCropBox(page, left, bottom, right, top)
    found = found or pdfium.FPDFPage_GetMediaBox(page, left, bottom, right, top)
    x, y, width, height = 0.0, 0.0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    turned = pdfium.FPDFPage_GetRotation(page)
    if found:
        x, y = min(left.value, right.value), min(bottom.value, top.value)
        w, h = abs(right.value - left.value), abs(top.value - bottom.value)
        if math.isclose(w if turned % 2 == 0 else h, width, abs_tol=1):
            return _turned(turned, x, y, w, h), width, height
    w, h = (width, height) if turned % 2 == 0 else (height, width)
    return _turned(turned, x, y, w, h), width, height


def _turned(quarters: int, x: float, y: float, width: float, height: float) -> Matrix:
    """The matrix of a page that is shown turned clockwise by quarters."""
    match quarters % 4:
        case 0:
            return Matrix(1, 0, 0, -1, -x, y + height)
        case 1:
            return Matrix(0, 1, 1, 0, -y, -x)
        case 2:
            return Matrix(-1, 0, 0, 1, x + width, -y)
        case _:
            return Matrix(0, -1, -1, 0, y + height, x + width)
