"""The certificates of the certification authority that are trusted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from django.conf import settings

_PEM: Final = re.compile(rb"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)


def has_roots() -> bool:
    """Whether a file with certificates is named: without one anybody's certificate would do."""
    return bool(settings.SIGNING_ROOTS) and Path(settings.SIGNING_ROOTS).is_file()


def roots() -> list[bytes]:
    """The certificates in the file ``RAMBU_BSRE_ROOTS``, as PEM."""
    return _PEM.findall(Path(settings.SIGNING_ROOTS).read_bytes())
