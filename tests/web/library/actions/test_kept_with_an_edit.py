"""After an edit only what it changed is written; what stands in the rows is what everything derived anew would be."""

from __future__ import annotations

import random
from typing import Any

import pytest

from rambu.sop import SetField, SetKegiatan, SetPelaksana, SetSymbol, Sop, loads
from rambu.sop.model import Butir
from rambu.web.library import actions
from rambu.web.library.actions import Done
from rambu.web.library.models import Change, Document, Draft, Mention
from rambu.web.library.models.mention import Kind
from rambu.web.library.naming import names_in
from rambu.web.library.projection import project
from tests.support.cast import Cast, make_cast
from tests.support.library import SURAT, draft_of, open_for, put_in_force
from tests.support.memories import forget

pytestmark = pytest.mark.django_db
WORDS = ("Surat masuk", "Buku agenda", "-", "Kepala Seksi", "Surat Masuk")
TIMES = ("5 menit", "2 hari kerja", "", "tidak tentu")


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def edit_by(rng: random.Random, sop: Sop) -> Any:
    """An edit of something that a row of the database bears too."""
    bagan = sop.bagan[0]
    row, word = rng.choice(bagan.kegiatan), rng.choice(WORDS)
    return rng.choice(
        (
            SetField("judul", f"SOP {word}"),
            SetField("peralatan", (Butir(word),)),
            SetKegiatan(row.id, "output", (word,)),
            SetKegiatan(row.id, "waktu.nominal", rng.choice(TIMES)),
            SetPelaksana(rng.choice(bagan.pelaksana).id, "nama", word),
            SetSymbol(row.simbol[0].id, "pelaksana", (rng.choice(bagan.pelaksana).id,)),
        )
    )


def assert_kept(pk: int) -> None:
    """The rows of the draft are those of its text."""
    forget()
    draft: Draft = Draft.objects.everywhere(reason="test").select_related("document").get(pk=pk)
    facts = project(draft.sop)
    assert {name: getattr(draft, name) for name in facts} == facts
    if draft.base_id is None:
        assert {name: getattr(draft.document, name) for name in facts} == facts
    rows = Mention.objects.everywhere(reason="test").filter(draft=draft)
    assert {(Kind(row.kind), row.key, row.name, row.number) for row in rows} == set(names_in(draft.sop))
    assert draft.document.changed == draft.changed


@pytest.mark.parametrize("revises", [False, True])
def test_rows_follow_every_edit_and_its_undoing(cast: Cast, revises: bool) -> None:
    document = open_for(cast, cast.pegawai, loads(SURAT))
    if revises:
        put_in_force(document)
        actions.open_draft(by=cast.fresh("pegawai"), document=document, reason="Diperbarui")
    draft, rng, changes = draft_of(document), random.Random(4), list[Change]()
    for n in range(24):
        seen = draft_of(Document.objects.everywhere(reason="test").get(pk=document.pk))
        undone = changes.pop() if changes and n % 5 == 4 else None
        done = (
            actions.undo_change(by=None, change=undone, key=f"u{n}")
            if undone
            else actions.edit_draft(by=None, draft=seen, edits=[edit_by(rng, seen.sop)], base=seen.version, key=f"k{n}")
        )
        if isinstance(done, Done) and done.change and not undone:
            changes.append(done.change)
        assert_kept(draft.pk)
    assert len(changes) > 10
