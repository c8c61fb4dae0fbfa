"""Sign our document with a key; the bytes that are signed are those that the server keeps."""

from __future__ import annotations

from django.utils.translation import gettext as _

from rambu.exchange.pdf.signing import BadKey, Key, open_key, sign_pdf
from rambu.web.offices.refusal import Refused
from rambu.web.signing.actions.finishing import SignedBytes
from rambu.web.signing.models import Final
from rambu.web.signing.ways.named import refuse_other


def opened(store: bytes, passphrase: str) -> Key:
    """The key. Refused as `open_key`."""
    try:
        return open_key(store, passphrase)
    except BadKey as fault:
        raise Refused(str(fault)) from fault


def signed_with(key: Key, final: Final) -> SignedBytes:
    """The document with the signature; outside any transaction. Refused for the certificate of somebody else."""
    row = final.legalisation
    refuse_other(row, key.name)
    try:
        content = sign_pdf(bytes(final.content), key, reason=_("Pengesahan SOP nomor {n}").format(n=row.number))
    except BadKey as fault:
        raise Refused(str(fault)) from fault
    return SignedBytes(f"{final.code}.pdf", content, final.pages, key.name)
