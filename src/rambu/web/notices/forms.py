"""How I wish to get each kind by mail."""

from __future__ import annotations

from django import forms

from rambu.web.notices.choosing import chosen
from rambu.web.notices.kinds import Way, kinds
from rambu.web.notices.models import MailChoice
from rambu.web.people.models import Person


class MailForm(forms.Form):
    """A choice of three for every kind."""

    def __init__(self, data: object = None, *, person: Person) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        ways = chosen(person)
        for place, kind in enumerate(kinds()):
            self.fields[f"k{place}"] = forms.ChoiceField(
                label=str(kind.words), choices=MailChoice.WAYS, initial=ways[kind.name], widget=forms.RadioSelect
            )

    def ways(self) -> dict[str, Way]:
        """What was chosen, by kind."""
        return {kind.name: Way(self.cleaned_data[f"k{place}"]) for place, kind in enumerate(kinds())}
