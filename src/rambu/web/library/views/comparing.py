"""Two texts of a SOP beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.redlining import compared
from rambu.web.library.views.document import find_document, find_draft, find_text
from rambu.web.people.asker import asker
from rambu.web.ui.words import day


@dataclass(frozen=True, slots=True)
class Choice:
    """A text that can be compared."""

    key: str
    label: str


@require_safe
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """``?dari=1&ke=draf``; without them, the latest step: the text in force against the draft or the one before."""
    row = find_document(request, pk)
    choices = _choices(row, find_draft(asker(request), row))
    old, new = _asked(request, choices)
    before, after = (find_text(request, row, key) if key else None for key in (old, new))
    context: dict[str, Any] = {"document": row, "choices": choices, "old": old, "new": new}
    if before is not None and after is not None:
        context["compared"] = compared(before.sop, after.sop)
    return render(request, "library/compare.html", context)


def _choices(row: Document, draft: Draft | None) -> list[Choice]:
    """The newest first."""
    revisions = row.revisions.everywhere(reason="seen with the document")
    listed = [Choice(str(one.number), _name(one)) for one in revisions]
    return [*([Choice("draf", _("Draf yang sedang disusun"))] if draft else []), *listed]


def _name(revision: Revision) -> str:
    told = _("Revisi {n}, berlaku {day}") if revision.number > 1 else _("Naskah pertama, berlaku {day}")
    return told.format(n=revision.number - 1, day=day(revision.effective))


def _asked(request: HttpRequest, choices: list[Choice]) -> tuple[str, str]:
    keys = [one.key for one in choices]
    new = request.GET.get("ke", "")
    new = new if new in keys else next(iter(keys), "")
    old = request.GET.get("dari", "")
    later = keys[keys.index(new) + 1 :] if new in keys else []
    return (old if old in keys else next(iter(later), ""), new)
