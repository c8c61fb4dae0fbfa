"""The file from which a SOP came stays beside it, on a page and in the editor, for those who see its drafts."""

from __future__ import annotations

from rambu.exchange.intake import Intake, SourcePage
from rambu.exchange.pdf import write_pdf
from rambu.sop import loads
from rambu.web.imports import actions
from rambu.web.imports.models import Found
from rambu.web.library.models import Document
from tests.support.cast import Cast
from tests.support.library import SURAT, put_in_force
from tests.support.visitors import Visitor
from tests.web.imports.conftest import DRAWN, sent

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 842 595" class="source"><rect class="cell"/></svg>'


def taken_over(cast: Cast, name: str, content: bytes, page: SourcePage) -> Found:
    """A SOP of a file of the clerk that became a draft."""
    me, parcel = cast.fresh("pegawai"), sent(cast, [(name, content)])
    row = parcel.files.everywhere(reason="test").get()
    actions.keep_intake(file=row, intake=Intake(DRAWN.sops, (page, SourcePage(2, 842, 595, SVG))))
    found: Found = Found.objects.for_person(me).get(file=row)
    actions.take_over(by=me, parcel=parcel, found=[found])
    found.refresh_from_db()
    return found


def test_it_stands_beside_the_sheet(cast: Cast) -> None:
    found = taken_over(cast, "surat.xlsx", b"PK", SourcePage(1, 842, 595, SVG))
    document, pegawai = found.document_id, Visitor(cast, "pegawai")
    assert f"/impor-sop/asal/{document}/" in pegawai.text(f"/pustaka/{document}/")
    page = pegawai.text(f"/impor-sop/asal/{document}/")
    assert f'src="/impor-sop/asal/{document}/1/"' in page
    assert f"/impor-sop/asal/{document}/2/" not in page, "nothing of the SOP stands there"
    assert 'class="chart' in page
    picture = pegawai.client.get(f"/impor-sop/asal/{document}/1/")
    assert picture["content-type"] == "image/svg+xml"
    assert picture.content.startswith(b"<svg")
    assert b"<style>" in picture.content
    assert picture["content-security-policy"].startswith("default-src 'none'")
    assert f'src="/impor-sop/asal/{document}/1/"' in pegawai.text(f"/pustaka/{document}/susun/")


def test_pages_of_a_pdf_are_pictures(cast: Cast) -> None:
    found = taken_over(cast, "surat.pdf", write_pdf(loads(SURAT)), SourcePage(1, 842, 595))
    pegawai = Visitor(cast, "pegawai")
    assert pegawai.client.get(f"/impor-sop/asal/{found.document_id}/1/").content.startswith(b"\x89PNG")
    assert pegawai.status(f"/impor-sop/asal/{found.document_id}/2/") == 404


def test_those_see_it_who_see_drafts(cast: Cast) -> None:
    """Also when the SOP is in force; not who sees the SOP alone, and nobody once the file was thrown away."""
    found = taken_over(cast, "surat.xlsx", b"PK", SourcePage(1, 842, 595, SVG))
    address = f"/impor-sop/asal/{found.document_id}/"
    assert found.document is not None
    put_in_force(Document.objects.everywhere(reason="test").get(pk=found.document.pk))
    for who, status in (("pegawai", 200), ("koordinator", 200), ("stranger", 404)):
        assert Visitor(cast, who).status(address) == status, who
    actions.discard_parcel(by=cast.fresh("pegawai"), parcel=found.file.parcel)
    assert Visitor(cast, "pegawai").status(address) == 404
    assert address not in Visitor(cast, "pegawai").text(f"/pustaka/{found.document_id}/")
