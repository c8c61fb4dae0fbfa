"""Names that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from django.utils.translation import gettext as _


def meant(text: str, names: Iterable[str], count: int = 3) -> str:
    """`` Maksud Anda “…”, “…”?`` or nothing; letter case and leading zeros, which Excel drops, are forgiven."""
    known = {name.lower(): name for name in names}
    bare = {name.lstrip("0"): name for name in known}
    low = text.lower()
    # The distance of every name to every other is slow over thousands: those that begin alike, or share a word, do.
    near = [name for name in known if name[:3] == low[:3] or set(name.split()) & set(low.split())][:400]
    found = get_close_matches(low, near, n=count, cutoff=0.6)
    if not found and low.lstrip("0") in bare:
        found = [bare[low.lstrip("0")]]
    if not found:
        return ""
    return " " + _("Maksud Anda {names}?").format(names=_(" atau ").join(f"“{known[name]}”" for name in found))
