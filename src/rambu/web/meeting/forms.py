"""What is asked about a meeting."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.library.forms import PersonChoice
from rambu.web.library.models import Document, Draft
from rambu.web.meeting.actions import Plan
from rambu.web.meeting.actions.agenda import presentable
from rambu.web.meeting.models import Attendee, Meeting
from rambu.web.offices.forms import day_field
from rambu.web.offices.models import Office, Unit
from rambu.web.people.models import Person


class HourInput(forms.TimeInput):
    """The browser's own clock."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class PeopleBoxes(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """People with their offices."""

    def label_from_instance(self, obj: Any) -> str:
        """``Sri Contoh – Kankemenag Kota Contoh``."""
        return f"{obj.name} – {obj.office}" if obj.office else str(obj.name)


class UnitBoxes(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Units; those of other offices with their office."""

    office: Office

    def label_from_instance(self, obj: Any) -> str:
        """``Tata Usaha – KUA Contoh``."""
        return str(obj) if obj.office_id == self.office.pk else f"{obj} – {obj.office}"


class SopBoxes(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """SOPs with their units."""

    def label_from_instance(self, obj: Any) -> str:
        """``SOP Surat Masuk – Subbagian Tata Usaha``."""
        return f"{obj} – {obj.unit}"


class PlanForm(forms.Form):
    """A meeting."""

    title = forms.CharField(label=_("Nama rapat"), max_length=200, help_text=_("Misalnya “Rapat pleno SOP 2026”."))
    day = day_field(_("Tanggal"), _("Bila agenda tidak muat, rapat dilanjutkan pada hari berikutnya."))
    begins = forms.TimeField(label=_("Mulai"), widget=HourInput(), initial="09:00")
    ends = forms.TimeField(label=_("Selesai"), widget=HourInput(), initial="15:00")
    place = forms.CharField(label=_("Tempat"), max_length=200, required=False)
    phases = forms.ChoiceField(label=_("Susunan acara"), choices=Meeting.Phases.choices, widget=forms.RadioSelect)
    open_remarks = forms.BooleanField(
        label=_("Semua peserta boleh memberi masukan dari perangkatnya"), required=False, initial=True
    )
    letter_number = forms.CharField(
        label=_("Nomor surat undangan"),
        max_length=100,
        required=False,
        help_text=_("Dari aplikasi persuratan kantor; dapat diisi kemudian."),
    )

    def __init__(
        self,
        *args: Any,
        person: Any,
        office: Office,
        meeting: Meeting | None = None,
        kind: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = meeting.kind if meeting else kind if kind in Meeting.Kind.values else Meeting.Kind.PLENO
        people = _people(person, office, meeting)
        self.fields["chair"] = PersonChoice(people, label=_("Pimpinan rapat"))
        self.fields["secretary"] = PersonChoice(people, label=_("Sekretaris"))
        boxes = forms.CheckboxSelectMultiple
        units = Unit.objects.for_person(person).not_closed().filter(office__path__startswith=office.path)
        units = units.select_related("office", "type").order_by("office__path", "type__order", "code", "name")
        self.fields["facilitators"] = PeopleBoxes(people, label=_("Fasilitator"), required=False, widget=boxes)
        invited = UnitBoxes(units, label=_("Unit yang diundang"), required=False, widget=boxes)
        invited.office = office
        self.fields["units"] = invited
        self.fields["people"] = PeopleBoxes(people, label=_("Undangan lain"), required=False, widget=boxes)
        sops = _sops(person, office, self.kind, meeting)
        self.fields["documents"] = SopBoxes(sops, label=_("SOP yang dibahas"), required=False, widget=boxes)
        self.initial.update(_initial(meeting) if meeting else _usual(person, units, sops))

    def plan(self) -> Plan:
        """What was filled in."""
        data = self.cleaned_data
        many: dict[str, Any] = {name: list(data[name]) for name in ("facilitators", "units", "people", "documents")}
        rest = ("title", "day", "begins", "ends", "place", "phases", "letter_number", "open_remarks")
        single = {name: data[name] for name in (*rest, "chair", "secretary")}
        return Plan(kind=self.kind, **single, **many)


def _people(person: Any, office: Office, meeting: Meeting | None) -> Any:
    """Whom the person sees at the office and below it, and who is invited already."""
    rows = Person.objects.for_person(person).filter(is_active=True, office__path__startswith=office.path)
    if meeting:
        known = meeting.attendees.everywhere(reason="the meeting is already seen").values("person")
        rows = rows | Person.objects.everywhere(reason="who is invited").filter(pk__in=known)
    return (rows | Person.objects.for_person(person).filter(pk=person.pk)).distinct().select_related("office")


def _sops(person: Any, office: Office, kind: str, meeting: Meeting | None) -> Any:
    drafts = presentable(kind, Draft.objects.for_person(person).open()).values("document")
    rows = Document.objects.for_person(person).kept().filter(pk__in=drafts, office__path__startswith=office.path)
    if meeting:
        chosen = meeting.agenda.everywhere(reason="the meeting is already seen").values("document")
        rows = rows | Document.objects.everywhere(reason="chosen before").filter(pk__in=chosen)
    return rows.distinct().select_related("unit__type", "office").order_by("office__path", "unit__name", "title", "pk")


def _usual(person: Any, units: Any, sops: Any) -> dict[str, Any]:
    """A pleno is about all that was submitted, and everybody comes."""
    return {
        "chair": person.pk,
        "secretary": person.pk,
        "phases": Meeting.Phases.ONE,
        "units": [one.pk for one in units],
        "documents": [one.pk for one in sops],
    }


def _initial(meeting: Meeting) -> dict[str, Any]:
    rows = list(meeting.attendees.everywhere(reason="the meeting is already seen").select_related("position"))
    parts = {part: [row.person_id for row in rows if row.part == part] for part in Attendee.Part.values}
    items = meeting.agenda.everywhere(reason="the meeting is already seen").exclude(document=None)
    columns = ("title", "day", "begins", "ends", "place", "phases", "letter_number", "open_remarks")
    return {
        **{name: getattr(meeting, name) for name in columns},
        "chair": next(iter(parts[Attendee.Part.CHAIR]), None),
        "secretary": next(iter(parts[Attendee.Part.SECRETARY]), None),
        "facilitators": parts[Attendee.Part.FACILITATOR],
        "units": sorted({row.position.unit_id for row in rows if row.position}),
        "people": [row.person_id for row in rows if row.part == Attendee.Part.MEMBER and row.position is None],
        "documents": list(items.values_list("document", flat=True)),
    }
