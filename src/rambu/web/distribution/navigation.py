"""The way to the distribution list, from the page of a SOP in force."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rambu.web.library.models import Document
from rambu.web.library.opening import Door, add_doors


def register() -> None:
    """Put the door."""
    add_doors("distribution", _doors)


def _doors(_person: Any, document: Document) -> list[Door]:
    if document.in_force_id is None:
        return []
    return [Door(_("Penerima"), reverse("distribution:list", args=[document.pk]))]
