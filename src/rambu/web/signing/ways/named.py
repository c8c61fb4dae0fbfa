"""Whether a certificate names the one who has to sign."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from rambu.web.approval.models import Legalisation
from rambu.web.offices.refusal import Refused

_LEAST = 3
"""Letters of a word of a name; degrees are shorter, or stand behind a full stop."""


def refuse_other(row: Legalisation, certified: str) -> None:
    """Refused for a certificate in whose name no word of the signer's name stands."""
    if not _words(row.name) & _words(certified):
        told = _("Sertifikat atas nama {certified}, sedangkan penanda tangannya {name}.")
        raise Refused(told.format(certified=certified or "?", name=row.name))


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", name.casefold()) if len(word) >= _LEAST}
