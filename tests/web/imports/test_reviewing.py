"""Doubtful items are accepted or mended, and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rambu.sop import loads
from rambu.sop.model import END, Decision, Exit, Onward
from rambu.sop.names import Index
from rambu.web.imports import actions
from rambu.web.imports.corrections import corrected
from rambu.web.imports.models import Found
from rambu.web.offices.refusal import Refused
from tests.support.cast import Cast
from tests.web.imports.conftest import DRAWN, found_in

SOP = loads(DRAWN.sops[0].sop, "a.json")
ITEMS = {one.key: one for one in DRAWN.sops[0].items}


def exits_after(key: str, symbol: str, **chosen: str) -> object:
    from rambu.sop import apply

    edits, _item = corrected(SOP, ITEMS[key], chosen)
    return Index.of(apply(SOP, edits)).symbols[symbol].symbol.exits


def test_a_line_is_led_elsewhere_or_taken_away() -> None:
    assert exits_after("g0", "k1-1", ke="k3-1") == Onward(("k3-1",))
    assert exits_after("g0", "k1-1", ke=END) == Onward((END,))
    assert exits_after("g0", "k1-1", ke="-") == Onward(())
    with pytest.raises(Refused, match="tidak ada lagi"):
        corrected(SOP, ITEMS["g0"], {"ke": "k9-1"})
    with pytest.raises(Refused, match="Garis itu"):
        corrected(SOP, replace(ITEMS["g0"], target="k3-1"), {"ke": END})


def test_words_at_a_line_are_written_anew() -> None:
    assert exits_after("l0", "k2-1", label="lengkap") == Decision((Exit("k3-1", "lengkap"), Exit("k1-1", "tidak")))


def test_a_missing_line_is_drawn_or_words_are_put_to_one() -> None:
    assert exits_after("o0", "k3-1", dari="k3-1", ke="k1-1") == Onward((END, "k1-1"))
    found = exits_after("o0", "k2-1", dari="k2-1", ke="k1-1", label="kembali")
    assert found == Decision((Exit("k3-1", "ya"), Exit("k1-1", "kembali")))


def test_a_symbol_gets_another_shape_and_performer() -> None:
    from rambu.sop import apply

    performer = SOP.bagan[0].pelaksana[1].id
    edits, _item = corrected(SOP, ITEMS["s1"], {"bentuk": "keputusan", "pelaksana": performer})
    symbol = Index.of(apply(SOP, edits)).symbols["k3-1"].symbol
    assert symbol.exits == Decision((Exit(END),))
    assert symbol.pelaksana == (performer,)
    assert corrected(SOP, ITEMS["s1"], {})[0] == []


def test_accepted_mended_and_taken_back(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    assert found.left == 4
    actions.accept(by=me, found=found, key="l0")
    edits, item = corrected(found.sop, ITEMS["g0"], {"ke": "k3-1"})
    actions.correct(by=me, found=found, edits=edits, item=item)
    fresh = Found.objects.for_person(me).get(pk=found.pk)
    assert (fresh.left, fresh.sop == found.sop) == (2, False)
    assert actions.take_back(by=me, found=found) == "g0"
    assert actions.take_back(by=me, found=found) == "l0"
    fresh = Found.objects.for_person(me).get(pk=found.pk)
    assert (fresh.left, fresh.content) == (4, found.content)
    with pytest.raises(Refused, match="diurungkan"):
        actions.take_back(by=me, found=found)


def test_what_is_not_there_is_refused(cast: Cast) -> None:
    found, me = found_in(cast), cast.fresh("pegawai")
    with pytest.raises(Refused):
        actions.accept(by=me, found=found, key="g77")
    with pytest.raises(Found.DoesNotExist):
        actions.accept(by=cast.fresh("koordinator"), found=found, key="g0")
    actions.leave(by=me, found=found)
    with pytest.raises(Refused, match="diambil atau dilepas"):
        actions.accept(by=me, found=found, key="g0")
