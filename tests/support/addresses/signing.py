"""The addresses of signing: a SOP that waits, its document in ink, and a scan of it."""

from __future__ import annotations

from django.conf import settings

from rambu.exchange.pdf.read.scans import Match
from rambu.web.signing.ways.basah.actions import keep_scan
from rambu.web.signing.ways.basah.reading import SeenScan
from tests.support.addresses import Addresses
from tests.support.cast import Cast
from tests.support.signing import final_for, waiting

OPEN = {"signing:public"}
SIGNERS = "koordinator"


def addresses(cast: Cast) -> Addresses:
    """All in the office of the cast."""
    row = waiting(cast, "B-8/contoh")
    final = final_for(row, "basah")
    content = bytes(final.content)
    matches = tuple(Match(n, n, 0.9, sure=True) for n in range(1, final.pages + 1))
    scan = keep_scan(by=None, final=final, seen=SeenScan("pindaian.pdf", content, matches, read=True))
    others = "" if settings.SIGNING_WAYS == ["basah"] else SIGNERS
    return {
        "signing:prepare": ("post", SIGNERS, [row.pk, "basah"]),
        "signing:download": ("get", SIGNERS, [final.pk]),
        "signing:final_page": ("get", SIGNERS, [final.pk, 1]),
        "signing:cover_sheet": ("get", SIGNERS, [final.pk]),
        "signing:basah": ("get", SIGNERS, [row.pk]),
        "signing:scan": ("get", SIGNERS, [scan.pk]),
        "signing:scanned_page": ("get", SIGNERS, [scan.pk, 1]),
        "signing:bsre": ("get", others, [row.pk]),
        "signing:lokal": ("get", others, [row.pk]),
        "signing:together": ("get", others, []),
    }
