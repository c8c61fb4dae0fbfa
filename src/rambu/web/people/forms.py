"""What is asked about people, positions, roles and logins."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from rambu.web.offices.forms import DayInput, day_field
from rambu.web.offices.models import Office, OfficeType, Unit
from rambu.web.offices.picking import PickField, office_field
from rambu.web.offices.scope import Power
from rambu.web.people.models import Person, Position, Role
from rambu.web.people.models.person import NIP

_RULES = _(
    "Sedikitnya 10 karakter, tidak hanya angka. Beberapa kata yang mudah Anda ingat sudah baik; "
    "hindari nama, NIP, dan sandi yang umum."
)


class NipField(forms.CharField):
    """Eighteen digits; spaces, dots and hyphens are forgiven."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("NIP"), validators=[NIP], **kwargs)
        self.widget.attrs |= {"inputmode": "numeric"}

    def to_python(self, value: Any) -> str:
        """Only what is neither space, dot nor hyphen."""
        return "".join(c for c in super().to_python(value) or "" if c not in " .-\u00a0")


class LowerEmailField(forms.EmailField):
    """An e-mail in small letters, as it is stored and compared."""

    def to_python(self, value: Any) -> str:
        """In small letters."""
        return (super().to_python(value) or "").lower()


class IdentityForm(forms.Form):
    """Name, NIP, e-mail: one of the latter two is needed to log in."""

    name = forms.CharField(label=_("Nama lengkap"), max_length=150)
    nip = NipField(required=False)
    email = LowerEmailField(label=_("Surel"), required=False)

    def clean(self) -> dict[str, Any]:
        """One of NIP and e-mail."""
        data: dict[str, Any] = super().clean() or {}
        if not data.get("nip") and not data.get("email") and not self.errors:
            self.add_error("nip", _("Isi NIP atau surel, supaya orang ini dapat masuk."))
        return {**data, "nip": data.get("nip") or None, "email": data.get("email") or None}


class PasswordForm(forms.Form):
    """A new password, twice."""

    new = forms.CharField(label=_("Sandi baru"), widget=forms.PasswordInput, help_text=_RULES, strip=False)
    again = forms.CharField(label=_("Sandi baru, sekali lagi"), widget=forms.PasswordInput, strip=False)

    def __init__(self, *args: Any, person: Person | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        for name in ("new", "again"):
            self.fields[name].widget.attrs["autocomplete"] = "new-password"

    def clean(self) -> dict[str, Any]:
        """Both the same, and good enough."""
        data: dict[str, Any] = super().clean() or {}
        new = data.get("new")
        if new and data.get("again") and new != data["again"]:
            self.add_error("again", _("Kedua sandi tidak sama."))
        elif new:
            self._judge(new)
        return data

    def _judge(self, new: str) -> None:
        try:
            validate_password(new, self.person)
        except forms.ValidationError as weak:
            self.add_error("new", weak)


class ChangePasswordForm(PasswordForm):
    """The present password, then the new one."""

    old = forms.CharField(label=_("Sandi saat ini"), widget=forms.PasswordInput, strip=False)
    field_order = ("old", "new", "again")


class ChangeEmailForm(forms.Form):
    """The own e-mail, confirmed by the password."""

    email = LowerEmailField(label=_("Surel"), required=False)
    password = forms.CharField(label=_("Sandi saat ini"), widget=forms.PasswordInput, strip=False)


class LoginForm(forms.Form):
    """NIP or e-mail, and password."""

    name = forms.CharField(label=_("NIP atau surel"), max_length=254)
    password = forms.CharField(label=_("Sandi"), widget=forms.PasswordInput, strip=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs |= {"autocomplete": "username", "autofocus": True, "autocapitalize": "none"}
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"


class ForgottenForm(forms.Form):
    """Where the link goes."""

    email = LowerEmailField(label=_("Surel akun Anda"))


class CodeForm(forms.Form):
    """Whose code it is, and the code."""

    name = forms.CharField(label=_("NIP atau surel"), max_length=254)
    code = forms.CharField(label=_("Kode dari koordinator"), max_length=20)


class FirstRunForm(IdentityForm):
    """The first office and its administrator."""

    office_type = forms.ModelChoiceField(
        label=_("Jenis kantor"), queryset=OfficeType.objects.all(), empty_label=_("Pilih")
    )
    office_name = forms.CharField(label=_("Nama kantor"), max_length=200)
    office_code = forms.CharField(label=_("Kode kantor"), max_length=40, help_text=_("Misalnya kode satker."))
    field_order = ("office_type", "office_name", "office_code", "name", "nip", "email")


class PositionForm(forms.Form):
    """A position of a unit."""

    name = forms.CharField(label=_("Nama jabatan"), max_length=200)
    leads = forms.BooleanField(label=_("Jabatan ini memimpin unit"), required=False)
    opened = day_field(_("Ada sejak"))


class PositionField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Positions, told with their units."""

    def label_from_instance(self, obj: Any) -> str:
        """The position and its unit."""
        return f"{obj} – {obj.unit}"


class TenureForm(forms.Form):
    """Which position from when to when."""

    since = day_field(_("Mulai"))
    until = forms.DateField(label=_("Sampai"), required=False, help_text=_("Kosongkan bila belum diketahui."))

    def __init__(self, *args: Any, by: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        positions = Position.objects.for_person_with(Power.STRUCTURE, by).not_closed().filter(unit__office=office)
        queryset = positions.select_related("unit").order_by("unit__type__order", "unit__name", "-leads", "name")
        self.fields["position"] = PositionField(queryset, label=_("Jabatan"), empty_label=_("Pilih"))
        self.fields["until"].widget = DayInput()
        self.order_fields(("position", "since", "until"))


class EndTenureForm(forms.Form):
    """The day on which somebody no longer holds a position."""

    until = day_field(_("Berakhir pada"), _("Mulai tanggal ini tidak lagi memegang jabatan."))


class RoleForm(forms.Form):
    """Which role; only those that the giver may give."""

    kind = forms.ChoiceField(label=_("Peran"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, by: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kind"]
        units = Unit.objects.for_person(by).filter(office=office).not_closed()
        if units.exists():
            self.fields["unit"] = forms.ModelChoiceField(
                units, label=_("Berlaku di"), required=False, empty_label=_("seluruh kantor dan kantor di bawahnya")
            )
        field.choices = [(kind.value, kind.label) for kind in Role.Kind if by.reach.may_give(kind.value, office.path)]


def person_field(queryset: Any, *, label: Any) -> PickField:
    """One of many people."""
    return PickField(
        queryset,
        label=label,
        address=reverse_lazy("people:propose"),
        spelled=lambda person: f"{person} ({person.login})",
        find=lambda rows, text: known if (known := rows.known_as(text)).exists() else rows.named(text),
    )


class GiveRoleForm(RoleForm):
    """Which role, and to whom of the office or of those above it."""

    field_order = ("person", "kind", "unit")

    def __init__(self, *args: Any, by: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, by=by, office=office, **kwargs)
        seen = Person.objects.for_person(by).filter(is_active=True)
        people = seen.of_office(office) | seen.filter(office__in=office.ancestor_ids())
        self.fields["person"] = person_field(people, label=_("Orang"))
        self.order_fields(self.field_order)


class MovePersonForm(forms.Form):
    """The new home office."""

    def __init__(self, *args: Any, by: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = Office.objects.for_person_with(Power.STRUCTURE, by).not_closed().exclude(pk=person.office_id or 0)
        queryset = offices.order_by("type__order", "name")
        self.fields["office"] = office_field(queryset, power=Power.STRUCTURE, label=_("Kantor baru"))
