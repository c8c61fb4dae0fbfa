"""The cast for every test of the ways in."""

import pytest
from django.core.cache import cache

from tests.support.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """Invented people in two offices beside each other."""
    cache.clear()
    return make_cast()
