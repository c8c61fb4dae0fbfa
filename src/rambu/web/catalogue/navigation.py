"""Where the catalogue is found: a tab of *Pustaka*, a door on the page of a SOP, a link where one logs in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from rambu.web.catalogue.models import Entry
from rambu.web.catalogue.urls import OPEN
from rambu.web.doors.middleware import let_pass
from rambu.web.library.authority import coordinates
from rambu.web.library.models import Document
from rambu.web.library.navigation import coordinates as coordinates_somewhere
from rambu.web.library.opening import Door, add_doors
from rambu.web.people.inserts import insert
from rambu.web.ui.navigation import Place, add_place


def register() -> None:
    """Put the ways in."""
    add_place(
        Place(
            "catalogue:deciding",
            gettext_lazy("Katalog publik"),
            order=40,
            within="pustaka",
            visible=coordinates_somewhere,
        )
    )
    add_doors("catalogue", _doors)
    insert("login", "catalogue/login_link.html", _for_login)
    let_pass(*(f"catalogue:{name}" for name in OPEN))


def _doors(person: Any, document: Document) -> list[Door]:
    """To deciding about it, for the coordinator; for others to what everybody reads, where it is shown."""
    if document.in_force_id is None:
        return []
    if coordinates(person, document):
        return [Door(gettext("Atur katalog"), reverse("catalogue:publication", args=[document.pk]))]
    entry = Entry.objects.for_everybody().filter(document=document).select_related("revision").first()
    if entry is None:
        return []
    return [Door(gettext("Halaman publik"), reverse("catalogue:version", args=[document.pk, entry.revision.number]))]


def _for_login(_request: HttpRequest, _row: Any) -> dict[str, Any] | None:
    return {} if Entry.objects.for_everybody().exists() else None
