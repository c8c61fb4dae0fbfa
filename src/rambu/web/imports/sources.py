"""Found SOPs as sources from which the editor copies a table."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from rambu.sop import Sop
from rambu.web.editor.elsewhere import Source, add_source
from rambu.web.imports.models import Found

NAME = "berkas-"
MOST = 30


def register() -> None:
    """Tell the editor."""
    add_source(NAME, _listed, _text)


def _listed(person: Any, words: list[str]) -> list[Source]:
    rows = Found.objects.for_person(person).filter(file__parcel__discarded=None).select_related("file")
    for word in words:
        rows = rows.filter(title__icontains=word)
    return [
        Source(f"{NAME}{row.pk}", str(row), _("dari berkas {name}").format(name=row.file.name))
        for row in rows.order_by("-pk")[:MOST]
    ]


def _text(person: Any, key: str) -> Sop | None:
    row = Found.objects.for_person(person).filter(pk=key).first() if key.isascii() and key.isdigit() else None
    return row.sop if row else None
