"""One SOP through its whole life: the thing that stays while drafts and revisions come and go."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q

from rambu.web.library.models.projected import Projected
from rambu.web.library.states import State
from rambu.web.offices.models import Office, Unit
from rambu.web.offices.scope import OfficeRows, Power
from rambu.web.people.models import Person, Position
from rambu.web.reach import ScopedManager, ScopedModel

LEGALISED = (State.AKAN_BERLAKU, State.BERLAKU, State.DICABUT)
"""States of a SOP that has a revision."""


class DocumentQuerySet(OfficeRows["Document"]):
    """SOPs of offices. What was legalised is seen by all who see the office or work below it; the others by those whom
    they concern."""

    def reached_by(self, person: Any) -> Self:
        """Legalised where the person sees the office and above his own; everything where he oversees, leads the unit,
        or works on it."""
        from rambu.web.library.models.assignment import Assignment

        reach = person.reach
        own = Assignment.objects.everywhere(reason="the reach itself").current().filter(person=person)
        offices = reach.where(Power.SEE, self.path_lookup) | Q(office__in=sorted(reach.above))
        public = offices & Q(state__in=LEGALISED)
        return self.filter(public | drafts_reached(person) | Q(pk__in=own.values("document")))

    def kept(self) -> Self:
        """Not thrown away."""
        return self.filter(discarded=None)


def drafts_reached(person: Any, prefix: str = "") -> Q:
    """Documents whose drafts the person sees because of a role or because he leads the unit."""
    over: Q = person.reach.where(Power.OVERSEE, f"{prefix}office__path", f"{prefix}unit")
    return over | Q(**{f"{prefix}unit__in": sorted(person.reach.led_units)})


class Document(Projected, ScopedModel):
    """A SOP of a unit.

    The projected columns and the state are those of its *face*, which all may know who see it: the revision in force,
    else the latest one, or the first draft while there is none. What a later draft says is projected on that `Draft`.
    """

    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="documents")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="documents")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, null=True, blank=True, related_name="documents")
    adopts = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="adopted_by")
    adopted = models.ForeignKey("Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The revision of the adopted SOP from which its text was taken last."""
    in_force = models.OneToOneField("Revision", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    discarded = models.DateTimeField(null=True, blank=True)

    state = models.CharField(max_length=30, choices=State.choices, default=State.DRAF, db_index=True)
    """Of the face: that of its revision once there is one, else where the first draft stands."""
    unstructured = models.BooleanField(default=False, db_index=True)
    """Of the face: only its identity is known, the procedure stands in a signed file."""
    changed = models.DateTimeField(db_index=True)

    objects = ScopedManager.from_queryset(DocumentQuerySet)()

    class Meta:
        """SOPs stand by title."""

        ordering = ("title", "pk")
        indexes = (models.Index(fields=["office", "state"], name="library_office_state"),)

    def __str__(self) -> str:
        return self.title or "SOP tanpa judul"

    @property
    def coming(self) -> Any:
        """The revision that was legalised and is not yet in force, or None."""
        rows = self.revisions.everywhere(reason="the document is already seen")
        return rows.filter(state=State.AKAN_BERLAKU).first()

    @property
    def draft(self) -> Any:
        """The draft that is worked on, or None."""
        from rambu.web.library.models.draft import Draft

        return Draft.objects.everywhere(reason="the document is already seen").open().filter(document=self).first()
