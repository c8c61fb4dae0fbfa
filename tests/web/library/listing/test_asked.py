"""What an address asks of the list."""

from __future__ import annotations

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from rambu.web.library.listing.asked import Asked, read
from tests.support.thorough import examples


def test_what_makes_no_sense_is_left_out() -> None:
    nonsense = QueryDict("keadaan=x&unit=a&tenggat=8&urut=--judul&milik=dia&kantor=99999999999999999999&temuan=?")
    assert read(nonsense) == Asked()


def test_an_address_leads_back_to_itself() -> None:
    asked = Asked(title="surat & arsip", unit=3, state="draf", due="lewat", order="-diubah")
    assert read(QueryDict(asked.query())) == asked
    assert read(QueryDict(asked.query(unit=0, order=""))) == Asked(title="surat & arsip", state="draf", due="lewat")


def test_the_order_alone_is_no_filter() -> None:
    assert not Asked(order="judul").is_filtered
    assert Asked(part="penyusun").is_filtered


@examples(200)
@given(st.dictionaries(st.sampled_from(["judul", "unit", "keadaan", "proses", "urut", "milik"]), st.text(max_size=20)))
def test_anything_can_be_read_and_comes_back(given_: dict[str, str]) -> None:
    query = QueryDict(mutable=True)
    query.update(given_)
    asked = read(query)
    assert read(QueryDict(asked.query())) == asked
