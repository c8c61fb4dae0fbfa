"""The decisions on a SOP as the final document carries them: without names, each with the hash of its event."""

from __future__ import annotations

from datetime import UTC

from rambu.exchange.pdf.evidence import Link, chained
from rambu.web.audit import wording
from rambu.web.audit.models import Event
from rambu.web.library.models import Document


def chain_of(document: Document) -> tuple[Link, ...]:
    """Every deed on the SOP that the trail knows, from the first to the last."""
    rows = Event.objects.everywhere(reason="the SOP's own trail, told without names")
    events = rows.filter(target_type=document._meta.label_lower, target_id=str(document.pk)).order_by("number")
    words = wording.actions()
    return chained(
        Link(
            at=event.at.astimezone(UTC).isoformat(timespec="seconds"),
            action=event.action,
            words=words.get(event.action, event.action),
            event=event.hash,
        )
        for event in events.iterator()
    )
