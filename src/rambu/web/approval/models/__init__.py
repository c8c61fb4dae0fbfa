"""Tables of the approval."""

from rambu.web.approval.models.final import FinalReading, Trial, Waiver
from rambu.web.approval.models.legalisation import Legalisation
from rambu.web.approval.models.numbering import GivenNumber, Numbering
from rambu.web.approval.models.package import Call, Package, PackageItem
from rambu.web.approval.models.signatory import Signatory

__all__ = [
    "Call",
    "FinalReading",
    "GivenNumber",
    "Legalisation",
    "Numbering",
    "Package",
    "PackageItem",
    "Signatory",
    "Trial",
    "Waiver",
]
