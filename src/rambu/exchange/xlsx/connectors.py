"""Connectors: glued to the symbols at both ends, drawn where the scene has drawn the line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from rambu.exchange.openxml.lines import add_route
from rambu.exchange.openxml.markup import add
from rambu.exchange.openxml.routes import Place, Route, free, route
from rambu.exchange.xlsx.anchors import Ground
from rambu.exchange.xlsx.shapes import Frame, add_frame

_DRAWING_2010: Final = "http://schemas.microsoft.com/office/drawing/2010/main"

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
    add_route(add(connector, "xdr:spPr"), way, arrow=arrow)
    add(anchor, "xdr:clientData")


def _picture(parent: Element, ground: Ground, frame: Frame, way: Route, *, arrow: bool) -> None:
    anchor = ground.anchor(parent, *way.visible)
    shape = add(anchor, "xdr:sp", {"macro": "", "textlink": ""})
    about = add(shape, "xdr:nvSpPr")
    add_frame(about, frame)
    add(about, "xdr:cNvSpPr")
    add_route(add(shape, "xdr:spPr"), way, arrow=arrow)
    add(anchor, "xdr:clientData")
