"""A signature with a certificate of one's own (PKCS#12), as PAdES: for pilots and tests, never a certified one.

The passphrase is used and forgotten: it is neither kept nor written anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from rambu.language import gettext as _

FIELD = "TandaTangan"


class BadKey(ValueError):
    """The certificate cannot be used; the message is an Indonesian sentence."""


@dataclass(frozen=True, slots=True)
class Key:
    """A private key with its certificate, opened. Lives as long as one signature is made."""

    name: str
    """Whom the certificate names."""
    until: datetime
    store: bytes = field(repr=False)
    passphrase: bytes = field(repr=False)


def open_key(store: bytes, passphrase: str) -> Key:
    """The key of a PKCS#12 file. BadKey where the passphrase is wrong, or the certificate ended or is missing."""
    secret = passphrase.encode()
    try:
        private, certificate, _others = pkcs12.load_key_and_certificates(store, secret)
    except ValueError as fault:
        raise BadKey(_("Sertifikat tidak dapat dibuka: kata sandinya keliru atau berkasnya bukan PKCS#12.")) from fault
    if private is None or certificate is None:
        raise BadKey(_("Berkas ini tidak memuat kunci beserta sertifikatnya."))
    if certificate.not_valid_after_utc < datetime.now(UTC):
        raise BadKey(_("Masa berlaku sertifikat ini sudah berakhir."))
    return Key(_name_of(certificate), certificate.not_valid_after_utc, store, secret)


def sign_pdf(data: bytes, key: Key, *, reason: str = "", place: str = "", name: str = FIELD) -> bytes:
    """`data` with a signature appended, all else byte for byte as it was. `name`: of its field, another for each one.

    Raises:
        BadKey: the key cannot sign.
        ValueError: `data` is no PDF that can be signed, or the field is signed already.
    """
    signer = SimpleSigner.load_pkcs12_data(key.store, other_certs=[], passphrase=key.passphrase)
    if signer is None:
        raise BadKey(_("Sertifikat tidak dapat dibuka: kata sandinya keliru atau berkasnya bukan PKCS#12."))
    about = PdfSignatureMetadata(
        field_name=name,
        reason=reason or None,
        location=place or None,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
    )
    out = BytesIO()
    try:
        PdfSigner(about, signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(data)), output=out)
    except PdfError as fault:
        raise ValueError(f"this PDF cannot be signed: {fault}") from fault
    return out.getvalue()


def _name_of(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()
