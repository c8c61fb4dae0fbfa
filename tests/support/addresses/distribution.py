"""The addresses of the distribution."""

from __future__ import annotations

from rambu.sop import loads
from rambu.web.distribution import actions
from rambu.web.distribution.models import Recipient
from tests.support.addresses import KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import SURAT, open_for, put_in_force


def addresses(cast: Cast) -> Addresses:
    """A SOP in force of the office of the cast, with a unit on its list."""
    document = open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(document)
    actions.add_recipient(by=None, document=document, unit=cast.unit)
    row = Recipient.objects.everywhere(reason="test").get(document=document)
    return {
        "distribution:list": ("get", SEERS, [document.pk]),
        "distribution:add": ("get", KEEPERS, [document.pk]),
        "distribution:drop": ("post", KEEPERS, [row.pk]),
        "distribution:mine": ("get", SEERS, [document.pk, 1]),
    }


OPEN: set[str] = set()
"""Addresses that answer whoever is not logged in; they have tests of their own."""
