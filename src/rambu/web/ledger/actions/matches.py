"""Say which SOP fulfils a line and which does not."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.web.audit.actions import record
from rambu.web.ledger.actions.lines import Spot, demand_keeper
from rambu.web.ledger.models import Match
from rambu.web.ledger.standings import renew
from rambu.web.library.models import Document
from rambu.web.offices.refusal import Refused, unless_taken


@transaction.atomic
def judge_match(*, by: Any, spot: Spot, document: Document, is_same: bool, score: int | None = None) -> Any:
    """Confirm that the SOP is the one that the line asks for, or that it is not."""
    demand_keeper(by, spot)
    if document.office_id != spot.unit.office_id:
        raise Refused(_("SOP ini milik kantor lain."))
    rows = Match.objects.everywhere(reason="the pair itself").current()
    rows.filter(unit=spot.unit, key=spot.key, document=document).update(ended=timezone.now())
    with unless_taken(_("Orang lain baru saja memasangkan SOP ini. Muat ulang halaman.")):
        row = Match.objects.create(**spot.columns(), document=document, is_same=is_same, score=score, made_by=by)
    renew(spot.unit.office)
    data = {"document": str(document), "unit": str(spot.unit), "score": score}
    action = "ledger.matched" if is_same else "ledger.refused_match"
    return record(by=by, office=spot.unit.office_id, action=action, target=row, data=data)


@transaction.atomic
def end_match(*, by: Any, match: Match) -> Any:
    """Take the judgement back."""
    spot = Spot(match.unit, match.key, match.title)
    demand_keeper(by, spot)
    if match.ended is not None:
        raise Refused(_("Pasangan ini sudah dilepas."))
    match.ended = timezone.now()
    match.save(update_fields=["ended"])
    renew(spot.unit.office)
    data = {"document": str(match.document), "unit": str(spot.unit)}
    return record(by=by, office=match.office_id, action="ledger.match_ended", target=match, data=data)
