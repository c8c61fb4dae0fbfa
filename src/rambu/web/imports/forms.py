"""What is asked when files are sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from rambu.exchange.intake import SUFFIXES
from rambu.web.imports.stacks.plan import read_list
from rambu.web.library.authority import openable_units, signing_units
from rambu.web.library.forms import UnitChoice
from rambu.web.people.models import Person
from rambu.web.people.sheets.reading import MAX_BYTES, BadSheet


class SeveralFilesInput(forms.ClearableFileInput):
    """The browser's own chooser, for many at once."""

    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    """A list of files."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each of them as one."""
        sent = data if isinstance(data, (list, tuple)) and data else [data or None]
        return [super(SeveralFiles, self).clean(one, initial) for one in sent]


class SendForm(forms.Form):
    """The files, and the unit whose SOPs they are to be."""

    sent = SeveralFiles(
        label=_("Berkas SOP"),
        widget=SeveralFilesInput(attrs={"accept": ",".join(SUFFIXES), "data-drop": ""}),
        error_messages={"required": _("Pilih berkasnya dahulu."), "empty": _("Salah satu berkas ini kosong.")},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = openable_units(person)
        own = sorted(person.reach.units)
        self.fields["unit"] = UnitChoice(units, label=_("Untuk unit"), empty_label=_("Pilih"))
        self.fields["unit"].initial = own[0] if own else (units[0].pk if len(units) == 1 else None)
        self.fields["sent"].help_text = _(
            "{kinds}; paling besar 20 MB tiap berkas, paling banyak 100 sekali kirim."
        ).format(kinds="Excel (.xlsx), Word (.docx), PDF, BPMN, .sop.yaml, .sop.json")
        self.order_fields(("sent", "unit"))


class StackForm(forms.Form):
    """The list, the signed files, and the unit that owns what the list does not say."""

    listed = forms.FileField(
        label=_("Daftar (.xlsx atau CSV)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv,.txt,.tsv"}),
        error_messages={"required": _("Pilih daftarnya dahulu."), "empty": _("Daftar ini kosong.")},
    )
    sent = SeveralFiles(
        label=_("Berkas PDF bertanda tangan"),
        widget=SeveralFilesInput(attrs={"accept": ".pdf,application/pdf", "data-drop": ""}),
        help_text=_("Paling besar 20 MB tiap berkas, paling banyak 100 sekali kirim."),
        error_messages={"required": _("Pilih berkasnya dahulu."), "empty": _("Salah satu berkas ini kosong.")},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = signing_units(person)
        self.fields["unit"] = UnitChoice(units, label=_("Unit pemilik"), empty_label=_("Pilih"))
        self.fields["unit"].help_text = _("Untuk baris yang tidak menyebut unitnya.")
        self.fields["unit"].initial = units[0].pk if len(units) == 1 else None

    def clean_listed(self) -> tuple[str, bytes]:
        """A list that can be read and has the needed columns."""
        file = self.cleaned_data["listed"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(str(BadSheet.too_large()))
        content = file.read()
        try:
            read_list(content)
        except BadSheet as bad:
            raise forms.ValidationError(str(bad)) from bad
        return file.name, content
