"""Who needs a hand."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop import Edit, SetField, SetKegiatan, Sop, apply, canonical, invert, loads, to_json
from rambu.web.coaching.desk import coached_by
from rambu.web.coaching.stuck import text_at
from rambu.web.library import actions as library
from rambu.web.library.models import Change, Document, Draft
from rambu.web.people.models import Person
from tests.support.library import SURAT, draft_of
from tests.support.thorough import examples


def move_back(draft: Draft, days: int) -> None:
    """As if everything so far had happened that many days ago."""
    past = timezone.now() - timedelta(days=days)
    Change.objects.everywhere(reason="test").filter(draft=draft).update(at=past)
    Draft.objects.everywhere(reason="test").filter(pk=draft.pk).update(opened=past, changed=past)


def edit(document: Document, *edits: Edit, key: str) -> None:
    draft = draft_of(document)
    library.edit_draft(by=None, draft=draft, edits=edits, base=draft.version, key=key)


def test_a_draft_that_nobody_changes_is_marked_after_the_days(mentor: Person, document: Document) -> None:
    move_back(draft_of(document), 7)
    [row] = coached_by(mentor, 7)
    assert row.stillness.is_still
    assert row.is_late
    assert "7 hari" in row.reminder
    assert not coached_by(mentor, 8)[0].stillness.is_stuck


def test_the_same_rule_then_and_now_is_told(mentor: Person, document: Document) -> None:
    first = draft_of(document).sop.bagan[0].kegiatan[0]
    edit(document, SetKegiatan(first.id, "waktu.nominal", "sebentar"), key="a")
    move_back(draft_of(document), 10)
    edit(document, SetField("judul", "SOP Pelayanan Surat (contoh)"), key="b")
    [row] = coached_by(mentor, 7)
    assert not row.stillness.is_still
    assert row.stillness.again
    edit(document, SetKegiatan(first.id, "waktu.nominal", "5 menit"), key="c")
    told = {finding.rule for finding in coached_by(mentor, 7)[0].stillness.again}
    assert told < {finding.rule for finding in row.stillness.again}


def test_a_fresh_draft_has_no_past(mentor: Person, document: Document) -> None:
    edit(document, SetField("judul", ""), key="a")
    assert not coached_by(mentor, 7)[0].stillness.is_stuck


def test_nobody_else_sees_the_desk_of_the_mentor(document: Document) -> None:
    stranger = Person.objects.everywhere(reason="test").get(name="Lulu Luar")
    assert coached_by(stranger, 7) == []


TITLES = st.lists(st.sampled_from(["SOP A", "SOP B", "", "SOP C"]), max_size=8)


def typed(sop: Sop, titles: list[str], at: datetime, version: int) -> tuple[Sop, list[Change]]:
    """The text after these titles, and the changes that made it."""
    changes = []
    for title in titles:
        edits = [SetField("judul", title)]
        back = json.dumps([to_json(one) for one in invert(sop, edits)])
        version += 1
        changes.append(Change(version=version, inverse=back, at=at))
        sop = apply(sop, edits)
    return sop, changes


@given(before=TITLES, after=TITLES)
@examples(30)
def test_the_text_of_then_comes_back(before: list[str], after: list[str]) -> None:
    now = timezone.now()
    then, early = typed(loads(SURAT), before, now - timedelta(days=10), 0)
    sop, late = typed(then, after, now - timedelta(days=2), len(before))
    draft = Draft(content=canonical(sop).decode(), opened=now - timedelta(days=10))
    assert text_at(draft, [*early, *late], now - timedelta(days=7)) == then
    assert text_at(draft, [*early, *late], now) == sop
    assert text_at(draft, [*early, *late], now - timedelta(days=11)) is None
