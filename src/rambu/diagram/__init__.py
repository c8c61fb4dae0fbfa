"""From a SOP to its scene: layout, page breaks, routing, and the certificate over the finished geometry."""

from rambu.diagram.draw import draw

__all__ = ["draw"]
