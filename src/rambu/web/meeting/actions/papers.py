"""Papers are told by the log; a person may write them otherwise before they are signed."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rambu.meeting import NAMES
from rambu.web.audit.actions import record
from rambu.web.library.authority import demand
from rambu.web.meeting.authority import may_conduct
from rambu.web.meeting.models import Meeting, Sheet
from rambu.web.offices.refusal import Refused

LONGEST = 400_000


@transaction.atomic
def write_sheet(*, by: Any, meeting: Meeting, name: str, text: str) -> Any:
    """Keep a paper as it was written."""
    demand(by is None or may_conduct(by, meeting))
    if name not in NAMES or len(text) > LONGEST:
        raise Refused(_("Berkas ini tidak dikenal atau terlalu panjang."))
    if not text.strip():
        raise Refused(_("Berkas tidak boleh kosong; susun ulang dari log bila ingin memulai lagi."))
    Sheet.objects.everywhere(reason="the meeting's own").update_or_create(
        meeting=meeting, name=name, defaults={"text": text, "changed": timezone.now(), "changed_by": by}
    )
    data = {"name": NAMES[name]}
    return record(by=by, office=meeting.office_id, action="meeting.paper_written", target=meeting, data=data)


@transaction.atomic
def renew_sheet(*, by: Any, meeting: Meeting, name: str) -> Any:
    """Let the log tell it again."""
    demand(by is None or may_conduct(by, meeting))
    Sheet.objects.everywhere(reason="the meeting's own").filter(meeting=meeting, name=name).delete()
    data = {"name": NAMES.get(name, name)}
    return record(by=by, office=meeting.office_id, action="meeting.paper_renewed", target=meeting, data=data)
