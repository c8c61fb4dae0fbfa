"""Decide that a line asks for no SOP of its own, and take it back."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.ledger.actions.lines import Spot, demand_keeper
from rambu.web.ledger.duties import whole_key
from rambu.web.ledger.models import Decision
from rambu.web.ledger.standings import renew
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused, unless_taken

_SELF = "the decision itself"


@transaction.atomic
def decide(*, by: Any, spot: Spot, kind: str, reason: str, document: Document | None = None, into: str = "") -> Any:
    """Decide with a reason; a decision that stood before is replaced.

    `document` covers the line (or is the SOP that is kept), `into` is the whole key of the line that takes it in.
    """
    demand_keeper(by, spot)
    if not reason.strip():
        raise Refused(_("Tuliskan alasannya, supaya pleno dan tim wilayah memahaminya."))
    if kind in (Decision.Kind.COVERED, Decision.Kind.KEPT) and document is None:
        raise Refused(_("Pilih SOP yang mencakup kewajiban ini."))
    if kind == Decision.Kind.MERGED and into in ("", whole_key(spot.unit.pk, spot.key)):
        raise Refused(_("Pilih kewajiban lain yang menampung kewajiban ini."))
    rows = Decision.objects.everywhere(reason=_SELF).current().filter(unit=spot.unit, key=spot.key)
    rows.update(ended=timezone.now())
    with unless_taken(_("Orang lain baru saja memutuskan kewajiban ini. Muat ulang halaman.")):
        row = Decision.objects.create(
            **spot.columns(),
            kind=kind,
            reason=reason.strip(),
            document=document if kind in (Decision.Kind.COVERED, Decision.Kind.KEPT) else None,
            into=into if kind == Decision.Kind.MERGED else "",
            made_by=by,
        )
    renew(spot.unit.office)
    data = {"kind": str(row.get_kind_display()), "reason": row.reason, "unit": str(spot.unit)}
    return record(by=by, office=spot.unit.office_id, action="ledger.decided", target=row, data=data)


@transaction.atomic
def end_decision(*, by: Any, decision: Decision) -> Any:
    """Take a decision back: the line is owed again."""
    spot = Spot(decision.unit, decision.key, decision.title)
    demand_keeper(by, spot)
    if decision.ended is not None:
        raise Refused(_("Keputusan ini sudah dicabut."))
    decision.ended = timezone.now()
    decision.save(update_fields=["ended"])
    renew(spot.unit.office)
    data = {"kind": str(decision.get_kind_display()), "unit": str(spot.unit)}
    return record(by=by, office=decision.office_id, action="ledger.decision_ended", target=decision, data=data)


@transaction.atomic
def restore_decision(*, by: Any, decision: Decision) -> Any:
    """Let a decision stand again that was taken back."""
    spot = Spot(decision.unit, decision.key, decision.title)
    demand_keeper(by, spot)
    with unless_taken(_("Kewajiban ini sudah diputuskan lagi.")):
        decision.ended = None
        decision.save(update_fields=["ended"])
    renew(spot.unit.office)
    data = {"kind": str(decision.get_kind_display()), "reason": decision.reason, "unit": str(spot.unit)}
    return record(by=by, office=decision.office_id, action="ledger.decided", target=decision, data=data)


@transaction.atomic
def keep_stray(*, by: Any, document: Document, reason: str) -> Any:
    """Keep a SOP that no line asks for, with the reason."""
    spot = Spot(document.unit, f"sop:{document.pk}", document.title)
    return decide(by=by, spot=spot, kind=Decision.Kind.KEPT, reason=reason, document=document)
