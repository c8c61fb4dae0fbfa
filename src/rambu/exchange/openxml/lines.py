"""The look of a flow line: an elbow connector where a preset runs that way, else a free path."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.openxml.markup import add, add_line
from rambu.exchange.openxml.routes import Route

_STROKE: Final = 11430
_QUARTER: Final = "5400000"
"""90° in 1/60,000 of a degree."""


def add_route(properties: Element, way: Route, *, arrow: bool) -> None:
    """Geometry and stroke of a flow line; `arrow` puts a head at its end."""
    _transform(properties, way)
    if way.preset:
        shares = add(add(properties, "a:prstGeom", {"prst": way.preset}), "a:avLst")
        for n, share in enumerate(way.adjust, start=1):
            add(shares, "a:gd", {"name": f"adj{n}", "fmla": f"val {share}"})
    else:
        _path(properties, way)
        add(properties, "a:noFill")
    add_line(properties, "000000", _STROKE, arrow=arrow)


def _transform(properties: Element, way: Route) -> None:
    attributes = {"rot": _QUARTER} if way.turned else {}
    attributes |= {name: "1" for name, wanted in (("flipH", way.flip_h), ("flipV", way.flip_v)) if wanted}
    transform = add(properties, "a:xfrm", attributes)
    add(transform, "a:off", {"x": str(way.x), "y": str(way.y)})
    add(transform, "a:ext", {"cx": str(way.width), "cy": str(way.height)})


def _path(properties: Element, way: Route) -> None:
    geometry = add(properties, "a:custGeom")
    for name in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"):
        add(geometry, name)
    add(geometry, "a:rect", {"l": "0", "t": "0", "r": "r", "b": "b"})
    size = {"w": str(way.width), "h": str(way.height), "fill": "none"}
    path = add(add(geometry, "a:pathLst"), "a:path", size)
    for n, (x, y) in enumerate(way.path):
        add(add(path, "a:lnTo" if n else "a:moveTo"), "a:pt", {"x": str(x), "y": str(y)})
