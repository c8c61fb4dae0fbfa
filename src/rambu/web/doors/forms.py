"""What is asked about the ways in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.doors.second import EVERYBODY
from rambu.web.people.models import Person, Role


class ProofForm(forms.Form):
    """The present password; nothing where there is none."""

    password = forms.CharField(label=_("Sandi saat ini"), widget=forms.PasswordInput, strip=False)

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"
        if not person.has_usable_password():
            del self.fields["password"]


class PasskeyForm(ProofForm):
    """The name of a passkey to be made."""

    name = forms.CharField(
        label=_("Nama kunci sandi"), max_length=60, help_text=_("Supaya Anda mengenalinya, misalnya “Ponsel saya”.")
    )
    field_order = ("name", "password")


class NameForm(forms.Form):
    """Another name of a passkey."""

    name = forms.CharField(label=_("Nama kunci sandi"), max_length=60)


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(label=_("Kode"), max_length=20)

    def __init__(self, *args: Any, recovery: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["code"]
        field.widget.attrs["autocomplete"] = "one-time-code"
        # Where the app is set up, the picture above is what is looked at first.
        field.widget.attrs |= (
            {"autocapitalize": "characters", "autofocus": True} if recovery else {"inputmode": "numeric"}
        )


class DemandForm(forms.Form):
    """Of whom a second factor is demanded."""

    kinds = forms.MultipleChoiceField(
        label=_("Wajib bagi"), required=False, widget=forms.CheckboxSelectMultiple, choices=[]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kinds"]
        field.choices = [("semua", _("Semua orang di kantor ini")), *Role.Kind.choices]

    def clean_kinds(self) -> list[str]:
        """As they are stored."""
        return [EVERYBODY if kind == "semua" else kind for kind in self.cleaned_data["kinds"]]
