"""What is asked about coaching."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from rambu.web.coaching.actions import Plan
from rambu.web.coaching.models import Attendance, Event
from rambu.web.coaching.models.event import PLANNERS
from rambu.web.library.forms import PersonChoice
from rambu.web.library.models import Document, Draft
from rambu.web.offices.forms import DayInput, day_field
from rambu.web.offices.models import Office
from rambu.web.people.models import Person, Role


class PatienceForm(forms.Form):
    """After how many days a draft is taken for stuck."""

    days = forms.IntegerField(label=_("Tandai bila tidak berubah selama (hari)"), min_value=1, max_value=90)


class TaskForm(forms.Form):
    """Which SOP somebody writes until when, and who coaches him."""

    document = forms.ModelChoiceField(
        Document.objects.none(),
        label=_("SOP unit ini"),
        required=False,
        empty_label=_("SOP baru"),
        help_text=_("Pilih naskah yang sudah ada, atau isi judul SOP baru di bawah."),
    )
    title = forms.CharField(label=_("Judul SOP baru"), max_length=500, required=False)
    due = forms.DateField(label=_("Tenggat"), required=False, widget=DayInput())

    def __init__(self, *args: Any, documents: Any, mentors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].queryset = documents  # type: ignore[attr-defined]
        self.fields["mentor"] = PersonChoice(
            mentors, label=_("Pendamping"), required=False, empty_label=_("Tanpa pendamping")
        )

    def clean(self) -> dict[str, Any]:
        """One of both is needed."""
        data = super().clean() or {}
        if not data.get("document") and not (data.get("title") or "").strip():
            raise forms.ValidationError(_now("Pilih SOP yang sudah ada, atau isi judul SOP baru."))
        return data


class PeopleChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """People with their offices."""

    def label_from_instance(self, obj: Any) -> str:
        """``Sri Contoh – Kankemenag Kota Contoh``."""
        return f"{obj.name} – {obj.office}" if obj.office else str(obj.name)


class DraftChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """SOPs with their units."""

    def label_from_instance(self, obj: Any) -> str:
        """``SOP Surat Masuk – Subbagian Tata Usaha``."""
        return f"{obj} – {obj.unit}"


class PlanForm(forms.Form):
    """A pendampingan."""

    title = forms.CharField(label=_("Nama kegiatan"), max_length=200, help_text=_("Misalnya “Pendampingan SOP KUA”."))
    day = day_field(_("Tanggal"))
    place = forms.CharField(label=_("Tempat"), max_length=200, required=False)

    def __init__(self, *args: Any, person: Any, office: Office, event: Event | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = Person.objects.for_person(person).filter(is_active=True, office__path__startswith=office.path)
        held = list(event.attendances.everywhere(reason="the event is already seen")) if event else []
        known = Person.objects.everywhere(reason="who takes part").filter(pk__in=[row.person_id for row in held])
        boxes = forms.CheckboxSelectMultiple
        everybody = (people | known).distinct().select_related("office")
        mentors = everybody.filter(pk__in=_mentors(office)) | known.select_related("office").distinct()
        self.fields["mentors"] = PeopleChoices(mentors.distinct(), label=_("Pendamping"), widget=boxes)
        self.fields["learners"] = PeopleChoices(everybody, label=_("Peserta"), required=False, widget=boxes)
        self.fields["documents"] = DraftChoices(
            _drafts(person, office, event), label=_("Naskah latihan"), required=False, widget=boxes
        )
        self.initial.update(_initial(event, held) if event else {"mentors": [person.pk]})

    def plan(self) -> Plan:
        """What was filled in."""
        data = self.cleaned_data
        people = {name: list(data[name]) for name in ("mentors", "learners", "documents")}
        return Plan(title=data["title"], day=data["day"], place=data["place"], **people)


class NotesForm(forms.Form):
    """What was agreed."""

    notes = forms.CharField(
        label=_("Catatan dan kesepakatan"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )


class LiveForm(forms.Form):
    """A question while all are together."""

    text = forms.CharField(label=_("Pertanyaan"), max_length=5000, widget=forms.Textarea(attrs={"rows": 2}))


def _mentors(office: Office) -> Any:
    ids = {*office.ancestor_ids(), office.pk}
    roles = Role.objects.everywhere(reason="who may coach here").current()
    near = roles.filter(office__in=ids) | roles.filter(office__path__startswith=office.path)
    return near.filter(kind__in=PLANNERS).values("person")


def _drafts(person: Any, office: Office, event: Event | None) -> Any:
    open_drafts = Draft.objects.for_person(person).open().values("document")
    rows = Document.objects.for_person(person).kept().filter(pk__in=open_drafts, office__path__startswith=office.path)
    if event:
        chosen = event.exercises.everywhere(reason="the event is already seen").values("document")
        rows = rows | Document.objects.everywhere(reason="chosen before").filter(pk__in=chosen)
    return rows.distinct().select_related("unit").order_by("title", "pk")


def _initial(event: Event, held: list[Attendance]) -> dict[str, Any]:
    drafts = event.exercises.everywhere(reason="the event is already seen")
    return {
        "title": event.title,
        "day": event.day,
        "place": event.place,
        "mentors": [row.person_id for row in held if row.part == Attendance.Part.MENTOR],
        "learners": [row.person_id for row in held if row.part == Attendance.Part.LEARNER],
        "documents": list(drafts.values_list("document", flat=True)),
    }
