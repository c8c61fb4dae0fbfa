"""What is asked on the way to the signature."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rambu.web.approval.actions import Signer
from rambu.web.approval.models import Legalisation
from rambu.web.offices.forms import DayInput, day_field
from rambu.web.people.models import Person

_LINES = forms.Textarea(attrs={"rows": 3})


class SendForm(forms.Form):
    """Number, days, the signer and those who put a paraf before."""

    number = forms.CharField(label=_("Nomor SOP"), max_length=200, required=False)
    capacity = forms.ChoiceField(
        label=_("Menandatangani sebagai"), choices=Legalisation.Capacity.choices, required=False
    )
    acting_for = forms.CharField(
        label=_("Atas nama jabatan"), max_length=200, required=False, help_text=_("Hanya untuk a.n.")
    )
    position = forms.CharField(label=_("Jabatan penanda tangan"), max_length=200)
    name = forms.CharField(label=_("Nama pejabat"), max_length=200)
    nip = forms.CharField(label=_("NIP"), max_length=30, required=False)
    rank = forms.CharField(label=_("Pangkat dan golongan"), max_length=100, required=False)
    legalised = day_field(_("Tanggal pengesahan"))
    effective = forms.DateField(
        label=_("Tanggal efektif"), required=False, widget=DayInput(), help_text=_("Kosong berarti sama.")
    )
    initials = forms.CharField(
        label=_("Paraf berjenjang sebelum tanda tangan"),
        required=False,
        max_length=2000,
        widget=_LINES,
        help_text=_("Satu orang satu baris, yang pertama di atas: jabatan; nama; NIP. Boleh kosong."),
    )
    exception = forms.CharField(
        label=_("Alasan pengecualian"),
        max_length=2000,
        required=False,
        widget=_LINES,
        help_text=_("Misalnya kantor hanya berdua. Sebutkan siapa dari luar yang mereviu; ikut tercatat."),
    )

    def __init__(self, *args: Any, coming: str, exception: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if coming:
            told = gettext("Kosong berarti nomor berikutnya menurut pola kantor: {number}.")
            self.fields["number"].help_text = told.format(number=coming)
        else:
            self.fields["number"].required = True
        if not exception:
            del self.fields["exception"]

    def clean_initials(self) -> tuple[Signer, ...]:
        """Those who put a paraf."""
        lines = [line for line in self.cleaned_data["initials"].splitlines() if line.strip()]
        return tuple(_person(line) for line in lines)

    @property
    def signer(self) -> Signer:
        """Who signs, from what was sent."""
        data = self.cleaned_data
        words = {name: data[name] for name in ("position", "name", "nip", "rank", "capacity", "acting_for")}
        return Signer(**words, person=_account(data["nip"]))


class RecordForm(forms.Form):
    """On which day it was signed."""

    on = day_field(_("Ditandatangani pada"))


class TrialForm(forms.Form):
    """A trial by the performers."""

    day = day_field(_("Diuji coba pada"))
    performers = forms.CharField(
        label=_("Pelaksana yang menguji"),
        max_length=1000,
        widget=_LINES,
        help_text=_("Jabatan atau nama, satu satu baris."),
    )
    works = forms.ChoiceField(
        label=_("Hasil"),
        choices=[("ya", _("Berjalan seperti naskah")), ("tidak", _("Ada yang tidak berjalan"))],
        widget=forms.RadioSelect,
    )
    notes = forms.CharField(label=_("Catatan"), max_length=5000, required=False, widget=_LINES)

    def clean(self) -> dict[str, Any]:
        """What did not work is told."""
        data: dict[str, Any] = self.cleaned_data
        if data.get("works") == "tidak" and not data.get("notes", "").strip():
            self.add_error("notes", gettext("Tuliskan apa yang tidak berjalan, supaya dapat diperbaiki."))
        return data


class SettleForm(forms.Form):
    """How what did not work was dealt with."""

    answer = forms.CharField(label=_("Tindak lanjut"), max_length=2000, widget=_LINES)


class CancelForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(label=_("Alasan"), max_length=2000, widget=_LINES)


def _person(line: str) -> Signer:
    parts = [part.strip() for part in line.split(";")]
    if len(parts) not in (2, 3) or not all(parts[:2]):
        raise forms.ValidationError(
            gettext("Tulis “jabatan; nama; NIP” pada baris “{line}”.").format(line=line.strip())
        )
    nip = parts[2] if len(parts) == 3 else ""
    return Signer(parts[0], parts[1], nip, person=_account(nip))


def _account(nip: str) -> Person | None:
    """The account of who bears this NIP, so that it waits for him at *Beranda*."""
    if not nip.strip():
        return None
    found: Person | None = Person.objects.everywhere(reason="who signs").known_as(nip).first()
    return found
