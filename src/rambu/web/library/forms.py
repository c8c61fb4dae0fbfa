"""What is asked about SOPs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.library.authority import openable_units
from rambu.web.library.formats import FORMATS
from rambu.web.library.models import Assignment, Document
from rambu.web.library.models.document import LEGALISED
from rambu.web.offices.forms import DayInput
from rambu.web.people.models import Person, Position, Tenure

MANY = 500
"""As many SOPs or people are offered in a menu."""


class UnitChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A unit with the name of its office."""

    def label_from_instance(self, obj: Any) -> str:
        """``Seksi Bimas Islam – Kankemenag Kota Contoh``."""
        return f"{obj.name} – {obj.office.name}"


class UnitChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Units with the names of their offices."""

    def label_from_instance(self, obj: Any) -> str:
        """As `UnitChoice`."""
        return f"{obj.name} – {obj.office.name}"


class PersonChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A person with what he logs in with, as names are not unique."""

    def label_from_instance(self, obj: Any) -> str:
        """``Sri Contoh (19800101…)``."""
        return f"{obj.name} ({obj.login})"


class CreateForm(forms.Form):
    """A new SOP."""

    title = forms.CharField(
        label=_("Judul SOP"),
        max_length=500,
        help_text=_("Misalnya “SOP Pelayanan Surat Masuk”. Judul dapat diubah kapan saja."),
    )

    def __init__(self, *args: Any, person: Person, source: Document | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = openable_units(person)
        own = sorted(person.reach.units)
        self.fields["unit"] = UnitChoice(units, label=_("Unit pemilik"), empty_label=_("Pilih"))
        self.fields["unit"].initial = own[0] if own else (units[0].pk if len(units) == 1 else None)
        if source is None:
            held = Tenure.objects.for_person(person).filter(person=person).current().values("position")
            positions = Position.objects.for_person(person).not_closed().filter(pk__in=held)
            self.fields["position"] = forms.ModelChoiceField(
                positions,
                initial=positions.first(),
                label=_("Jabatan pelaksana pertama"),
                required=False,
                empty_label=_("Ditentukan nanti"),
                help_text=_("Menjadi kolom pelaksana pertama; yang lain ditambahkan di penyunting."),
            )


class AdoptForm(forms.Form):
    """For which units a SOP of another one is taken over."""

    def __init__(self, *args: Any, person: Person, source: Document, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        users = source.adopted_by.everywhere(reason="adopted once a unit").kept().values("unit")
        units = openable_units(person).exclude(pk=source.unit_id).exclude(pk__in=users)
        self.fields["units"] = UnitChoices(units, label=_("Dipakai oleh"), widget=forms.CheckboxSelectMultiple)


class ReasonForm(forms.Form):
    """Why something is done."""

    reason = forms.CharField(label=_("Alasan"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class AssignForm(forms.Form):
    """Who gets which part until when."""

    part = forms.ChoiceField(label=_("Sebagai"))
    due = forms.DateField(label=_("Tenggat"), required=False, widget=DayInput())

    def __init__(self, *args: Any, people: Any, parts: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonChoice(people, label=_("Siapa"), empty_label=_("Pilih"))
        self.fields["part"].choices = [(part.value, part.label) for part in parts]  # type: ignore[attr-defined]
        if Assignment.Part.PENYUSUN not in parts:
            del self.fields["due"]
        self.order_fields(("person", "part", "due"))


class BookletForm(forms.Form):
    """How the book is called."""

    title = forms.CharField(label=_("Judul buku"), max_length=150)


class FilesForm(forms.Form):
    """In which formats SOPs are downloaded."""

    formats = forms.MultipleChoiceField(
        label=_("Bentuk berkas"),
        choices=[(name, one.label) for name, one in FORMATS.items()],
        widget=forms.CheckboxSelectMultiple,
        initial=["xlsx"],
    )


def legalised_sources(person: Person) -> Any:
    """SOPs in force from which a new one may be copied, by title."""
    return (
        Document.objects.for_person(person)
        .kept()
        .filter(state=LEGALISED[0], unstructured=False)
        .order_by("title")[:MANY]
    )
