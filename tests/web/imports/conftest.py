"""What the tests of imports share."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rambu.exchange.intake import Intake, Item, Taken, take_in
from rambu.sop import canonical, loads
from rambu.web.imports import actions
from rambu.web.imports.models import Found, Parcel
from tests.support.cast import Cast, make_cast
from tests.support.human_workbook import human_workbook
from tests.support.library import SURAT


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    return make_cast()


DRAWN = Intake(
    (
        Taken(
            canonical(loads(SURAT)).decode(),
            (
                Item("s0", "symbol", "Simbol k1-1: kotak proses", 0.99, "shape", 1, (10, 10, 40, 20), "k1-1"),
                Item("g0", "line", "", 0.6, "guess", 1, (10, 30, 1, 20), "k1-1", "k2-1"),
                Item("l0", "label", "", 0.5, "beside", 1, (20, 60, 9, 9), "k2-1", "k3-1", "ya"),
                Item("s1", "symbol", "Simbol k3-1: gambar", 0.4, "shape", 1, (10, 90, 40, 20), "k3-1"),
                Item("o0", "open", "Teks “Ya” tidak mendapat tempat.", 0.0, "left", 1, (50, 90, 9, 9), label="Ya"),
            ),
        ),
    )
)
"""What a file might give: a SOP with four items that need a look."""


def sent(cast: Cast, files: Sequence[tuple[str, bytes]] = (("surat.sop.yaml", SURAT.encode()),)) -> Parcel:
    """A parcel of the clerk."""
    return actions.send_files(by=cast.fresh("pegawai"), unit=cast.unit, files=files)


def found_in(cast: Cast, intake: Intake = DRAWN) -> Found:
    """A SOP that waits to be looked at."""
    parcel = sent(cast, [("gambar.xlsx", b"PK")])
    file = parcel.files.everywhere(reason="test").get()
    actions.keep_intake(file=file, intake=intake)
    row: Found = Found.objects.everywhere(reason="test").get(file=file)
    return row


@pytest.fixture(scope="session")
def human() -> Intake:
    """What is read of a workbook that a person drew."""
    return take_in("alat.xlsx", human_workbook())
