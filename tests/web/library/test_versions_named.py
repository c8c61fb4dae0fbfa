"""Whatever leaves Rambu names its version, and says so when it is no longer in force."""

from __future__ import annotations

from datetime import date

import pytest

from rambu.sop import SetField, loads
from rambu.web.library import actions
from rambu.web.library.models import Document
from rambu.web.notices.models import Notice
from tests.support.cast import Cast
from tests.support.library import SURAT, open_for, put_in_force
from tests.support.pdf_reading import page_texts
from tests.support.scans import enter_for
from tests.support.visitors import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def revised(cast: Cast) -> Document:
    """In force as version 2, with another title than version 1."""
    document = open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(document)
    draft = actions.open_draft(by=None, document=document, reason="Waktu berubah")
    actions.edit_draft(
        by=None, draft=draft, edits=[SetField("judul", "SOP Surat (contoh)")], base=draft.version, key="j"
    )
    put_in_force(document, "B-2/contoh", date(2026, 3, 2))
    return document


def named(visitor: Visitor, document: Document, text: str, kind: str = "md") -> str:
    answer = visitor.client.get(f"/pustaka/{document.pk}/unduh/{text}/{kind}/")
    return str(answer["Content-Disposition"].partition('filename="')[2].rstrip('"'))


def test_names_of_files(revised: Document, pegawai: Visitor) -> None:
    assert named(pegawai, revised, "2") == "sop-surat-contoh-versi-2.md"
    assert named(pegawai, revised, "1") == "sop-pelayanan-surat-masuk-contoh-versi-1-digantikan.md"
    actions.open_draft(by=None, document=revised, reason="Lagi")
    assert named(pegawai, revised, "draf") == "sop-surat-contoh-draf-0.md"


def test_the_pages_of_what_is_over_say_so(revised: Document, pegawai: Visitor) -> None:
    old = pegawai.client.get(f"/pustaka/{revised.pk}/unduh/1/pdf/").content
    assert all("DIGANTIKAN" in text for text in page_texts(old))
    now = f"/pustaka/{revised.pk}/unduh/2/pdf/"
    assert not any("DIGANTIKAN" in text for text in page_texts(pegawai.client.get(now).content))
    assert revised.in_force is not None
    actions.revoke_revision(by=None, revision=revised.in_force, reason="Digabung", ended=date(2026, 4, 1))
    assert all("DICABUT" in text for text in page_texts(pegawai.client.get(now).content))
    assert named(pegawai, revised, "2") == "sop-surat-contoh-versi-2-dicabut.md"


def test_a_signed_file_names_its_version(cast: Cast, koordinator: Visitor) -> None:
    scanned = enter_for(cast, None)
    answer = koordinator.client.get(f"/pustaka/{scanned.pk}/bertanda-tangan/1/")
    assert answer["Content-Disposition"].endswith('-versi-1-bertanda-tangan.pdf"')


def test_an_old_text_leads_to_the_one_in_force(revised: Document, pegawai: Visitor) -> None:
    page = pegawai.text(f"/pustaka/{revised.pk}/?naskah=1")
    assert "tidak berlaku lagi" in page
    assert "Baca versi 2 yang berlaku" in page
    assert "tidak berlaku lagi" not in pegawai.text(f"/pustaka/{revised.pk}/?naskah=2")


def test_the_notice_of_a_legalisation_names_the_version(revised: Document, cast: Cast) -> None:
    rows = Notice.objects.everywhere(reason="test").filter(person=cast.pegawai, kind="library.legalised")
    assert {row.address for row in rows} == {f"/pustaka/{revised.pk}/?naskah={n}" for n in (1, 2)}
