"""What a meeting has put off stands in the way of a signature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from rambu.web.library.states import Move, State, guard
from rambu.web.meeting.models import Task
from rambu.web.ui.words import number

_LATE = frozenset({State.SIAP_DISAHKAN, State.MENUNGGU_TANDA_TANGAN})


def register() -> None:
    """Guard the table of states."""
    guard("meeting", _open_corrections)


def _open_corrections(draft: Any, _move: Move, to: State) -> Iterator[str]:
    if to not in _LATE:
        return
    rows = Task.objects.everywhere(reason="what stands in the way").open().filter(document=draft.document_id)
    count = rows.count()
    if count:
        yield _("{n} koreksi rapat pada naskah ini belum diselesaikan.").format(n=number(count))
