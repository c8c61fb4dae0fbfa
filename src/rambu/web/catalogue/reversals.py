"""How the deeds of the catalogue are taken back."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from rambu.web.catalogue import actions
from rambu.web.catalogue.models import policy_at
from rambu.web.catalogue.models.publication import publication_of
from rambu.web.library.models import Document
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import reverses


@reverses("catalogue.marked")
def _marked(by: Any, document: Document, data: dict[str, Any]) -> Any:
    _demand_same(publication_of(document).choice == data["to"])
    return actions.mark(by=by, document=document, choice=data["from"])


@reverses("catalogue.service_described")
def _described(by: Any, document: Document, data: dict[str, Any]) -> Any:
    row = publication_of(document)
    _demand_same(all(getattr(row, name) == now for name, (_was, now) in data["changes"].items()))
    texts = {name: getattr(row, name) for name in ("requirements", "product", "complaints")}
    was = {name: before for name, (before, _now) in data["changes"].items()}
    return actions.describe_service(by=by, document=document, **{**texts, **was})


@reverses("catalogue.policy_set")
def _policy_set(by: Any, office: Office, data: dict[str, Any]) -> Any:
    now = policy_at(office)
    _demand_same({"default": now.default, "complaints": now.complaints} == data["after"])
    return actions.set_policy(by=by, office=office, **data["before"])


def _demand_same(same: bool) -> None:
    if not same:
        raise Refused(_("Data ini sudah diubah lagi sesudahnya, jadi tidak dapat diurungkan."))
