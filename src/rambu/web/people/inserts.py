"""Parts that apps above put into pages of this app."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

Context = dict[str, Any]
About = Callable[[HttpRequest, Any], Context | None]
"""What the template needs for this request and the row that the page shows; None where the part is not shown."""

_PARTS: dict[str, dict[str, About]] = {}


def insert(page: str, template: str, about: About) -> None:
    """Put a template into a page: ``login``, ``account``, ``person`` or ``roles`` (of an office)."""
    _PARTS.setdefault(page, {})[template] = about


def inserts(page: str, request: HttpRequest, row: Any = None) -> list[SafeString]:
    """The parts of a page as they are shown now."""
    shown = ((template, about(request, row)) for template, about in _PARTS.get(page, {}).items())
    return [render_to_string(template, context, request) for template, context in shown if context is not None]
