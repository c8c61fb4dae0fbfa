"""Choose one of many: a list while it is short, beyond that a search field with proposals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from rambu.web.offices.scope import Power

LISTED = 50
"""Up to as many, a plain list is quicker."""
PROPOSED = 20


class SearchInput(forms.TextInput):
    """A field that proposes while one types; without script, a name or a code in full does as well."""

    template_name = "offices/search_input.html"

    def __init__(self, address: str | Promise) -> None:
        super().__init__(attrs={"autocomplete": "off", "spellcheck": "false"})
        self.address = address

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """With the address of the proposals."""
        return {**super().get_context(name, value, attrs), "address": self.address}


class PickField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One row of a query set; ``spelled`` is how a row is proposed, ``find`` gives the rows that a text may mean."""

    def __init__(
        self,
        queryset: Any,
        *,
        address: str | Promise,
        spelled: Callable[[Any], str],
        find: Callable[[Any, str], Any],
        **kwargs: Any,
    ) -> None:
        self.many = queryset.count() > LISTED
        if self.many:
            kwargs["widget"] = SearchInput(address)
        super().__init__(queryset, empty_label=_("Pilih"), **kwargs)
        self.spelled, self.find = spelled, find

    def label_from_instance(self, obj: Any) -> str:
        """As it is proposed."""
        return self.spelled(obj) if self.many else str(obj)

    def prepare_value(self, value: Any) -> Any:
        """A chosen row as it is spelled."""
        if self.many and str(value or "").isdigit():
            row = self.queryset.filter(pk=value).first() if self.queryset is not None else None
            return self.spelled(row) if row else value
        return value if self.many else super().prepare_value(value)

    def to_python(self, value: Any) -> Any:
        """The row that was chosen from the list, or typed as proposed, by its code or by its whole name."""
        text = str(value or "").strip()
        if not self.many or not text:
            return super().to_python(value)
        rows = list(self.find(self.queryset, _code_in(text) or text)[:PROPOSED])
        exact = [row for row in rows if text in (self.spelled(row), str(row))] or rows
        if len(exact) == 1:
            return exact[0]
        if not rows:
            raise forms.ValidationError(_("“{text}” tidak ditemukan di antara pilihan.").format(text=text[:80]))
        named = ", ".join(f"“{self.spelled(row)}”" for row in rows[:4])
        raise forms.ValidationError(_("Ada beberapa yang cocok: {names}. Pilih salah satu.").format(names=named))


def _code_in(text: str) -> str:
    """What stands in brackets at the end."""
    return text[:-1].rpartition("(")[2].strip() if text.endswith(")") and "(" in text else ""


def office_field(queryset: Any, *, power: Power, label: Any) -> PickField:
    """One of many offices, over which the person holds the power."""
    return PickField(
        queryset,
        label=label,
        address=reverse_lazy("offices:propose", args=[power.value]),
        spelled=lambda office: f"{office} ({office.code})",
        find=lambda rows, text: rows.filter(code=text) if rows.filter(code=text).exists() else rows.named(text),
    )
