"""``{% load ledger %}``."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rambu.processmap import Ending
from rambu.web.ledger.duties import Place
from rambu.web.ledger.maps import ended
from rambu.web.ledger.showing import line_address
from rambu.web.offices.models.span import today

register = template.Library()


@register.filter
def to_line(place: Place, page: str) -> str:
    """Where a deed on a line leads."""
    return line_address(*place, page)


@register.simple_tag
def meter(there: int, coming: int, lacking: int) -> SafeString:
    """How much of what is owed is there, on its way, and lacking: a bar; the numbers stand beside it."""
    total = max(1, there + coming + lacking)
    first, second = round(100 * there / total, 1), round(100 * coming / total, 1)
    return format_html(
        '<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        '<rect class="lacking" width="100" height="8"/><rect class="coming" width="{}" height="8"/>'
        '<rect class="there" width="{}" height="8"/></svg>',
        round(first + second, 1),
        first,
    )


@register.filter
def ended_words(ending: Ending | None) -> str:
    """What became of a process, in words."""
    return ended(ending, today())
