"""``{% load notices %}{% whatsapp text address %}``: words to send on, since that is where offices talk."""

from __future__ import annotations

import zlib
from typing import Any
from urllib.parse import quote

from django import template

register = template.Library()


@register.inclusion_tag("notices/whatsapp.html", takes_context=True)
def whatsapp(context: template.Context, text: str, address: str) -> dict[str, Any]:
    """A button that opens `text` and the absolute link to `address`: to copy, or to hand to WhatsApp."""
    message = f"{text}\n{context['request'].build_absolute_uri(str(address))}"
    return {
        "message": message,
        "link": f"https://wa.me/?text={quote(message)}",
        "id": f"wa{zlib.crc32(message.encode())}",
    }
