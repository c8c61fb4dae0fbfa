"""What is asked about obligations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from rambu.web.ledger.models import Decision
from rambu.web.library.forms import PersonChoice
from rambu.web.library.models import Document
from rambu.web.offices.forms import DayInput
from rambu.web.offices.models import Unit
from rambu.web.people.sheets.reading import MAX_BYTES, BadSheet

DEGREES = [("", _("belum dinilai")), (1, _("1 – rendah")), (2, _("2 – sedang")), (3, _("3 – tinggi"))]


class ListForm(forms.Form):
    """The ready list and what it rests upon."""

    name = forms.CharField(
        label=_("Dasar daftar ini"),
        max_length=200,
        required=False,
        help_text=_("Misalnya nomor dan tanggal keputusan. Tertulis sebagai alasan pada setiap kewajiban."),
    )
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


class SopChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A SOP with its unit."""

    def label_from_instance(self, obj: Any) -> str:
        """``SOP Surat Masuk – Subbagian Tata Usaha``."""
        return f"{obj} – {obj.unit}"


class DecisionForm(forms.Form):
    """Why a line asks for no SOP of its own."""

    kind = forms.ChoiceField(label=_("Keputusan"), widget=forms.RadioSelect)
    document = SopChoice(
        Document.objects.none(),
        label=_("SOP yang mencakupnya"),
        required=False,
        empty_label=_("Tidak ada"),
        help_text=_("Pilih bila kewajiban ini sudah tercakup dalam SOP lain."),
    )
    into = forms.ChoiceField(
        label=_("Kewajiban yang menampungnya"),
        required=False,
        help_text=_("Pilih bila kewajiban ini digabung dengan kewajiban lain."),
    )
    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Tuliskan alasannya, supaya pleno dan tim wilayah memahaminya.")},
    )

    def __init__(self, *args: Any, documents: Any, lines: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["document"].queryset = documents
        fields["into"].choices = [("", _("Tidak ada")), *lines]
        fields["kind"].choices = [one for one in Decision.Kind.choices if one[0] != Decision.Kind.KEPT]

    def clean(self) -> dict[str, Any]:
        """What takes it in must be named."""
        data = super().clean() or {}
        if data.get("kind") == Decision.Kind.COVERED and not data.get("document"):
            self.add_error("document", _now("Pilih SOP yang mencakup kewajiban ini."))
        if data.get("kind") == Decision.Kind.MERGED and not data.get("into"):
            self.add_error("into", _now("Pilih kewajiban lain yang menampung kewajiban ini."))
        return data


class ReasonForm(forms.Form):
    """Why a SOP that no line asks for is kept."""

    reason = forms.CharField(label=_("Alasan"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class MatchForm(forms.Form):
    """Which SOP fulfils a line."""

    document = SopChoice(Document.objects.none(), label=_("SOP yang sudah ada"), empty_label=_("Pilih"))

    def __init__(self, *args: Any, documents: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].queryset = documents  # type: ignore[attr-defined]


class PlanForm(forms.Form):
    """Who writes it until when, and what its place in the order follows from."""

    due = forms.DateField(label=_("Tenggat"), required=False, widget=DayInput())
    volume = forms.IntegerField(label=_("Volume setahun"), required=False, min_value=1, max_value=10_000_000)
    impact = forms.TypedChoiceField(
        label=_("Dampak bagi masyarakat"), required=False, choices=DEGREES, coerce=int, empty_value=None
    )
    risk = forms.TypedChoiceField(label=_("Risiko"), required=False, choices=DEGREES, coerce=int, empty_value=None)

    field_order = ("owner", "mentor", "due", "volume", "impact", "risk")

    def __init__(self, *args: Any, owners: Any, mentors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"] = PersonChoice(owners, label=_("Penyusun"), required=False, empty_label=_("Belum ada"))
        self.fields["mentor"] = PersonChoice(mentors, label=_("Pendamping"), required=False, empty_label=_("Tanpa"))
        self.order_fields(self.field_order)


class ManyForm(forms.Form):
    """One owner and due date for many lines; what is left out stays as it is."""

    due = forms.DateField(label=_("Tenggat"), required=False, widget=DayInput())

    def __init__(self, *args: Any, owners: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"] = PersonChoice(owners, label=_("Penyusun"), required=False, empty_label=_("Tetap"))
        self.order_fields(("owner", "due"))


class IdentifiedForm(forms.Form):
    """A row of the identification form, under the captions that it prints."""

    tugas = forms.CharField(label="Tugas", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    fungsi = forms.CharField(label="Fungsi", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    uraian = forms.CharField(
        label="Uraian Tugas", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    kegiatan = forms.CharField(label="Kegiatan", required=False, max_length=500)
    output = forms.CharField(label="Output", required=False, max_length=500)
    aspek = forms.CharField(
        label="Aspek Kegiatan",
        required=False,
        max_length=200,
        help_text=_("Misalnya Penyusunan, Pelayanan, Pengelolaan."),
    )
    judul = forms.CharField(label="Judul SOP", required=False, max_length=500)


class HoldingForm(forms.Form):
    """The unit that answers for the office as a whole."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), required=False, empty_label=_("Unit pertama kantor ini")
    )

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
