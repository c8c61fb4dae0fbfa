"""Tags and filters that every template has without loading them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import format_html, json_script
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rambu.web.ui import words
from rambu.web.ui.language import words_of_scripts
from rambu.web.ui.notes import UNDOABLE

register = template.Library()


@register.filter
def day(value: date | datetime | None) -> SafeString:
    """A date in words, machine-readable beside them."""
    return _time(value, words.day(value)) if value else SafeString("")


@register.filter
def moment(value: datetime | None) -> SafeString:
    """A moment in words, machine-readable beside them."""
    return _time(value, words.moment(value)) if value else SafeString("")


def _time(value: date, told: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), told)


@register.filter
def number(value: int | float | Decimal | None) -> str:
    """A number with Indonesian separators."""
    return words.number(value)


@register.inclusion_tag("ui/empty.html")
def empty(text: str, address: str = "", verb: str = "") -> dict[str, Any]:
    """An empty place: what it is for, and the first step."""
    return {"text": text, "address": address, "verb": verb}


@register.inclusion_tag("ui/pages.html", takes_context=True)
def pages(context: template.Context, page: Any) -> dict[str, Any]:
    """Links to the pages beside `page`, keeping the filters of the address."""
    return {"page": page, "request": context.get("request")}


@register.filter
def undo_address(note: Any) -> str:
    """Where a note's button *Urungkan* leads; nothing where it has none."""
    kind, _, address = (note.extra_tags or "").partition(":")
    return address if kind == UNDOABLE else ""


@register.simple_tag
def script_words() -> SafeString:
    """The sentences of scripts in the language of the page, where it is not that of the source."""
    told = words_of_scripts(get_language() or "id")
    return json_script(told, "editor-words") if told else SafeString("")
