"""What is asked when a unit hands in its drafts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.library.models import Draft
from rambu.web.offices.forms import DayInput

_LINES = forms.Textarea(attrs={"rows": 3})


class PackForm(forms.Form):
    """Which drafts, and the covering note."""

    drafts = forms.MultipleChoiceField(
        label=_("Naskah"), required=False, widget=forms.CheckboxSelectMultiple, choices=[]
    )
    note = forms.CharField(
        label=_("Pengantar"),
        max_length=3000,
        required=False,
        widget=_LINES,
        help_text=_("Misalnya apa yang berubah, dan apa yang perlu dibahas."),
    )

    def __init__(self, *args: Any, drafts: list[Draft], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(one.pk): one for one in drafts}
        choices = [(key, one.title or str(one)) for key, one in self.offered.items()]
        self.fields["drafts"].choices = choices  # type: ignore[attr-defined]
        self.fields["drafts"].initial = list(self.offered)

    @property
    def chosen(self) -> list[Draft]:
        """Those that were ticked."""
        return [self.offered[key] for key in self.cleaned_data["drafts"]]


class WithdrawForm(forms.Form):
    """Why a package is taken back."""

    reason = forms.CharField(label=_("Alasan"), max_length=2000, required=False, widget=_LINES)


class CallForm(forms.Form):
    """For what drafts are asked, and until when."""

    title = forms.CharField(label=_("Untuk apa"), max_length=200, help_text=_("Misalnya: Rapat pleno SOP 2027."))
    due = forms.DateField(label=_("Tenggat"), widget=DayInput())
