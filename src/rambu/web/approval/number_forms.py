"""What is asked about the numbers of an office."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.approval.actions import Rule


class RuleForm(forms.Form):
    """How an office numbers its SOPs."""

    pattern = forms.CharField(label=_("Pola nomor"), max_length=120, help_text=_("Misalnya {urut:3}/{unit}/{tahun}."))
    archive = forms.CharField(label=_("Kode klasifikasi arsip"), max_length=40, required=False)
    first = forms.IntegerField(
        label=_("Mulai dari"),
        min_value=1,
        max_value=99_999,
        initial=1,
        help_text=_(
            "Nomor yang sudah diberikan di luar Rambu dilewati; isi angka sesudah nomor terakhir di buku nomor."
        ),
    )
    yearly = forms.BooleanField(label=_("Mulai lagi setiap tahun"), required=False, initial=True)
    per_unit = forms.BooleanField(label=_("Setiap unit bernomor sendiri"), required=False)
    keeps = forms.BooleanField(label=_("Revisi memakai nomor pendahulunya"), required=False)

    @property
    def rule(self) -> Rule:
        """What was sent."""
        return Rule(**self.cleaned_data)
