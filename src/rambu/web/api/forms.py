"""What is asked for a token."""

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.api.actions import DAYS


class TokenForm(forms.Form):
    """Name, how long, and whether it may write."""

    name = forms.CharField(
        label=_("Nama token"), max_length=100, help_text=_("Program mana yang memakainya, misalnya “Portal layanan”.")
    )
    days = forms.TypedChoiceField(
        label=_("Berlaku selama"), choices=[(days, _("{days} hari").format(days=days)) for days in DAYS], coerce=int
    )
    reads_only = forms.BooleanField(label=_("Hanya untuk membaca"), required=False, initial=True)
