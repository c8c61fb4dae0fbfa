"""What is asked about names."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office
from rambu.web.offices.scope import Power


def coordinated(person: Any) -> Any:
    """The offices that the person coordinates, the topmost first."""
    return Office.objects.for_person_with(Power.COORDINATE, person).not_closed().order_by("path")


class MasterForm(forms.Form):
    """A name for the list of an office."""

    name = forms.CharField(label=_("Nama"), max_length=500, help_text=_("Seperti seharusnya ditulis di SOP."))
    note = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def __init__(self, *args: Any, person: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = coordinated(person)
        help_text = _("Terlihat juga oleh kantor di bawahnya.")
        self.fields["office"] = forms.ModelChoiceField(
            offices, label=_("Kantor"), empty_label=None, help_text=help_text, initial=offices.first()
        )


class RenameForm(forms.Form):
    """One name for what is chosen."""

    new = forms.CharField(label=_("Nama yang dipakai"), max_length=500)

    def __init__(self, *args: Any, person: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = coordinated(person)
        self.fields["office"] = forms.ModelChoiceField(
            offices, label=_("Di kantor ini dan di bawahnya"), empty_label=None, initial=offices.first()
        )
