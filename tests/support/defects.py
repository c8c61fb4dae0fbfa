"""All defect classes."""

from __future__ import annotations

from tests.support.defects_flow import FLOW
from tests.support.defects_identity import IDENTITY
from tests.support.defects_rows import ROWS

DEFECTS = (*IDENTITY, *ROWS, *FLOW)
