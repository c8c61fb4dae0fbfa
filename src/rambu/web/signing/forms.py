"""What is asked when a signed file comes back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.exchange.raster.asking import LARGEST

PDF = forms.ClearableFileInput(attrs={"accept": ".pdf,application/pdf"})


class FileForm(forms.Form):
    """One PDF."""

    file = forms.FileField(
        label=_("Berkas PDF"),
        widget=PDF,
        help_text=_("Paling besar 20 MB."),
        error_messages={"empty": _("Berkas ini kosong."), "required": _("Pilih berkasnya dahulu.")},
    )

    def clean_file(self) -> Any:
        """Not larger than is read."""
        return not_too_large(self.cleaned_data["file"])


def not_too_large(file: Any) -> Any:
    """A sent file. ValidationError for one that is larger than is read."""
    if file.size > LARGEST:
        raise forms.ValidationError(_("Berkas ini lebih besar dari 20 MB. Pindai ulang dengan resolusi lebih kecil."))
    return file
