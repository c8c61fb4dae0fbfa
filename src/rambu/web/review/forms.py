"""What is asked when somebody talks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.sop import Sop
from rambu.web.review.mentions import mentioned_in
from rambu.web.review.place import IDENTITY, Place, find


class SayForm(forms.Form):
    """Words; people are mentioned in them with ``@`` and their name."""

    text = forms.CharField(
        label=_("Komentar"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "data-mention": ""}),
        help_text=_("Ketik @ lalu nama untuk menyebut rekan; ia diberi tahu."),
    )

    def __init__(self, *args: Any, people: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = list(people)

    def named(self) -> list[Any]:
        """The people who are mentioned."""
        return mentioned_in(self.cleaned_data["text"], self.people)


class CommentForm(SayForm):
    """Words at a place."""

    place = forms.ChoiceField(label=_("Tentang"))
    field_order = ("place", "text")

    def __init__(self, *args: Any, sop: Sop, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {place_key(place): place for place in _places(sop)}
        self.fields["place"].choices = [  # type: ignore[attr-defined]
            (key, _label(sop, place)) for key, place in self.places.items()
        ]

    def chosen(self) -> Place:
        """The place that was chosen."""
        return self.places[self.cleaned_data["place"]]


class AskForm(forms.Form):
    """A question."""

    text = forms.CharField(
        label=_("Pertanyaan"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Tulis satu hal saja; jawabannya akan membantu rekan lain."),
    )


class AnswerForm(forms.Form):
    """An answer."""

    text = forms.CharField(label=_("Jawaban"), max_length=5000, widget=forms.Textarea(attrs={"rows": 6}))
    publish = forms.BooleanField(label=_("Terbitkan untuk semua pegawai kantor"), required=False, initial=True)


def _places(sop: Sop) -> list[Place]:
    rows = [Place(bagan=bagan.id, kegiatan=row.id) for bagan in sop.bagan for row in bagan.kegiatan]
    return [Place(), *rows, *(Place(field=field) for field in IDENTITY)]


def place_key(place: Place) -> str:
    """How a form names a place."""
    return "|".join((place.bagan, place.kegiatan, place.field))


def _label(sop: Sop, place: Place) -> str:
    found = find(sop, place)
    words = found.words if place.kegiatan else ""
    return f"{found.name}: {words[:70]}" if words else found.name
