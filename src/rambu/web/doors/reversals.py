"""How the actions of this app are taken back."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from rambu.web.doors import actions
from rambu.web.doors.models import Demand
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import reverses


@reverses("doors.demands_changed")
def _demands_changed(by: Any, office: Office, data: dict[str, Any]) -> Any:
    rows = Demand.objects.everywhere(reason="the power is demanded by the action").filter(office=office)
    if set(rows.values_list("kind", flat=True)) != set(data["kinds"]):
        raise Refused(_("Kewajiban ini sudah diubah lagi sesudahnya, jadi tidak dapat diurungkan."))
    return actions.change_demands(by=by, office=office, kinds=data["before"])
