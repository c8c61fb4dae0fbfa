"""What is asked when a list is sent or written out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.web.people.models import Sheet
from rambu.web.people.sheets.reading import MAX_BYTES, BadSheet


class KindForm(forms.Form):
    """Which list."""

    kind = forms.ChoiceField(label=_("Isi daftar"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, kinds: Sequence[Sheet.Kind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kind"]
        field.choices = [(kind.value, kind.label) for kind in kinds]


class SendForm(KindForm):
    """Which list, and the file."""

    file = forms.FileField(
        label=_("Berkas Excel (.xlsx) atau CSV"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
        help_text=_("Paling besar 5 MB dan 10.000 baris. Belum ada yang diubah sebelum Anda melihat pratinjaunya."),
        error_messages={"empty": _("Berkas ini kosong."), "required": _("Pilih berkasnya dahulu.")},
    )

    def clean_file(self) -> Any:
        """Not larger than is read."""
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(str(BadSheet.too_large()))
        return file


class WriteOutForm(KindForm):
    """Which list, of how much, in which format."""

    below = forms.BooleanField(label=_("Sertakan kantor di bawahnya"), required=False, initial=True)
    format = forms.ChoiceField(
        label=_("Bentuk berkas"),
        widget=forms.RadioSelect,
        choices=[("xlsx", _("Excel (.xlsx)")), ("csv", _("CSV"))],
        initial="xlsx",
    )
