"""Scenes as SVG: one standalone picture a page."""

from rambu.exchange.svg.write import write_chart, write_legend, write_screen, write_svg

__all__ = ["write_chart", "write_legend", "write_screen", "write_svg"]
