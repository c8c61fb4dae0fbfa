"""What everybody reads behind the QR code, and that nothing else is there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from rambu.web.approval.actions import signed
from rambu.web.library import actions as library
from rambu.web.offices.models.span import today
from tests.support.approval import DAY
from tests.support.cast import Cast
from tests.support.signing import final_for, waiting

pytestmark = pytest.mark.django_db


def said(code: str, status: int = 200) -> str:
    answer = Client().get(f"/v/{code}/")
    assert answer.status_code == status
    assert answer.headers["Cache-Control"].startswith("public")
    assert "Set-Cookie" not in answer.headers
    return answer.content.decode()


def test_from_waiting_to_revoked(cast: Cast) -> None:
    row = waiting(cast)
    final = final_for(row, "basah")
    before = said(final.code)
    assert "Belum disahkan" in before
    assert "B-1/contoh" not in before
    assert str(row.draft) not in before
    revision = signed(by=None, legalisation=row, on=DAY)
    page = said(final.code)
    for words in ("Berlaku", "B-1/contoh", revision.sop.judul, str(cast.kota), "2 Maret 2026", final.head):
        assert words in page
    assert "196801012000031001" not in page
    assert "Pegawai" not in page
    library.revoke_revision(by=None, revision=revision, reason="Rahasia kantor", ended=today())
    page = said(final.code)
    assert "Dicabut" in page
    assert "Rahasia kantor" not in page


def test_not_in_force_before_its_day(cast: Cast) -> None:
    row = waiting(cast, effective=today() + timedelta(days=30))
    final = final_for(row, "basah")
    signed(by=None, legalisation=row, on=DAY)
    assert "Disahkan, belum berlaku" in said(final.code)


def test_an_unknown_code(cast: Cast) -> None:
    assert "Kode ini tidak ada" in said("tidakada", 404)


def test_kept_by_browsers(cast: Cast) -> None:
    final = final_for(waiting(cast), "basah")
    first = Client().get(f"/v/{final.code}/")
    again = Client().get(f"/v/{final.code}/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
