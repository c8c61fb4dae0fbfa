"""Who may do what on the way to the signature."""

from __future__ import annotations

from typing import Any

from rambu.web.approval.models import Legalisation, Signatory
from rambu.web.library.authority import coordinates, has_part, leads, legalises
from rambu.web.library.models import Assignment, Document
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import Power


def may_pack(by: Any, unit: Unit) -> bool:
    """Whether ``by`` hands in for the unit: who leads it or works in it, or coordinates; each draft asks again."""
    own = unit.pk in by.reach.units | by.reach.led_units
    return own or bool(by.reach.may_in_unit(Power.COORDINATE, unit.office.path, unit.pk))


def may_call(by: Any, office: Office) -> bool:
    """Whether ``by`` asks the units of the office to hand in."""
    return bool(by.reach.may(Power.COORDINATE, office.path))


def may_read_last(by: Any, document: Document) -> bool:
    """Whether ``by`` confirms for the unit that the text is what was agreed: who leads it, or who wrote it."""
    return leads(by, document) or has_part(by, document, Assignment.Part.PENYUSUN) or coordinates(by, document)


def may_waive(by: Any, document: Document) -> bool:
    """Whether ``by`` may let a draft go on in spite of something: an evaluator or the coordinator, never its author."""
    path = document.office.path
    evaluates = any(path.startswith(node) for node in by.reach.nodes({"evaluator"}))
    judges = evaluates or coordinates(by, document)
    return judges and not has_part(by, document, Assignment.Part.PENYUSUN)


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
