"""The cast, whose office owes three SOPs."""

from __future__ import annotations

import pytest

from rambu.web.people.models import Person
from tests.support.cast import Cast, make_cast
from tests.support.owed import adopt


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast."""
    return make_cast()


@pytest.fixture
def chief(cast: Cast) -> Person:
    """The coordinator, after the list of the office was adopted."""
    adopt(cast.fresh("koordinator"), cast.kota)
    return cast.fresh("koordinator")
