"""The drafts that a pendamping has, as his desk shows them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.coaching.stuck import Stillness, stillness_of
from rambu.web.library.models import Assignment, Change, Draft
from rambu.web.offices.models.span import today
from rambu.web.review.models import Proposal, Question, Thread
from rambu.web.ui.words import day

MOST = 100


@dataclass(frozen=True, slots=True)
class Coached:
    """One draft: who writes it until when, how it stands, and what is said about it."""

    draft: Draft
    writers: list[Any]
    due: date | None
    stillness: Stillness
    comments: int
    proposals: int
    questions: int

    @property
    def is_late(self) -> bool:
        """Whether the due date is over."""
        return self.due is not None and self.due < today()

    @property
    def reminder(self) -> str:
        """Friendly words to send to the author."""
        names = ", ".join(one.name for one in self.writers) or _("rekan")
        words = [_("Yth. {names}, tentang naskah “{title}”.").format(names=names, title=self.draft.document)]
        if self.stillness.is_still:
            words.append(_("Sudah {n} hari belum ada perubahan.").format(n=self.stillness.days))
        if self.due:
            words.append(_("Tenggatnya {day}.").format(day=day(self.due)))
        words.append(_("Bila ada yang sulit, tulislah di percakapan; saya siap membantu."))
        return " ".join(words)


def coached_by(person: Any, patience: int) -> list[Coached]:
    """The open drafts that the person coaches: those that need a hand first, then by due date and title."""
    parts = Assignment.objects.for_person(person).current().filter(person=person, part=Assignment.Part.PENDAMPING)
    drafts = Draft.objects.for_person(person).open().filter(document__in=parts.values("document"))
    drafts = drafts.filter(document__discarded=None).select_related("document__office", "document__unit", "changed_by")
    rows = list(drafts[:MOST])
    facts = _Facts(person, rows, patience)
    found = [facts.of(draft, patience) for draft in rows]
    return sorted(found, key=_order)


def _order(one: Coached) -> tuple[bool, date, str]:
    return (not one.stillness.is_stuck, one.due or date.max, str(one.draft.document))


class _Facts:
    """What the rows need, read in one query each."""

    def __init__(self, person: Any, drafts: list[Draft], patience: int) -> None:
        ids = [draft.document_id for draft in drafts]
        parts = Assignment.objects.for_person(person).current().filter(document__in=ids).select_related("person")
        self.crew: dict[int, list[Assignment]] = defaultdict(list)
        for part in parts:
            self.crew[part.document_id].append(part)
        since = timezone.now() - timedelta(days=patience)
        recent = Change.objects.for_person(person).filter(draft__in=drafts, at__gt=since).order_by("version")
        self.changes: dict[int, list[Change]] = defaultdict(list)
        for change in recent:
            self.changes[change.draft_id].append(change)
        threads = Thread.objects.for_person(person).open().filter(document__in=ids)
        proposals = Proposal.objects.for_person(person).waiting().filter(thread__document__in=ids)
        waiting = Question.objects.for_person(person).waiting().filter(document__in=ids)
        self.proposals = Counter(proposals.values_list("thread__document", flat=True))
        self.comments = Counter(threads.values_list("document", flat=True)) - self.proposals
        self.questions = Counter(waiting.values_list("document", flat=True))

    def of(self, draft: Draft, patience: int) -> Coached:
        pk, crew = draft.document_id, self.crew[draft.document_id]
        writers = [one for one in crew if one.part != Assignment.Part.PENDAMPING]
        dues = [one.due for one in (writers or crew) if one.due]
        return Coached(
            draft,
            [one.person for one in writers],
            min(dues, default=None),
            stillness_of(draft, self.changes[draft.pk], patience),
            self.comments[pk],
            self.proposals[pk],
            self.questions[pk],
        )
