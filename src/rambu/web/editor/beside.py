"""Pages of a file that stand beside the sheet of the editor: of the signed one, or of one that an app above knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.library.models import Draft

MOST = 40
"""As many pages are shown."""


@dataclass(frozen=True, slots=True)
class BesidePage:
    """The address of a picture, and what it is in words."""

    address: str
    words: str


Pages = Callable[[Any, Draft], list[BesidePage]]
"""Takes the person and the draft, which he sees."""

_KINDS: dict[str, Pages] = {}


def add_pages(name: str, pages: Pages) -> None:
    """Register a kind of files, once by its name."""
    _KINDS[name] = pages


def pages_beside(person: Any, draft: Draft) -> list[BesidePage]:
    """The signed file that the draft puts into a table, else the first other one that there is."""
    found = _signed(draft)
    for pages in _KINDS.values():
        found = found or pages(person, draft)
    return found[:MOST]


def _signed(draft: Draft) -> list[BesidePage]:
    base = draft.base if draft.base_id else None
    signed = base.signed if base is not None and base.unstructured else None
    if base is None or signed is None:
        return []
    words = _("Halaman {page} dari berkas bertanda tangan")
    return [
        BesidePage(reverse("library:signed_page", args=[draft.document_id, base.number, page]), words.format(page=page))
        for page in range(1, signed.pages + 1)
    ]
