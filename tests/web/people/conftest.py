"""The cast for every test of people."""

import pytest

from tests.support.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    return make_cast()
