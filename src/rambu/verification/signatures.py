"""The signatures of a PDF (PAdES), validated without asking anybody."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from rambu.language import gettext as _
from rambu.verification.report import Difference, Place, Signature

# The library reports every certificate that leads nowhere; that is our finding, not a fault of the program.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def find_signatures(data: bytes, roots: Sequence[bytes] = ()) -> tuple[Signature, ...]:
    """All signatures in the order in which they were made; `roots` are trusted certificates, PEM or DER."""
    try:
        fields = PdfFileReader(BytesIO(data), strict=False).embedded_regular_signatures
    except Exception:  # whatever the parser trips over: a file whose signatures cannot be read has none that holds
        return (_unreadable(),) if b"/ByteRange" in data else ()
    trusted = [certificate(root) for root in roots]
    return tuple(_validated(field, trusted) for field in fields)


def certificate(data: bytes) -> x509.Certificate:
    """A certificate out of PEM or DER. ValueError for what is none."""
    if pem.detect(data):
        _name, _headers, data = pem.unarmor(data)
    return x509.Certificate.load(data)


def broken(signatures: Sequence[Signature]) -> Iterator[Difference]:
    """Signatures that do not hold."""
    for one in signatures:
        if not one.intact:
            message = _("tanda tangan {name} tidak sah: berkas diubah setelah ditandatangani.")
            place = Place(0, 0, _("tanda tangan"))
            yield Difference("signature-broken", place, message.format(name=one.name or "?"))


def _validated(field: Any, roots: Sequence[x509.Certificate]) -> Signature:
    try:
        context = ValidationContext(trust_roots=list(roots), allow_fetching=False)
        status = validate_pdf_signature(field, context)
    except Exception:  # a signature that cannot even be read holds nothing
        return _unreadable(field.field_name)
    return _told(field, status)


def _told(field: Any, status: PdfSignatureStatus) -> Signature:
    stamp = status.timestamp_validity
    own = status.signing_cert
    return Signature(
        name=_common(own.subject),
        issuer=_common(own.issuer),
        at=stamp.timestamp if stamp else status.signer_reported_dt,
        stamped=stamp is not None,
        intact=bool(status.intact and status.valid and status.coverage and _untouched(status)),
        trusted=bool(status.trusted),
        field=str(field.field_name),
    )


def _untouched(status: PdfSignatureStatus) -> bool:
    """Nothing was added after it but further signatures and fields of forms."""
    return bool(status.docmdp_ok) if status.modification_level is not None else False


def _common(name: Any) -> str:
    native = name.native
    return str(native.get("common_name") or name.human_friendly)


def _unreadable(field: str = "") -> Signature:
    return Signature("", "", None, stamped=False, intact=False, trusted=False, field=field)
