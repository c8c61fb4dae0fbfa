"""Who may do what on the way to the signature."""

from __future__ import annotations

from typing import Any

from rambu.web.approval.models import Legalisation, Signatory
from rambu.web.library.authority import coordinates, legalises
from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power


def may_number(by: Any, office: Office) -> bool:
    """Whether ``by`` says how the office numbers its SOPs."""
    return bool(by.reach.may(Power.COORDINATE, office.path))


def may_send(by: Any, document: Document) -> bool:
    """Whether ``by`` sends the SOP to be signed, and takes it back."""
    return coordinates(by, document)


def may_record(by: Any, legalisation: Legalisation) -> bool:
    """Whether ``by`` says that it was signed: who puts SOPs in force there."""
    return legalises(by, legalisation.draft.document)


def may_initial(by: Any, row: Signatory) -> bool:
    """Whether ``by`` puts this paraf: who is named, or who records it for somebody without an account."""
    return row.person_id == by.pk if row.person_id else may_record(by, row.legalisation)
