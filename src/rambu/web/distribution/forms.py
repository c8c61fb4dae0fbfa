"""Whom the coordinator puts on the list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Unit
from rambu.web.people.models import Position


class RecipientForm(forms.Form):
    """A unit or a position of the office and of those below."""

    unit: Any = forms.ModelChoiceField(label=_("Unit"), queryset=None, required=False, empty_label="–")
    position: Any = forms.ModelChoiceField(label=_("Jabatan"), queryset=None, required=False, empty_label="–")
    performer = forms.ChoiceField(
        label=_("Sebagai pelaksana"),
        required=False,
        help_text=_("Bila nama jabatan di kantor berbeda dengan nama pelaksana di SOP."),
    )

    def __init__(self, *args: Any, units: Any, positions: Any, performers: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit, position, performer = (self.fields[name] for name in ("unit", "position", "performer"))
        assert isinstance(unit, forms.ModelChoiceField)
        assert isinstance(position, forms.ModelChoiceField)
        assert isinstance(performer, forms.ChoiceField)
        unit.queryset, position.queryset = units, positions
        unit.label_from_instance = _unit  # type: ignore[method-assign, assignment]
        position.label_from_instance = _position  # type: ignore[method-assign, assignment]
        performer.choices = [("", _("hanya untuk diketahui")), *((name, name) for name in performers)]


def _unit(row: Unit) -> str:
    return f"{row}, {row.office}"


def _position(row: Position) -> str:
    return f"{row}, {row.unit}, {row.unit.office}"
