"""The list as a page."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from rambu.sop import loads
from rambu.web.library import actions
from tests.support.cast import Cast
from tests.support.library import SURAT, open_for, put_in_force
from tests.support.visitors import Visitor


def test_an_empty_shelf_offers_the_first_step(pegawai: Visitor) -> None:
    assert "Buat SOP pertama" in pegawai.text("/pustaka/")


def test_a_filter_that_finds_nothing_leads_back(cast: Cast, pegawai: Visitor) -> None:
    open_for(cast, cast.pegawai)
    assert "Tidak ada SOP yang cocok" in pegawai.text("/pustaka/?judul=xyz")


def test_what_is_seen_stands_in_the_list(cast: Cast, pegawai: Visitor, stranger: Visitor) -> None:
    open_for(cast, cast.pegawai)
    page = pegawai.text("/pustaka/?milik=penyusun&unit=" + str(cast.unit.pk))
    assert "SOP Pelayanan Surat Masuk (contoh)" in page
    assert "Wati Pegawai" in page
    assert "SOP Pelayanan Surat Masuk" not in stranger.text("/pustaka/")


@pytest.mark.parametrize("many", [3, 12])
def test_the_number_of_queries_does_not_grow(cast: Cast, many: int, django_assert_max_num_queries: object) -> None:
    for n in range(many):
        document = open_for(cast, cast.pegawai, loads(SURAT))
        actions.assign(by=None, document=document, person=cast.koordinator, part="pendamping")
        if n % 2:
            put_in_force(document, f"B-{n}")
    visitor = Visitor(cast, "koordinator")
    with django_assert_max_num_queries(26):  # type: ignore[operator]
        visitor.text("/pustaka/?urut=-diubah")


def test_the_sheet_holds_the_rows_and_no_formula(cast: Cast, koordinator: Visitor) -> None:
    open_for(
        cast, cast.pegawai, loads(SURAT.replace("SOP Pelayanan", '"=SOP Pelayanan').replace("(contoh)", '(contoh)"'))
    )
    content = koordinator.client.get("/pustaka/daftar.xlsx").content
    rows = list(load_workbook(BytesIO(content)).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert rows[0][:2] == ("Judul", "Nomor")
    assert rows[1][0].startswith("'=SOP Pelayanan")
