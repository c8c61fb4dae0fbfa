"""What is asked about a SOP that was signed before it came here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.exchange.raster.asking import LARGEST
from rambu.web.library.forms import UnitChoice
from rambu.web.offices.forms import DayInput


class SignedForm(forms.Form):
    """The file, and the identity that stands on its first page."""

    file = forms.FileField(
        label=_("Berkas PDF bertanda tangan"),
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,application/pdf"}),
        help_text=_("Hasil pindaian atau PDF bertanda tangan elektronik, paling besar 20 MB."),
        error_messages={"empty": _("Berkas ini kosong."), "required": _("Pilih berkasnya dahulu.")},
    )
    title = forms.CharField(label=_("Judul SOP"), max_length=500)
    number = forms.CharField(label=_("Nomor SOP"), max_length=200)
    legalised = forms.DateField(label=_("Tanggal pengesahan"), widget=DayInput())
    effective = forms.DateField(
        label=_("Tanggal efektif"), required=False, widget=DayInput(), help_text=_("Kosong berarti sama.")
    )
    position = forms.CharField(label=_("Disahkan oleh (jabatan)"), max_length=200)
    name = forms.CharField(label=_("Nama pejabat"), max_length=200)
    nip = forms.CharField(label=_("NIP"), max_length=30, required=False)
    process = forms.CharField(label=_("Kode proses"), max_length=60, required=False)

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        one = units[0].pk if len(units) == 1 else None
        self.fields["unit"] = UnitChoice(units, label=_("Unit pemilik"), empty_label=_("Pilih"), initial=one)
        self.order_fields(("file", "unit", "title", "number"))

    def clean_file(self) -> Any:
        """Not larger than is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("Berkas ini lebih besar dari 20 MB. Pindai ulang dengan resolusi lebih kecil.")
            )
        return file
