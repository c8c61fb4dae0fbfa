"""A draft of the clerk, and who sits at it."""

from __future__ import annotations

import pytest
from django.test import Client

from rambu.web.library.models import Document
from tests.support.cast import Cast, make_cast
from tests.support.editor import client_of
from tests.support.library import open_for


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    return open_for(cast, cast.fresh("pegawai"))


@pytest.fixture
def pegawai(cast: Cast) -> Client:
    return client_of(cast.fresh("pegawai"))


@pytest.fixture
def koordinator(cast: Cast) -> Client:
    return client_of(cast.fresh("koordinator"))
