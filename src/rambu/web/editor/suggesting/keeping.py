"""Keep the phrases of texts: of a revision once, of a draft every now and then while it is written."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django.db.models import F, Max, Q
from django.utils import timezone

from rambu.rules.lexicon.spelling import folded
from rambu.search import keys
from rambu.sop import Sop
from rambu.web.editor.models import Phrase
from rambu.web.jobs.report import Report
from rambu.web.jobs.schedule import daily
from rambu.web.library.models import Document, Draft
from rambu.web.library.projection import listen

PAUSE: Final = timedelta(seconds=60)
"""A draft whose phrases were kept so lately is left alone: it changes with every word that is typed."""

_SELF = "the phrases of the text itself"


def register() -> None:
    """Listen to the library; and once a night keep what the pause has left out."""
    listen("editor.phrases", keep_phrases)
    daily("editor.phrases", keep_late_ones, 2)


def keep_phrases(document: Document, pause: timedelta = PAUSE) -> None:
    """Bring the phrases of a SOP up to its texts."""
    rows = Phrase.objects.everywhere(reason=_SELF).filter(document=document)
    now = timezone.now()
    last = dict(rows.values_list("draft").annotate(at=Max("at")))
    known = document.in_force_id is None or None in last
    if known and any(pk and at >= now - pause for pk, at in last.items()):
        return
    draft: Any = document.draft
    rows.filter(draft__in=[pk for pk in last if pk and (draft is None or pk != draft.pk)]).delete()
    if draft is not None and (draft.pk not in last or last[draft.pk] < now - pause):
        _replace(document, draft, draft.sop)
    revision = document.in_force
    if revision is not None and (None not in last or last[None] < revision.made):
        _replace(document, None, revision.sop)


def keep_late_ones(_report: Report, **_day: str) -> None:
    """Texts that were changed, closed or put in force after their phrases were kept."""
    later = Q(draft__changed__gt=F("at")) | Q(draft__closed__gt=F("at"))
    later |= Q(draft=None, document__in_force__made__gt=F("at"))
    late = Phrase.objects.everywhere(reason=_SELF).filter(later)
    documents = Document.objects.everywhere(reason=_SELF).filter(pk__in=late.values("document"))
    for document in documents:
        keep_phrases(document, timedelta())


def stems_of(text: str) -> str:
    """Roots of the words of an activity."""
    return " ".join(keys(text))[:200]


def _replace(document: Document, draft: Draft | None, sop: Sop) -> None:
    Phrase.objects.everywhere(reason=_SELF).filter(document=document, draft=draft).delete()
    now = timezone.now()
    rows = [(row.teks.strip(), row.waktu.nominal) for bagan in sop.bagan for row in bagan.kegiatan]
    made = [
        Phrase(
            document=document,
            draft=draft,
            text=text[:500],
            key=folded(text)[:200],
            stems=stems_of(text),
            waktu=waktu[:100],
            at=now,
        )
        for text, waktu in dict.fromkeys(rows)
        if text
    ]
    Phrase.objects.bulk_create(made)
