"""What stands between a draft and *siap disahkan*."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rambu.language import SOURCE, speaking
from rambu.rules import Finding, check
from rambu.sop import Sop, apply, sha256
from rambu.web.approval.corrections import open_corrections
from rambu.web.approval.models import FinalReading, Trial, Waiver
from rambu.web.library.actions import read_edits
from rambu.web.library.models import Change, Draft, Passage
from rambu.web.library.models.draft import read
from rambu.web.library.models.stage_plan import skipped_at
from rambu.web.library.states import State

_OWN = "of the draft itself"


def obstacles(draft: Draft) -> Iterator[str]:
    """A sentence for each thing that has to be done before the draft is *siap disahkan*.

    The final reading belongs to the stage *penyusunan final*, the trial to *uji coba*: an office that leaves one out
    is not asked for it.
    """
    skipped = skipped_at(draft.document.office)
    yield from of_corrections(draft)
    left = len(findings_left(draft))
    if left:
        told = ngettext("{count} temuan wajib belum diperbaiki.", "{count} temuan wajib belum diperbaiki.", left)
        yield told.format(count=left)
    if State.UJI_COBA not in skipped:
        yield from _of_trial(draft)
    if State.PENYUSUNAN_FINAL not in skipped and not is_read(draft):
        yield _("Unit belum menyatakan naskah ini sudah dibaca terakhir kali.")


def of_corrections(draft: Draft) -> Iterator[str]:
    """How many corrections are open, where any is."""
    count = len(open_corrections(draft))
    if count:
        told = ngettext("{count} koreksi belum diterapkan.", "{count} koreksi belum diterapkan.", count)
        yield told.format(count=count)


def _of_trial(draft: Draft) -> Iterator[str]:
    last = Trial.objects.everywhere(reason=_OWN).filter(draft=draft).first()
    if last is None and not waivers_of(draft, Waiver.Kind.UJI_COBA):
        yield _("Uji coba belum dicatat.")
    elif last is not None and not last.is_passed:
        yield _("Yang tidak berjalan pada uji coba belum ditindaklanjuti.")


def findings_of(draft: Draft) -> list[Finding]:
    """What must be mended, whether waived or not."""
    return [one for one in _checked(draft.content) if one.severity == "wajib"] if draft.wajib else []


def findings_left(draft: Draft) -> list[Finding]:
    """What must be mended and was not waived."""
    found = findings_of(draft)
    if not found:
        return []
    waived = {key for one in waivers_of(draft, Waiver.Kind.TEMUAN) for key in one.covers}
    return [one for one in found if key_of(one) not in waived]


def key_of(finding: Finding) -> str:
    """Rule and place of a finding, by which it is known again."""
    return f"{finding.rule} {json.dumps(finding.place.to_dict(), sort_keys=True)}"


def waivers_of(draft: Draft, kind: str) -> list[Waiver]:
    """What holds now."""
    return list(Waiver.objects.everywhere(reason=_OWN).filter(draft=draft, kind=kind, ended=None))


def is_read(draft: Draft) -> bool:
    """Whether the unit has confirmed the text as it stands."""
    rows = FinalReading.objects.everywhere(reason=_OWN).filter(draft=draft)
    return bool(rows.filter(sha256=sha256(draft.sop)).exists())


def discussed_text(draft: Draft) -> tuple[Sop, Passage] | None:
    """The text as it stood when it was last handed in for discussion, and that step; None where it never was."""
    handed = (State.PLENO, State.DIAJUKAN, State.DIPERIKSA)
    passages = Passage.objects.everywhere(reason=_OWN).filter(draft=draft, to__in=handed)
    by_state = {row.to: row for row in reversed(list(passages))}
    step = next((by_state[state] for state in handed if state in by_state), None)
    return (_text_at(draft, step), step) if step else None


def _text_at(draft: Draft, step: Passage) -> Sop:
    sop = draft.sop
    later: Any = Change.objects.everywhere(reason=_OWN).filter(draft=draft, at__gt=step.at).order_by("-version")
    for change in later:
        sop = apply(sop, read_edits(change.inverse))
    return sop


@lru_cache(maxsize=256)
def _checked(content: str) -> tuple[Finding, ...]:
    with speaking(SOURCE):
        return tuple(check(read(content)))
