"""What is asked of the coordinator."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.catalogue.models import Default

_LINES = forms.Textarea(attrs={"rows": 4})


class PolicyForm(forms.Form):
    """The wish of an office."""

    default = forms.ChoiceField(
        label=_("SOP yang publik bila tidak dipilih satu per satu"),
        choices=Default.choices,
        widget=forms.RadioSelect,
        help_text=_("Hanya SOP yang berlaku dan naskahnya terstruktur. NIP tidak pernah ditampilkan."),
    )
    complaints = forms.CharField(
        label=_("Tempat pengaduan"),
        required=False,
        max_length=1000,
        widget=_LINES,
        help_text=_("Loket, telepon, surel, atau laman kantor. Tampil pada setiap SOP pelayanan."),
    )


class ServiceForm(forms.Form):
    """What the SOP itself does not say of its service."""

    requirements = forms.CharField(
        label=_("Persyaratan"),
        required=False,
        max_length=4000,
        widget=_LINES,
        help_text=_("Satu baris satu syarat. Kosong: kelengkapan pada langkah pemohon di SOP."),
    )
    product = forms.CharField(
        label=_("Produk layanan"),
        required=False,
        max_length=500,
        help_text=_("Yang diterima pemohon, misalnya surat rekomendasi."),
    )
    complaints = forms.CharField(
        label=_("Tempat pengaduan"),
        required=False,
        max_length=1000,
        widget=_LINES,
        help_text=_("Kosong: tempat pengaduan kantor."),
    )
