"""Views that people keep and send to colleagues."""

from __future__ import annotations

from rambu.web.library.models import SavedView
from tests.support.cast import Cast
from tests.support.visitors import Visitor


def view() -> SavedView:
    found: SavedView = SavedView.objects.everywhere(reason="test").get()
    return found


def test_a_view_is_kept_listed_followed_and_forgotten(cast: Cast, pegawai: Visitor, stranger: Visitor) -> None:
    page = pegawai.send("/pustaka/pandangan/simpan/", name=" Draf  saya ", query="milik=penyusun&x=1&keadaan=draf")
    assert "Draf saya" in page
    assert view().query == "keadaan=draf&milik=penyusun"
    assert view().code in pegawai.text("/pustaka/pandangan/")
    answer = stranger.client.get(f"/pustaka/pandangan/{view().code}/")
    assert answer["location"] == "/pustaka/?keadaan=draf&milik=penyusun"
    assert stranger.client.post(f"/pustaka/pandangan/{view().pk}/hapus/").status_code == 404
    pegawai.send(f"/pustaka/pandangan/{view().pk}/hapus/")
    assert not SavedView.objects.everywhere(reason="test").exists()


def test_the_same_name_is_replaced_and_keeps_its_link(pegawai: Visitor) -> None:
    pegawai.send("/pustaka/pandangan/simpan/", name="Saya", query="milik=penyusun")
    code = view().code
    pegawai.send("/pustaka/pandangan/simpan/", name="Saya", query="milik=pendamping")
    assert (view().code, view().query) == (code, "milik=pendamping")


def test_a_view_needs_a_name(pegawai: Visitor) -> None:
    assert "Beri nama" in pegawai.send("/pustaka/pandangan/simpan/", name=" ", query="milik=penyusun")
