"""The questions of the interview."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.sop import END, Bagan
from rambu.web.lessons.interview import Answer, lines
from rambu.web.library.authority import openable_units


class BeginForm(forms.Form):
    """What the SOP is about, and of which unit."""

    title = forms.CharField(
        label=_("Pekerjaan apa yang Anda tuliskan?"),
        max_length=300,
        help_text=_(
            "Sebut layanan atau hasilnya, misalnya “Peminjaman Kendaraan Dinas” atau “Penerbitan Surat Tugas”."
        ),
    )
    unit: Any = forms.ModelChoiceField(label=_("Unit"), queryset=None)

    def __init__(self, *args: Any, person: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = openable_units(person)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        own = units.filter(pk__in=person.reach.units).first() or units.first()
        self.fields["unit"].initial = own


class StepForm(forms.Form):
    """Siapa, melakukan apa, dengan apa, hasilnya apa, berapa lama, kalau tidak?"""

    who = forms.CharField(
        label=_("Siapa yang melakukannya?"), max_length=200, help_text=_("Sebut jabatan, bukan nama orang.")
    )
    what = forms.CharField(
        label=_("Melakukan apa?"),
        max_length=500,
        help_text=_("Mulai dengan kata kerja, misalnya “Memeriksa kelengkapan berkas”."),
    )
    needs = forms.CharField(
        label=_("Dengan apa? (kelengkapan)"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Berkas, alat, atau data yang diperlukan; satu per baris."),
    )
    result = forms.CharField(
        label=_("Hasilnya apa? (output)"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    time = forms.CharField(
        label=_("Berapa lama?"), required=False, max_length=100, help_text=_("Misalnya “15 menit” atau “1 hari kerja”.")
    )
    otherwise = forms.ChoiceField(
        label=_("Kalau hasilnya tidak memenuhi syarat?"),
        required=False,
        help_text=_("Pilih bila langkah ini memeriksa atau memutuskan sesuatu."),
    )
    passed = forms.CharField(label=_("Label bila memenuhi"), required=False, max_length=60, initial="ya")
    failed = forms.CharField(label=_("Label bila tidak"), required=False, max_length=60, initial="tidak")

    def __init__(self, *args: Any, bagan: Bagan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].widget.attrs |= {"list": "pelaksana", "autofocus": True, "autocomplete": "off"}
        rows = [
            (row.id, _("kembali ke kegiatan {n}: {text}").format(n=n, text=row.teks[:60]))
            for n, row in enumerate(bagan.kegiatan, 1)
            if row.simbol
        ]
        self.fields["otherwise"].choices = [  # type: ignore[attr-defined]
            ("", _("Tidak ada yang diperiksa; lanjut saja")),
            *rows,
            (END, _("pekerjaan selesai di situ")),
        ]

    def answer(self) -> Answer:
        """What was answered."""
        said = self.cleaned_data
        return Answer(
            who=said["who"],
            what=said["what"],
            needs=lines(said["needs"]),
            result=lines(said["result"]),
            time=said["time"],
            otherwise=said["otherwise"],
            passed=said["passed"].strip() or "ya",
            failed=said["failed"].strip() or "tidak",
        )


class DutiesForm(forms.Form):
    """The duties of a unit, a line each."""

    lines = forms.CharField(
        label=_("Uraian tugas"),
        required=False,
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("Satu tugas per baris; boleh ditempel dari uraian jabatan."),
    )
