"""Found SOPs become drafts, all at once or not at all; edits of our own files become proposals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from rambu.exchange.intake import take_in
from rambu.exchange.xlsx import write_xlsx
from rambu.sop import Sop, canonical
from rambu.sop.edits import SetKegiatan
from rambu.web.imports import actions
from rambu.web.imports.models import Found
from rambu.web.imports.origin import find_origin
from rambu.web.library import actions as library
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import undo
from rambu.web.review.models import Proposal
from tests.support.cast import Cast
from tests.support.library import draft_of, open_for, put_in_force, work
from tests.web.imports.conftest import found_in, sent


def test_it_becomes_a_draft_with_the_sender_as_penyusun(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    event = actions.take_over(by=me, parcel=found.file.parcel, found=[found])
    row = Document.objects.for_person(me).get()
    assert (row.title, row.unit) == ("SOP Pelayanan Surat Masuk (contoh)", cast.unit)
    assert draft_of(row).sop == found.sop
    with pytest.raises(Refused, match="sudah diambil"):
        actions.take_over(by=me, parcel=found.file.parcel, found=[found])
    undo(by=me, event=event)
    assert not Document.objects.for_person(me).kept().exists()
    assert Found.objects.for_person(me).open().count() == 1


def test_all_or_none(cast: Cast) -> None:
    parcel = sent(
        cast,
        [("a.sop.yaml", b"rambu: 1\njudul: SOP A (contoh)\n"), ("b.sop.yaml", b"rambu: 1\njudul: SOP B (contoh)\n")],
    )
    work()
    me = cast.fresh("pegawai")
    first, second = Found.objects.for_person(me).order_by("file")
    actions.take_over(by=me, parcel=parcel, found=[first])
    with pytest.raises(Refused):
        actions.take_over(by=me, parcel=parcel, found=[first, second])
    assert Document.objects.everywhere(reason="test").count() == 1
    with pytest.raises(PermissionDenied):
        actions.take_over(by=cast.fresh("koordinator"), parcel=parcel, found=[second])


def test_what_came_into_force_is_not_thrown_away(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    event = actions.take_over(by=me, parcel=found.file.parcel, found=[found])
    put_in_force(Document.objects.everywhere(reason="test").get())
    with pytest.raises(Refused):
        undo(by=me, event=event)


def test_a_parcel_is_thrown_away_and_brought_back(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    event = actions.discard_parcel(by=me, parcel=found.file.parcel)
    assert not Found.objects.for_person(me).open().exists()
    undo(by=me, event=event)
    assert Found.objects.for_person(me).open().exists()


def edited(sop: Sop) -> bytes:
    """A workbook of ours in which somebody wrote another word and another time, the SOP in it as it was."""
    chart = sop.bagan[0]
    rows = list(chart.kegiatan)
    rows[0] = replace(rows[0], teks="Menerima dan mencatat surat")
    rows[2] = replace(rows[2], waktu=replace(rows[2].waktu, nominal="7 menit"))
    new = replace(sop, bagan=(replace(chart, kegiatan=tuple(rows)),))
    return with_embedded(write_xlsx(new), write_xlsx(sop))


def with_embedded(book: bytes, donor: bytes) -> bytes:
    import io
    import zipfile

    from tests.support.drawn_workbooks import changed

    with zipfile.ZipFile(io.BytesIO(donor)) as package:
        item = package.read("customXml/item1.xml")
    return changed(book, lambda name, part: item if name == "customXml/item1.xml" else part)


def test_a_file_of_ours_brings_its_edits_as_a_proposal(cast: Cast) -> None:
    me, document = cast.fresh("pegawai"), open_for(cast, cast.fresh("pegawai"))
    content = edited(draft_of(document).sop)
    row = draft_of(document).sop.bagan[0].kegiatan[1]
    late = [SetKegiatan(row.id, "teks", "Meneliti surat")]
    library.edit_draft(by=me, draft=draft_of(document), edits=late, base=0, key="a")
    parcel = sent(cast, [("surat.xlsx", content)])
    work()
    found = Found.objects.for_person(me).get()
    assert (found.document, found.base) == (document, 0)
    with pytest.raises(PermissionDenied):
        actions.take_over(by=cast.fresh("admin"), parcel=parcel, found=[found])
    actions.propose_edits(by=me, found=found)
    proposal = Proposal.objects.for_person(me).get()
    assert len(proposal.told.splitlines()) == 2
    assert "Menerima dan mencatat surat" in proposal.told
    assert "7 menit" in proposal.told
    with pytest.raises(Refused):
        actions.propose_edits(by=me, found=found)


def test_a_file_of_a_sop_that_one_does_not_see_is_any_file(cast: Cast) -> None:
    sop = draft_of(open_for(cast, cast.fresh("pegawai"))).sop
    intake = take_in("surat.xlsx", edited(sop))
    assert intake.embedded == canonical(sop).decode()
    assert find_origin(cast.fresh("stranger"), intake.embedded, intake.edits) is None
    assert find_origin(cast.fresh("pegawai"), intake.embedded, intake.edits) is not None
