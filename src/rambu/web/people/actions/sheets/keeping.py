"""Keep a list until it is applied."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from rambu.web.offices.models import Office
from rambu.web.offices.refusal import demand
from rambu.web.people.models import Sheet
from rambu.web.people.sheets.kinds import KINDS

KEPT = timedelta(days=7)
"""How long a list waits to be applied."""


@transaction.atomic
def keep_sheet(*, by: Any, office: Office, kind: str, file: str, content: bytes) -> Sheet:
    """Keep what was sent, for who sent it; what others have left lying for a week goes. Nothing else changes."""
    demand(by, KINDS[kind].power, office.path)
    left = Sheet.objects.everywhere(reason="what was left lying").filter(state=Sheet.State.READ)
    left.filter(sent__lt=timezone.now() - KEPT).delete()
    return Sheet.objects.create(sent_by=by, office=office, kind=kind, file=file[-200:], content=content)


@transaction.atomic
def forget_sheet(*, by: Any, sheet: Sheet) -> None:
    """Throw an unapplied list away."""
    own = Sheet.objects.everywhere(reason="one's own").filter(sent_by=by, state=Sheet.State.READ)
    own.filter(pk=sheet.pk).delete()
