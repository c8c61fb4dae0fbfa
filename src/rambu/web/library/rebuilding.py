"""Derive everything anew that is derived from stored texts: after an update that counts or names differently."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from rambu.sop import BadInput
from rambu.web.library.models import Document
from rambu.web.library.projection import refresh

_ALL = "what is derived of every SOP"


def count() -> int:
    """How many SOPs there are."""
    return Document.objects.everywhere(reason=_ALL).count()


def rebuild() -> Iterator[tuple[str, str]]:
    """Each SOP in a transaction of its own, its title and what was wrong with its text, if anything was."""
    ids = Document.objects.everywhere(reason=_ALL).order_by("pk").values_list("pk", flat=True)
    for pk in list(ids):
        with transaction.atomic():
            rows = Document.objects.everywhere(reason=_ALL).select_for_update()
            document = rows.filter(pk=pk).first()
            if document is not None:
                yield str(document), _refreshed(document)


def _refreshed(document: Document) -> str:
    try:
        with transaction.atomic():
            refresh(document)
    except BadInput as fault:
        return str(fault)
    return ""
