"""What a person may undo and redo: the own changes of a draft as two stacks, read from what is stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rambu.web.library.models import Change, Draft


@dataclass(frozen=True, slots=True)
class Step:
    """A change: its id, whether it is one's own, and the id of the change that it takes back."""

    pk: int
    mine: bool
    undoes: int | None


@dataclass(frozen=True, slots=True)
class Stacks:
    """Ids of changes, the next one last."""

    undo: tuple[int, ...] = ()
    redo: tuple[int, ...] = ()


def stacks_of(steps: Iterable[Step]) -> Stacks:
    """The stacks after these changes.

    An own change can be undone and ends what could be redone. Taking back a change moves it to the other stack; what
    somebody else took back is on none.
    """
    undo: list[int] = []
    redo: list[int] = []
    for step in steps:
        if step.undoes in undo:
            undo.remove(step.undoes)
            if step.mine:
                redo.append(step.pk)
        elif step.undoes in redo:
            redo.remove(step.undoes)
            if step.mine:
                undo.append(step.pk)
        elif step.mine:
            undo.append(step.pk)
            redo.clear()
    return Stacks(tuple(undo), tuple(redo))


def stacks_for(person: Any, draft: Draft) -> Stacks:
    """The stacks of a person in a draft."""
    rows = Change.objects.everywhere(reason="the draft is already seen").filter(draft=draft).order_by("version")
    return stacks_of(Step(pk, by == person.pk, undoes) for pk, by, undoes in rows.values_list("pk", "by", "undoes"))
