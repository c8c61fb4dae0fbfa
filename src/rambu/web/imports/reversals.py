"""How the deeds of imports are taken back."""

from __future__ import annotations

from typing import Any

from rambu.web.imports import actions
from rambu.web.imports.models import Parcel, Stack
from rambu.web.library.models import Document
from rambu.web.offices.undo import reverses


@reverses("imports.discarded")
def _discarded(by: Any, parcel: Parcel, _data: dict[str, Any]) -> Any:
    return actions.restore_parcel(by=by, parcel=parcel)


@reverses("imports.restored")
def _restored(by: Any, parcel: Parcel, _data: dict[str, Any]) -> Any:
    return actions.discard_parcel(by=by, parcel=parcel)


@reverses("imports.taken")
def _taken(by: Any, parcel: Parcel, data: dict[str, Any]) -> Any:
    return actions.untake(by=by, parcel=parcel, found=data["found"])


@reverses("imports.revised")
def _revised(by: Any, document: Document, data: dict[str, Any]) -> Any:
    return actions.give_up_revision(by=by, document=document, found=data["found"])


@reverses("imports.stack_entered")
def _stack_entered(by: Any, stack: Stack, data: dict[str, Any]) -> Any:
    return actions.withdraw_stack(by=by, stack=stack, documents=data["documents"])


@reverses("imports.stack_discarded")
def _stack_discarded(by: Any, stack: Stack, _data: dict[str, Any]) -> Any:
    return actions.restore_stack(by=by, stack=stack)
