"""The final document is rendered by the server, once, and proves itself."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from rambu.exchange.pdf.read.scans import see_here
from rambu.verification import verify
from rambu.web.approval.actions import Signer, cancel
from rambu.web.audit.models import Event
from rambu.web.offices.refusal import Refused
from rambu.web.signing.actions import prepare
from rambu.web.signing.rendering import address_of, render
from rambu.web.signing.ways import WAYS
from tests.support.cast import Cast
from tests.support.signing import final_for, waiting


def test_it_is_the_text_as_it_was_sent_with_its_chain(cast: Cast) -> None:
    row = waiting(cast)
    final = final_for(row, "basah")
    report = verify(bytes(final.content), head=final.head)
    assert report.consistent
    assert report.anchored
    assert report.number == "B-1/contoh"
    assert report.decisions >= 2
    event = Event.objects.everywhere(reason="test").filter(action="signing.prepared").get()
    assert event.content["head"] == final.head
    assert "contoh" not in str(report.head)


def test_its_code_leads_to_the_public_page(cast: Cast) -> None:
    final = final_for(waiting(cast), "basah")
    codes = {code for page in see_here(bytes(final.content)) for code in page.codes}
    assert codes == {address_of(final.code)}


def test_it_is_made_once(cast: Cast) -> None:
    row = waiting(cast)
    assert final_for(row, "basah").pk == final_for(row, "basah").pk
    assert final_for(row, "bsre").pk != final_for(row, "basah").pk


def test_not_while_somebody_comes_first_nor_after_it_was_taken_back(cast: Cast) -> None:
    row = waiting(cast, initials=(Signer("Kepala Seksi", "Kepala (contoh)"),))
    with pytest.raises(Refused, match="belum memberi paraf"):
        final_for(row, "basah")
    other = waiting(cast, "B-2/contoh")
    made = render(other, WAYS["basah"])
    cancel(by=None, legalisation=other, reason="Contoh")
    with pytest.raises(Refused, match="sudah berakhir"):
        prepare(by=None, legalisation=other, way=WAYS["basah"], rendered=made)


def test_only_who_records_signatures(cast: Cast) -> None:
    row = waiting(cast)
    made = render(row, WAYS["basah"])
    with pytest.raises(PermissionDenied):
        prepare(by=cast.fresh("pegawai"), legalisation=row, way=WAYS["basah"], rendered=made)
