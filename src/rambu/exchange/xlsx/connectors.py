"""Connectors: glued to the symbols at both ends, drawn where the scene has drawn the line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.openxml.markup import add, add_line
from rambu.exchange.openxml.routes import Place, Route, free, route
from rambu.exchange.xlsx.anchors import Ground
from rambu.exchange.xlsx.shapes import Frame, add_frame

_STROKE: Final = 11430
_DRAWING_2010: Final = "http://schemas.microsoft.com/office/drawing/2010/main"
_QUARTER: Final = "5400000"
"""90° in 1/60,000 of a degree."""

End = tuple[int, int]
"""Number of a shape and its connection site."""


def add_connector(
    parent: Element, ground: Ground, frame: Frame, points: Sequence[Place], ends: tuple[End, End], *, arrow: bool
) -> None:
    """A line between two shapes, with a picture of it for readers that cannot draw a glued one.

    LibreOffice drops the glue and lays the elbows anew, through symbols and labels. It takes the fallback, since of the
    versions of DrawingML it goes by the prefix alone; Excel goes by the namespace, knows it, and takes the connector.
    """
    either = add(parent, "mc:AlternateContent")
    choice = add(either, "mc:Choice", {"xmlns:rambu": _DRAWING_2010, "Requires": "rambu"})
    _connector(choice, ground, frame, route(points), ends, arrow=arrow)
    _picture(add(either, "mc:Fallback"), ground, frame, free(points), arrow=arrow)


def _connector(
    parent: Element, ground: Ground, frame: Frame, way: Route, ends: tuple[End, End], *, arrow: bool
) -> None:
    anchor = ground.anchor(parent, *way.visible)
    connector = add(anchor, "xdr:cxnSp", {"macro": ""})
    about = add(connector, "xdr:nvCxnSpPr")
    add_frame(about, frame)
    glue = add(about, "xdr:cNvCxnSpPr")
    for name, (number, site) in zip(("a:stCxn", "a:endCxn"), ends, strict=True):
        add(glue, name, {"id": str(number), "idx": str(site)})
    _look(add(connector, "xdr:spPr"), way, arrow=arrow)
    add(anchor, "xdr:clientData")


def _picture(parent: Element, ground: Ground, frame: Frame, way: Route, *, arrow: bool) -> None:
    anchor = ground.anchor(parent, *way.visible)
    shape = add(anchor, "xdr:sp", {"macro": "", "textlink": ""})
    about = add(shape, "xdr:nvSpPr")
    add_frame(about, frame)
    add(about, "xdr:cNvSpPr")
    _look(add(shape, "xdr:spPr"), way, arrow=arrow)
    add(anchor, "xdr:clientData")


def _look(properties: Element, way: Route, *, arrow: bool) -> None:
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
