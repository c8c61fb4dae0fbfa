"""The one way in which a draft's text changes."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.sop import Edit, SetField, SetKegiatan, loads
from rambu.web.audit.models import Event
from rambu.web.audit.telling import told
from rambu.web.library import actions
from rambu.web.library.actions import Clash, Done
from rambu.web.library.models import Change, Draft
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast, make_cast
from tests.support.library import SURAT, draft_of, open_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def draft(cast: Cast) -> Draft:
    return draft_of(open_for(cast, cast.pegawai, loads(SURAT)))


def put(cast: Cast, draft: Draft, edit: object, *, base: int = 0, key: str = "a", who: str = "pegawai") -> object:
    return actions.edit_draft(by=cast.fresh(who), draft=draft, edits=[edit], base=base, key=key)  # type: ignore[list-item]


def test_an_edit_is_kept_told_and_projected(cast: Cast, draft: Draft) -> None:
    row = draft.sop.bagan[0].kegiatan[1]
    done = put(cast, draft, SetKegiatan(row.id, "waktu.nominal", "30 menit"))
    assert isinstance(done, Done)
    assert done.version == 1
    draft.refresh_from_db()
    assert draft.sop.bagan[0].kegiatan[1].waktu.nominal == "30 menit"
    event = Event.objects.everywhere(reason="test").filter(action="library.draft_edited").get()
    assert "10 menit" in told(event).what
    assert "30 menit" in told(event).what
    assert draft.document.rows == 3


def test_the_same_sending_counts_once(cast: Cast, draft: Draft) -> None:
    edit = SetField("judul", "SOP Surat")
    put(cast, draft, edit)
    again = put(cast, draft, edit)
    assert isinstance(again, Done)
    assert (again.change, again.version) == (None, 1)


def test_late_edits_are_carried_over_or_shown(cast: Cast, draft: Draft) -> None:
    first, second = (row.id for row in draft.sop.bagan[0].kegiatan[:2])
    put(cast, draft, SetKegiatan(first, "teks", "Mencatat surat"), key="a")
    late = put(cast, draft, SetKegiatan(second, "teks", "Meneliti surat"), key="b")
    assert isinstance(late, Done)
    assert [row.teks for row in late.sop.bagan[0].kegiatan[:2]] == ["Mencatat surat", "Meneliti surat"]
    clash = put(cast, draft, SetKegiatan(first, "teks", "Menerima surat"), key="c")
    assert isinstance(clash, Clash)
    assert "Mencatat surat" in clash.sentence
    assert clash.version == 2


def test_undo_takes_back_one_change_under_later_ones(cast: Cast, draft: Draft) -> None:
    first, second = (row.id for row in draft.sop.bagan[0].kegiatan[:2])
    before = draft.sop
    put(cast, draft, SetKegiatan(first, "teks", "Mencatat surat"), key="a")
    put(cast, draft, SetKegiatan(second, "teks", "Meneliti surat"), base=1, key="b")
    change = Change.objects.everywhere(reason="test").get(version=1)
    done = actions.undo_change(by=cast.fresh("pegawai"), change=change, key="u")
    assert isinstance(done, Done)
    assert done.sop.bagan[0].kegiatan[0] == before.bagan[0].kegiatan[0]
    assert done.sop.bagan[0].kegiatan[1].teks == "Meneliti surat"
    with pytest.raises(Refused):
        actions.undo_change(by=cast.fresh("pegawai"), change=change, key="v")


def test_only_who_writes_may_edit_and_only_while_it_is_a_draft(cast: Cast, draft: Draft) -> None:
    edit = SetField("judul", "SOP Surat")
    with pytest.raises(PermissionDenied):
        put(cast, draft, edit, who="stranger")
    draft.state = "menunggu_tanda_tangan"
    draft.save()
    with pytest.raises(Refused):
        put(cast, draft, edit)


def test_an_edit_that_does_not_fit_is_refused_with_a_sentence(cast: Cast, draft: Draft) -> None:
    with pytest.raises(Refused):
        put(cast, draft, SetKegiatan("k99", "teks", "x"))


def test_edits_made_on_top_of_own_ones_are_carried_over_those_of_others(cast: Cast, draft: Draft) -> None:
    first, second, third = (row.id for row in draft.sop.bagan[0].kegiatan)
    mine, theirs = SetKegiatan(first, "teks", "Mencatat surat"), SetKegiatan(second, "teks", "Meneliti surat")
    actions.assign(by=None, document=draft.document, person=cast.koordinator, part="pembantu")
    put(cast, draft, theirs, key="theirs", who="koordinator")
    put(cast, draft, mine, key="mine")
    upon = [actions.Upon("mine", (mine,))]

    def late(edit: Edit, key: str) -> object:
        by = cast.fresh("pegawai")
        return actions.edit_draft(by=by, draft=draft, edits=[edit], base=0, key=key, upon=upon)

    done = late(SetKegiatan(first, "teks", "Mencatat surat masuk"), "again")
    assert isinstance(done, Done)
    assert done.sop.bagan[0].kegiatan[0].teks == "Mencatat surat masuk"
    upon.append(actions.Upon("again"))
    assert isinstance(late(SetKegiatan(second, "teks", "Memilah surat"), "clash"), Clash)
    assert isinstance(late(SetKegiatan(third, "teks", "Mengarsipkan"), "third"), Done)


def test_what_was_taken_back_stands_in_nobodys_way(cast: Cast, draft: Draft) -> None:
    first, second = (row.id for row in draft.sop.bagan[0].kegiatan[:2])
    start = draft.sop
    put(cast, draft, SetKegiatan(first, "teks", "Satu"), key="a")
    put(cast, draft, SetKegiatan(first, "teks", "Dua"), key="b", base=1)
    put(cast, draft, SetKegiatan(second, "teks", "Lain"), key="c", base=2, who="koordinator")
    changes = Change.objects.everywhere(reason="test")
    for version, key in ((2, "u"), (1, "v")):
        done = actions.undo_change(by=cast.fresh("pegawai"), change=changes.get(version=version), key=key)
        assert isinstance(done, Done)
    assert [row.teks for row in done.sop.bagan[0].kegiatan[:2]] == [start.bagan[0].kegiatan[0].teks, "Lain"]
    redone = actions.undo_change(by=cast.fresh("pegawai"), change=changes.get(key="v"), key="r")
    assert isinstance(redone, Done)
    assert redone.sop.bagan[0].kegiatan[0].teks == "Satu"
