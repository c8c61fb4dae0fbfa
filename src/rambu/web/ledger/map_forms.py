"""What is asked about maps."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.forms import DayInput
from rambu.web.people.sheets.reading import MAX_BYTES, BadSheet


class MapFileForm(forms.Form):
    """The file of a map."""

    file = forms.FileField(
        label=_("Berkas peta proses"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.yaml,.yml,.json"}),
        help_text=_("Ringkasan Excel (.xlsx), atau berkas peta (.yaml, .json); paling besar 5 MB."),
        error_messages={"empty": _("Berkas ini kosong."), "required": _("Pilih berkasnya dahulu.")},
    )

    def clean_file(self) -> Any:
        """Not larger than is read."""
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(str(BadSheet.too_large()))
        return file


class InForceForm(forms.Form):
    """The decree under which a map holds."""

    number = forms.CharField(label=_("Nomor keputusan"), max_length=200)
    decreed = forms.DateField(label=_("Tanggal keputusan"), widget=DayInput())
    since = forms.DateField(label=_("Berlaku sejak"), required=False, widget=DayInput())


class RenameForm(forms.Form):
    """Another name for a process."""

    name = forms.CharField(label=_("Nama baru"), max_length=300)


class PiecesForm(forms.Form):
    """Processes in the place of one: a code and a name a line."""

    into = forms.CharField(
        label=_("Pecahan"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        help_text=_("Satu proses per baris: kodenya, spasi, lalu namanya."),
    )


class MergeForm(forms.Form):
    """The other leaves that are merged with one, and what they become."""

    others = forms.MultipleChoiceField(label=_("Digabung dengan"), widget=forms.CheckboxSelectMultiple)
    code = forms.CharField(label=_("Kode proses gabungan"), max_length=60)
    name = forms.CharField(label=_("Nama proses gabungan"), max_length=300)

    def __init__(self, *args: Any, leaves: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["others"].choices = leaves  # type: ignore[attr-defined]


class RetireForm(forms.Form):
    """When and why a process ends."""

    day = forms.DateField(label=_("Sejak tanggal"), widget=DayInput())
    reason = forms.CharField(label=_("Alasan atau dasarnya"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))


class TransferForm(RetireForm):
    """To whom a process goes."""

    agency = forms.CharField(label=_("Instansi penerima"), max_length=200)

    field_order = ("agency", "day", "reason")
