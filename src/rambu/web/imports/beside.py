"""The file from which a SOP came, beside its sheet: for all who see its drafts, page by page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.editor.beside import BesidePage, add_pages
from rambu.web.imports.models import Found
from rambu.web.imports.showing import page_rows
from rambu.web.library.models import Document, Draft
from rambu.web.library.opening import Door, add_doors

_CAME = (Found.State.TAKEN, Found.State.REVISED)


def register() -> None:
    """Tell the editor and the page of the SOP."""
    add_pages("imports", lambda _person, draft: pages_of_source(draft.document_id))
    add_doors("imports", _doors)


def source_of(document: int) -> Found | None:
    """What was found in a file and became this SOP or its latest revision; nothing where the file was thrown away."""
    rows = Found.objects.everywhere(reason="shown to those who see the draft").filter(document=document)
    found: Found | None = rows.filter(state__in=_CAME, file__parcel__discarded=None).select_related("file").last()
    return found


def sees_source(person: Any, document: Document) -> bool:
    """Whether the person sees drafts of the SOP."""
    return Draft.objects.for_person(person).filter(document=document).exists()


def pages_of_source(document: int) -> list[BesidePage]:
    """The pages on which it stands."""
    found = source_of(document)
    if found is None:
        return []
    words = _("Halaman {page} dari berkas {name}")
    return [
        BesidePage(
            reverse("imports:origin_page", args=[document, row.number]), words.format(page=row.number, name=found.file)
        )
        for row in page_rows(found)
    ]


def _doors(person: Any, document: Document) -> list[Door]:
    if source_of(document.pk) is None or not sees_source(person, document):
        return []
    return [Door(_("Berkas asal"), reverse("imports:origin", args=[document.pk]))]
