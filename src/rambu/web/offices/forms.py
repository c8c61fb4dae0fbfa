"""What is asked about offices and units."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.models import Office, OfficeType, Unit, UnitType
from rambu.web.offices.models.span import today
from rambu.web.offices.picking import office_field
from rambu.web.offices.scope import Power


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def day_field(label: Any, help_text: Any = "") -> forms.DateField:
    """A required day, today unless changed."""
    return forms.DateField(label=label, widget=DayInput(), initial=today, help_text=help_text)


class OfficeForm(forms.Form):
    """A new office, or what changes of one."""

    type = forms.ModelChoiceField(label=_("Jenis kantor"), queryset=OfficeType.objects.all(), empty_label=_("Pilih"))
    name = forms.CharField(label=_("Nama kantor"), max_length=200)
    code = forms.CharField(label=_("Kode kantor"), max_length=40, help_text=_("Misalnya kode satker. Harus unik."))
    opened = day_field(_("Ada sejak"))


class CloseForm(forms.Form):
    """The day on which something is no longer there."""

    closed = day_field(_("Ditutup pada"), _("Mulai tanggal ini tidak ada lagi."))


class MergeOfficeForm(CloseForm):
    """Into which neighbour an office is merged."""

    field_order = ("into", "closed")

    def __init__(self, *args: Any, person: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        near = Office.objects.for_person_with(Power.OFFICES, person).not_closed().filter(parent=office.parent_id)
        queryset = near.exclude(pk=office.pk).order_by("name")
        self.fields["into"] = office_field(queryset, power=Power.OFFICES, label=_("Digabung ke"))
        self.order_fields(self.field_order)


class MoveOfficeForm(forms.Form):
    """Under which office an office is put."""

    def __init__(self, *args: Any, person: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        above = Office.objects.for_person_with(Power.OFFICES, person).not_closed()
        queryset = above.filter(type__order__lte=office.type.order).exclude(path__startswith=office.path)
        queryset = queryset.order_by("type__order", "name")
        self.fields["parent"] = office_field(queryset, power=Power.OFFICES, label=_("Kantor induk"))


class UnitForm(forms.Form):
    """A new unit, or what changes of one."""

    type = forms.ModelChoiceField(label=_("Jenis unit"), queryset=UnitType.objects.all(), empty_label=_("Pilih"))
    name = forms.CharField(label=_("Nama unit"), max_length=200)
    code = forms.CharField(label=_("Kode unit"), max_length=40, required=False)
    opened = day_field(_("Ada sejak"))

    def __init__(self, *args: Any, person: Any, office: Office, unit: Unit | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = _("Bagian dari unit")
        queryset = units_beside(person, office, unit)
        self.fields["parent"] = forms.ModelChoiceField(queryset, label=label, required=False, empty_label="–")
        self.order_fields(("type", "name", "parent", "code", "opened"))


class MergeUnitForm(CloseForm):
    """Into which unit of the same office a unit is merged."""

    def __init__(self, *args: Any, person: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        queryset = units_beside(person, unit.office, unit)
        self.fields["into"] = forms.ModelChoiceField(queryset, label=_("Digabung ke"), empty_label=_("Pilih"))
        self.order_fields(("into", "closed"))


class KindForm(forms.Form):
    """A type of offices or units."""

    name = forms.CharField(label=_("Nama jenis"), max_length=120)
    order = forms.IntegerField(
        label=_("Urutan"), min_value=0, max_value=999, initial=100, help_text=_("Angka kecil tampil lebih dahulu.")
    )


def units_beside(person: Any, office: Office, unit: Unit | None) -> Any:
    """The open units of the office that the person sees, without this one."""
    units = Unit.objects.for_person(person).filter(office=office).not_closed()
    return units.exclude(pk=unit.pk) if unit else units
