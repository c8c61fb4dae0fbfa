"""Say which column is which; it is kept for the next file with the same head."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.processmap.sheets import Choice
from rambu.web.audit.actions import record
from rambu.web.ledger.columns.choices import stored
from rambu.web.ledger.models import ColumnChoice, Guide, MapFile
from rambu.web.offices.models import Office
from rambu.web.offices.refusal import Refused, demand
from rambu.web.offices.scope import Power

_SELF = "the columns of the file itself"


@transaction.atomic
def choose_list_columns(*, by: Any, guide: Guide, sheet: str, choice: Choice | None, head: str) -> None:
    """Read a list that was not adopted by this choice, or as guessed without one; ``head`` is the key of its head."""
    demand(by, Power.COORDINATE, guide.office.path)
    if guide.state != Guide.State.READ:
        raise Refused(_("Daftar ini sudah dipakai."))
    guide.columns = {"sheet": sheet, **stored(choice)} if choice else {}
    guide.save(update_fields=["columns"])
    _remember(by, guide.office, ColumnChoice.Kind.LIST, head, choice, guide.file)


@transaction.atomic
def choose_map_columns(*, by: Any, file: MapFile, sheet: str, choice: Choice | None, head: str) -> None:
    """The same for a sheet of the workbook of a map; its draft is read anew after that."""
    demand(by, Power.COORDINATE, file.office.path)
    others = {name: one for name, one in file.columns.items() if name != sheet}
    file.columns = {**others, sheet: stored(choice)} if choice else others
    file.save(update_fields=["columns"])
    _remember(by, file.office, ColumnChoice.Kind.MAP, head, choice, file.name)


def _remember(by: Any, office: Office, kind: str, head: str, choice: Choice | None, file: str) -> None:
    """A head that holds no words is not known again, so nothing is kept of it."""
    rows = ColumnChoice.objects.everywhere(reason=_SELF).of(office, kind)
    if choice is None:
        rows.filter(head=head).delete()
    elif head:
        said = {"table": choice.table or "", "places": dict(choice.places), "made_by": by}
        rows.update_or_create(office=office, kind=kind, head=head, defaults=said)
    record(by=by, office=office.pk, action="ledger.columns_chosen", target=None, data={"file": file})
