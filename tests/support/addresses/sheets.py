"""Addresses of lists from and to Excel."""

from __future__ import annotations

from rambu.web.people import actions
from tests.support.addresses import ALL, KEEPERS, Addresses
from tests.support.cast import Cast

OPEN: frozenset[str] = frozenset()


def addresses(cast: Cast) -> Addresses:
    """A list is seen by who sent it and nobody else."""
    kota, content = cast.kota.pk, b"Nama;NIP\nBudi;198001012005012010\n"
    sent = [
        actions.keep_sheet(by=cast.koordinator, office=cast.kota, kind="orang", file="a.csv", content=content)
        for _n in range(2)
    ]
    return {
        "offices:propose": ("get", ALL, ["structure"]),
        "people:propose": ("get", ALL, []),
        "people:send_list": ("get", KEEPERS, [kota]),
        "people:template": ("get", KEEPERS, [kota, "orang"]),
        "people:write_out": ("get", KEEPERS, [kota]),
        "people:hand_out": ("get", KEEPERS, [kota]),
        "people:sheet": ("get", "koordinator", [sent[0].pk]),
        "people:forget_sheet": ("post", "koordinator", [sent[1].pk]),
    }
