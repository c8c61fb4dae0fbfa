"""A person: one account for one human being, for as long as there is anything that he has written."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone

from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.reach import Reach, reach_of
from rambu.web.reach import ScopedManager, ScopedModel

NIP = RegexValidator(r"^\d{18}\Z", "NIP terdiri atas 18 angka.")


class PersonQuerySet(OfficeRows["Person"]):
    """People belong to their home office and are seen wherever they hold a position."""

    def reached_with(self, person: Any, power: Power) -> Self:
        """People of the home offices and of the offices of current positions within the reach; and oneself."""
        from rambu.web.people.models.position import Tenure

        holders = Tenure.objects.current().reached_with(person, power).values("person")
        own = models.Q(pk=person.pk) if power is Power.SEE else models.Q(pk__in=[])
        return self.filter(person.reach.where(power, "office__path") | models.Q(pk__in=holders) | own)

    def of_office(self, office: Office) -> Self:
        """People at home in the office or holding a position there today."""
        from rambu.web.people.models.position import Tenure

        holders = Tenure.objects.current().filter(position__unit__office=office).values("person")
        return self.filter(models.Q(office=office) | models.Q(pk__in=holders))

    def named(self, text: str) -> Self:
        """People whose name, NIP or e-mail contains the text."""
        return self.filter(
            models.Q(name__icontains=text) | models.Q(nip__startswith=text) | models.Q(email__icontains=text)
        )

    def without_position(self) -> Self:
        """People who hold no position today."""
        from rambu.web.people.models.position import Tenure

        return self.exclude(pk__in=Tenure.objects.current().values("person"))

    def known_as(self, text: str) -> Self:
        """The person with this NIP (spaces forgiven) or e-mail (letter case forgiven)."""
        plain = "".join(text.split())
        return self.filter(nip=plain) if plain.isdigit() else self.filter(email=plain.lower())


class Person(ScopedModel, AbstractBaseUser):
    """Logs in with NIP or e-mail; belongs to a home office even without a position."""

    name = models.CharField(max_length=150)
    nip = models.CharField(max_length=18, unique=True, null=True, blank=True, validators=[NIP])
    email = models.EmailField(unique=True, null=True, blank=True)
    office = models.ForeignKey(Office, on_delete=models.PROTECT, null=True, related_name="people")
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(default=timezone.now, editable=False)

    objects = ScopedManager.from_queryset(PersonQuerySet)()

    USERNAME_FIELD = "nip"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        """People stand by name."""

        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(nip__isnull=False) | models.Q(email__isnull=False), name="person_can_be_named"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def login(self) -> str:
        """What the person types to log in."""
        return self.nip or self.email or ""

    def get_username(self) -> str:
        """NIP, else e-mail."""
        return self.login

    @cached_property
    def reach(self) -> Reach:
        """What the person may see and do, as of the first question."""
        return reach_of(self)

    @property
    def keeps_system(self) -> bool:
        """Whether the person is an admin at a root office."""
        return any(kind == "admin" and path.count("/") == 2 for kind, path in self.reach.roles)

    def office_ids(self, *roles: str) -> models.QuerySet[Any]:
        """The offices where the person holds one of the roles, or all that he sees when none is named."""
        within = self.reach.where(Power.SEE, "path") if not roles else self.reach.within(roles, "path")
        return Office.objects.everywhere(reason="the reach itself").filter(within).values_list("pk", flat=True)
