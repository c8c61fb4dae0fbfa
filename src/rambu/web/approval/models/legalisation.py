"""A draft that was sent to be signed."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rambu.sop.model import Pengesahan
from rambu.web.approval.models.numbering import GivenNumber
from rambu.web.library.models import Change, Draft, Revision
from rambu.web.offices.models import Office
from rambu.web.offices.scope import OfficeRows
from rambu.web.people.models import Person
from rambu.web.reach import ScopedManager, ScopedModel


class LegalisationQuerySet(OfficeRows["Legalisation"]):
    """Legalisations; seen by those who see the draft, and by those who have to sign."""

    path_lookup = "draft__document__office__path"
    unit_lookup = "draft__document__unit"

    def reached_by(self, person: Any) -> Self:
        """Those of drafts that concern the person, and those that wait for his hand."""
        from rambu.web.approval.models.signatory import Signatory

        drafts = Draft.objects.for_person(person)
        mine = Signatory.objects.everywhere(reason="the reach itself").filter(person=person)
        hand = Q(person=person) | Q(pk__in=mine.values("legalisation"))
        return self.filter(Q(draft__in=drafts.values("pk")) | hand)

    def waiting(self) -> Self:
        """Those that were neither signed nor taken back."""
        return self.filter(state=Legalisation.State.MENUNGGU)


class Legalisation(ScopedModel):
    """One draft on its way to the signature: its number, who signs it as whom, and the days that are planned.

    Number, days and signer stand in the text of the draft from the moment it is sent until it is taken back, so that
    what is rendered is what is signed; `sha256` is that of the text as it was sent.
    """

    class State(models.TextChoices):
        """What became of it."""

        MENUNGGU = "menunggu", _("Menunggu tanda tangan")
        DITANDATANGANI = "ditandatangani", _("Ditandatangani")
        DIBATALKAN = "dibatalkan", _("Dibatalkan")

    class Capacity(models.TextChoices):
        """In whose stead the signer signs."""

        SENDIRI = "", _("pejabat definitif")
        PLT = "plt", _("Plt. (pelaksana tugas)")
        PLH = "plh", _("Plh. (pelaksana harian)")
        ATAS_NAMA = "an", _("a.n. (atas nama)")

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="legalisations")
    number = models.CharField(max_length=200)
    given = models.ForeignKey(GivenNumber, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """Its place in the office's series; None for a number of another kind, and for one kept from the predecessor."""
    capacity = models.CharField(max_length=3, choices=Capacity.choices, blank=True, default=Capacity.SENDIRI)
    acting_for = models.CharField(max_length=200, blank=True)
    """The position on behalf of which is signed (a.n.)."""
    position = models.CharField(max_length=200)
    """Who signs; of a Plt. or Plh. the position that he stands in for."""
    name = models.CharField(max_length=200)
    nip = models.CharField(max_length=30, blank=True)
    rank = models.CharField(max_length=100, blank=True)
    """Pangkat dan golongan."""
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """The account of the signer, where he has one."""
    legalised = models.DateField()
    """The day of the document, planned."""
    effective = models.DateField()
    turn = models.PositiveSmallIntegerField(default=0)
    """Its place among those that are signed in one sitting."""
    state = models.CharField(max_length=14, choices=State.choices, default=State.MENUNGGU)
    sha256 = models.CharField(max_length=64)
    change = models.ForeignKey(Change, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    """What was written into the text when it was sent."""
    sent = models.DateTimeField(auto_now_add=True)
    sent_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed = models.DateField(null=True, blank=True)
    """The day on which it was signed in fact."""
    reason = models.TextField(blank=True)
    """Why it was taken back."""
    revision = models.OneToOneField(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="legalisation"
    )
    """What it became."""

    objects = ScopedManager.from_queryset(LegalisationQuerySet)()

    class Meta:
        """In the order in which they are signed; a draft waits for one signature at a time."""

        ordering = ("turn", "pk")
        constraints = (
            models.UniqueConstraint(fields=["draft"], condition=Q(state="menunggu"), name="approval_sent_once"),
        )

    def __str__(self) -> str:
        return f"{self.draft}, nomor {self.number}"

    @property
    def office(self) -> Office:
        """Whose SOP it is."""
        return self.draft.document.office

    @property
    def signer(self) -> str:
        """The signer's position as the form bears it: *Plt. Kepala Kantor*, *a.n. Kepala Kantor, Kepala Subbagian*."""
        before = {self.Capacity.PLT.value: "Plt. ", self.Capacity.PLH.value: "Plh. "}
        if self.capacity == self.Capacity.ATAS_NAMA:
            return f"a.n. {self.acting_for}, {self.position}"
        return before.get(self.capacity, "") + self.position

    @property
    def pengesahan(self) -> Pengesahan:
        """The signer as he stands in the text."""
        return Pengesahan(self.signer, self.name, self.nip)
