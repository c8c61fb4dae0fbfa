"""Which stages an office leaves out."""

from __future__ import annotations

from rambu.web.library.models.stage_plan import skipped_at
from tests.support.cast import Cast
from tests.support.visitors import Visitor


def test_the_way_of_an_office_is_chosen_and_holds_below(cast: Cast, koordinator: Visitor) -> None:
    page = koordinator.send(f"/pustaka/tahap/{cast.kota.pk}/", walked=["diajukan"])
    assert "Draf → Diajukan → Siap disahkan" in page
    assert skipped_at(cast.kua) == skipped_at(cast.kota) == ("diperiksa", "pleno", "penyusunan_final", "uji_coba")
    assert skipped_at(cast.other) == ()
