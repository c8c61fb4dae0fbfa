from __future__ import annotations

import gc
import random

import pytest

from rambu.diagram import draw
from rambu.diagram.uncollected import uncollected
from tests.support.random_sops import random_sop


def test_the_collector_is_on_again_afterwards() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_also_after_a_fault() -> None:
    with pytest.raises(ValueError, match="berkas"), uncollected():
        raise ValueError("berkas")
    assert gc.isenabled()


def test_who_had_switched_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_first_of_two_that_overlap_switches_it_on() -> None:
    first, second = uncollected(), uncollected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_drawing_leaves_no_cycles_behind() -> None:
    sops = [random_sop(random.Random(seed)) for seed in range(5)]
    scenes = [draw(sop) for sop in sops]
    gc.collect()
    gc.disable()
    try:
        again = [draw(sop) for sop in sops]
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert scenes == again
