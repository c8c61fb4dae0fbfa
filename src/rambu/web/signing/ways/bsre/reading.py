"""A file that came back, looked at: signed by whom, and is its content ours?"""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.sop.errors import BadInput
from rambu.verification import Report, Signature, verify
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused
from rambu.web.signing.actions.finishing import SignedBytes
from rambu.web.signing.models import Final
from rambu.web.signing.ways.bsre.roots import roots
from rambu.web.signing.ways.named import refuse_other

_SHOWN = 3


def look(final: Final, name: str, content: bytes) -> tuple[SignedBytes, date]:
    """The signed file and the day of its signature; outside any transaction.

    Refused where the content is not ours, no signature is trusted, or it is that of somebody else.
    """
    try:
        report = verify(content, name, roots=roots(), ours=bytes(final.content))
    except BadInput as fault:
        raise Refused(fault.message) from fault
    if not report.consistent:
        told = _("Berkas ini bukan naskah final kami: {what}")
        raise Refused(told.format(what=" ".join(str(one) for one in report.differences[:_SHOWN])))
    signature = _trusted(report)
    refuse_other(final.legalisation, signature.name)
    return SignedBytes(name, content, report.pages, signature.name), _day(signature)


def _trusted(report: Report) -> Signature:
    if not report.signed_by:
        raise Refused(_("Berkas ini belum ditandatangani secara elektronik."))
    trusted = [one for one in report.signed_by if one.trusted]
    if not trusted:
        told = _("Sertifikat {name} tidak diterbitkan oleh penerbit yang dipercaya di server ini.")
        raise Refused(told.format(name=report.signed_by[-1].name))
    return trusted[-1]


def _day(signature: Signature) -> date:
    """The day on which it was signed; what the signer says of a day to come is not believed."""
    return min(timezone.localdate(signature.at), today()) if signature.at else today()
