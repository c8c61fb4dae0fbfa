"""The burn-down as a small picture; the table beside it says the same."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rambu.web.ledger.burning import Point
from rambu.web.ui.words import MONTHS

WIDTH, HEIGHT, LEFT, BASE, TOP = 640, 200, 40, 170, 12


def burn_chart(points: Sequence[Point]) -> SafeString:
    """Two lines over the months: planned (dashed) and left."""
    if len(points) < 2:
        return SafeString("")
    most = max(max(p.planned, p.left or 0) for p in points) or 1
    at = [(LEFT + n * (WIDTH - LEFT - 24) / (len(points) - 1)) for n in range(len(points))]
    planned = _path([(x, _height(p.planned, most)) for x, p in zip(at, points, strict=True)])
    left = _path([(x, _height(p.left, most)) for x, p in zip(at, points, strict=True) if p.left is not None])
    told = _("Sisa kewajiban per awal bulan: rencana dan kenyataan. Angkanya ada di tabel di bawah.")
    return format_html(
        '<svg class="burn" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}'
        '<path class="planned" d="{}"/><path class="left" d="{}"/>{}</svg>',
        WIDTH,
        HEIGHT,
        told,
        _grid(most),
        _labels(at, points),
        planned,
        left,
        _dots(at, points, most),
    )


def _height(count: int, most: int) -> float:
    return round(BASE - (BASE - TOP) * count / most, 1)


def _path(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{'M' if n == 0 else 'L'}{x:.1f} {y:.1f}" for n, (x, y) in enumerate(points))


def _grid(most: int) -> SafeString:
    step = max(1, -(-most // 4))
    lines = [
        format_html(
            '<path class="rule" d="M{} {}H{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
            LEFT,
            _height(n, most),
            WIDTH - 8,
            LEFT - 6,
            _height(n, most) + 4,
            n,
        )
        for n in range(0, most + 1, step)
    ]
    return SafeString("".join(lines))


def _labels(at: Sequence[float], points: Sequence[Point]) -> SafeString:
    step = -(-len(points) // 8)
    told = [
        format_html('<text x="{}" y="{}" text-anchor="middle">{}</text>', round(x, 1), BASE + 20, month(point))
        for n, (x, point) in enumerate(zip(at, points, strict=True))
        if n % step == 0
    ]
    return SafeString("".join(told))


def month(point: Point) -> str:
    """``Jan 26``."""
    return f"{MONTHS[point.day.month - 1][:3]} {point.day.year % 100:02d}"


def _dots(at: Sequence[float], points: Sequence[Point], most: int) -> SafeString:
    dots = [
        format_html(
            '<circle cx="{}" cy="{}" r="3.5"><title>{}: {}</title></circle>',
            round(x, 1),
            _height(point.left, most),
            month(point),
            point.left,
        )
        for x, point in zip(at, points, strict=True)
        if point.left is not None
    ]
    return SafeString("".join(dots))
