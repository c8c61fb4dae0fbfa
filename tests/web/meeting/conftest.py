"""The cast, and a SOP that was submitted."""

from __future__ import annotations

import pytest

from rambu.web.library.models import Document
from rambu.web.meeting.models import Meeting
from tests.support.cast import Cast, make_cast
from tests.support.meetings import running, submitted


@pytest.fixture
def cast(db: None) -> Cast:
    """The fixed cast."""
    return make_cast()


@pytest.fixture
def document(cast: Cast) -> Document:
    """Submitted by the clerk."""
    return submitted(cast)


@pytest.fixture
def meeting(cast: Cast, document: Document) -> Meeting:
    """A pleno that is held."""
    return running(cast, document)
