"""Turning what stands in cells into parts of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rambu.language import gettext as _
from rambu.sop.model import Rujukan

_ACTIVE = re.compile(r"(me|ber)[a-z]{3,}", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Z][a-z]+(-[a-z]+)?")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` on one line, without the full stop at its end."""
    return " ".join(text.split()).rstrip(".;, ")


@lru_cache(maxsize=8192)
def soft(text: str) -> str:
    """`text` inside a list: its capital first letter goes, unless it begins an acronym or a name of several words."""
    first, _space, rest = text.partition(" ")
    return text if rest[:1].isupper() or not _PLAIN.fullmatch(first) else text[0].lower() + text[1:]


def is_action(text: str) -> bool:
    """Whether `text` begins with an active verb, so that a performer can stand before it as its subject."""
    return _ACTIVE.match(text) is not None and not text.split(" ", 1)[0].isupper()


def listed(items: Sequence[str], last: str = "") -> str:
    """``a``, ``a dan b``, ``a, b, dan c``; `last` is the joining word, "dan" if empty."""
    joint = last or _("dan")
    if len(items) < 3:
        return f" {joint} ".join(items)
    return f"{', '.join(items[:-1])}, {joint} {items[-1]}"


def sentence(text: str) -> str:
    """`text` with a capital at its beginning and a mark at its end."""
    return "" if not text else text[0].upper() + text[1:] + ("" if text[-1] in ".?!…" else ".")


def other_sop(sop: Rujukan) -> str:
    """``SOP Pengadaan (nomor 12/2025)``."""
    title = plain(sop.judul)
    named = title if title.casefold().startswith("sop") else _("SOP {judul}").format(judul=title)
    return _("{sop} (nomor {nomor})").format(sop=named, nomor=plain(sop.nomor)) if sop.nomor else named
