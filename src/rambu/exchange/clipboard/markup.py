"""HTML made fit for the parser of the standard library, which takes quadratic time over what is left open."""

from __future__ import annotations

import re
from typing import Final

_STYLE: Final = re.compile(r"(<style\b[^<>]{0,400}>)\s{0,40}<!--", re.IGNORECASE)
_STRAY: Final = re.compile(r"<(?![a-zA-Z/!?][^<>]*>)")
_SECTION: Final = re.compile(r"<[!?][^<>]*>")


def uncommented(html: str) -> tuple[str, str]:
    """`html` without comments and conditional sections, every ``<`` that begins no tag escaped; and the comments.

    What Excel and Word write in a comment inside ``<style>`` stays.
    """
    html = _STYLE.sub(r"\1", html)
    kept: list[str] = []
    comments: list[str] = []
    at = 0
    while (start := html.find("<!--", at)) >= 0:
        end = html.find("-->", start + 4)
        if end < 0:
            break
        kept.append(html[at:start])
        comments.append(html[start + 4 : end])
        at = end + 3
    kept.append(html[at:])
    return _STRAY.sub("&lt;", _SECTION.sub("", "".join(kept))), "\n".join(comments)
