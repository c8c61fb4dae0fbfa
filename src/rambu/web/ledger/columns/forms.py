"""What is asked about the columns of a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from rambu.web.ledger.columns.shown import ShownColumn


class HeadForm(forms.Form):
    """Which sheet, what it holds, and where its head stands; asked by GET, it changes nothing."""

    def __init__(
        self, *args: Any, sheets: Iterable[str], tables: Mapping[str, str], rows: Mapping[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        names = [(name, name or _("berkas teks")) for name in sheets]
        asked: dict[str, tuple[str, list[tuple[str, str]]]] = {
            "lembar": (_("Lembar"), names),
            "isi": (_("Isi lembar"), list(tables.items())),
            "dari": (_("Judul kolom dari baris"), [("0", _("tanpa judul kolom")), *rows.items()]),
            "sampai": (_("sampai baris"), list(rows.items())),
        }
        for key, (label, choices) in asked.items():
            hidden = len(choices) < 2 and key in ("lembar", "isi")
            widget = forms.HiddenInput if hidden else forms.Select(choices=choices)
            self.fields[key] = forms.CharField(label=label, widget=widget)


class ColumnsForm(forms.Form):
    """Which column is which; `missing` tells the titles that are still needed."""

    def __init__(
        self,
        *args: Any,
        columns: Iterable[ShownColumn],
        titles: Mapping[str, str],
        missing: Callable[[Iterable[str]], Iterable[str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.columns, self.titles, self.missing = list(columns), dict(titles), missing
        choices = [("", _("tidak dibaca")), *self.titles.items()]
        for column in self.columns:
            label = _("Kolom {letter}").format(letter=column.letter)
            self.fields[f"kolom_{column.place}"] = forms.ChoiceField(
                label=f"{label}: {column.head}" if column.head else label, choices=choices, required=False
            )

    def rows(self) -> list[tuple[ShownColumn, forms.BoundField]]:
        """Each column with its field."""
        return [(column, self[f"kolom_{column.place}"]) for column in self.columns]

    def clean(self) -> dict[str, Any]:
        """Each column once, and all that the list needs."""
        places: dict[str, int] = {}
        for column in self.columns:
            key = self.cleaned_data.get(f"kolom_{column.place}")
            if key and key in places:
                told = _("“{title}” dipilih untuk dua kolom. Pilih satu saja.")
                self.add_error(f"kolom_{column.place}", told.format(title=self.titles[key]))
            elif key:
                places[key] = column.place
        still = list(self.missing(places))
        if still and not self.errors:
            told = _("Belum ada kolom untuk {titles}. Pilih kolomnya di bawah.")
            raise forms.ValidationError(told.format(titles=", ".join(f"“{title}”" for title in still)))
        self.places = places
        return self.cleaned_data
