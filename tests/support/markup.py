"""XML to be compared as text, whichever prefixes its namespaces have."""

from __future__ import annotations

from xml.etree.ElementTree import canonicalize, fromstring, indent, tostring


def readable(part: bytes) -> str:
    """Indented, for a golden file."""
    root = fromstring(part)
    indent(root)
    return tostring(root, encoding="unicode") + "\n"


def without_prefixes(markup: str) -> str:
    """With prefixes counted anew: ElementTree takes those that any module of the process has registered."""
    return canonicalize(markup, rewrite_prefixes=True)
