"""What is asked when a SOP goes on its way."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.forms import DayInput, day_field

_LINES = forms.Textarea(attrs={"rows": 3})


class MoveForm(forms.Form):
    """The reason of a deed, and of an exception, where they are needed."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=2000,
        widget=_LINES,
        help_text=_("Terbaca oleh penyusun. Sebutkan apa yang perlu diperbaiki."),
    )
    exception = forms.CharField(
        label=_("Alasan pengecualian"),
        max_length=2000,
        widget=_LINES,
        help_text=_("Misalnya kantor hanya berdua. Sebutkan siapa dari luar yang mereviu; ikut tercatat."),
    )

    def __init__(self, *args: Any, reason: bool, exception: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not reason:
            del self.fields["reason"]
        if not exception:
            del self.fields["exception"]


class LegaliseForm(forms.Form):
    """What the signature adds to the text."""

    number = forms.CharField(label=_("Nomor SOP"), max_length=200)
    position = forms.CharField(label=_("Disahkan oleh (jabatan)"), max_length=200)
    name = forms.CharField(label=_("Nama pejabat"), max_length=200)
    nip = forms.CharField(label=_("NIP"), max_length=30, required=False)
    legalised = day_field(_("Tanggal pengesahan"))
    effective = forms.DateField(
        label=_("Tanggal efektif"), required=False, widget=DayInput(), help_text=_("Kosong berarti sama.")
    )


class RevokeForm(forms.Form):
    """Why and when a SOP ends."""

    reason = forms.CharField(label=_("Alasan pencabutan"), max_length=2000, widget=_LINES)
    ended = day_field(_("Tidak berlaku mulai"))
