"""What is asked to sign with a certificate of one's own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.signing.forms import not_too_large


class KeyForm(forms.Form):
    """The PKCS#12 file and its passphrase: used once, never kept."""

    key = forms.FileField(
        label=_("Berkas sertifikat (.p12 atau .pfx)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".p12,.pfx"}),
        help_text=_("Dipakai sekali ini saja; berkas dan kata sandinya tidak disimpan."),
        error_messages={"empty": _("Berkas ini kosong."), "required": _("Pilih berkasnya dahulu.")},
    )
    passphrase = forms.CharField(
        label=_("Kata sandi sertifikat"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def clean_key(self) -> Any:
        """Not larger than is read."""
        return not_too_large(self.cleaned_data["key"])
