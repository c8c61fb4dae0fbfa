"""The service standard of a SOP as far as the SOP and the office say it: nothing of it is invented."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rambu.sop import Sop
from rambu.sop.personal import hide_nip
from rambu.web.catalogue.models import Policy, Publication
from rambu.web.library.facts import times_of
from rambu.worktime import spell

OUTSIDE = "luar"
"""The kind of performers who do not work in the office: who asks for the service."""


@dataclass(frozen=True, slots=True)
class Standard:
    """What an applicant asks first; what nobody said is empty. `promised`: the time is a promise, else reckoned."""

    requirements: tuple[str, ...]
    time: str
    promised: bool
    cost: str
    product: str
    complaints: str

    def missing(self) -> list[str]:
        """What the coordinator is asked for, in words."""
        wanted = (
            (self.requirements, _("persyaratan")),
            (self.time if self.promised else "", _("janji waktu (di identitas SOP)")),
            (self.cost, _("biaya (di identitas SOP)")),
            (self.product, _("produk layanan")),
            (self.complaints, _("tempat pengaduan")),
        )
        return [words for said, words in wanted if not said]


def standard_of(sop: Sop, publication: Publication, policy: Policy) -> Standard:
    """Of a text without NIP: the promise of the SOP, what it lists for applicants, and what the coordinator wrote."""
    own = tuple(line.strip() for line in hide_nip(publication.requirements).splitlines() if line.strip())
    promised = " ".join(sop.janji.waktu.split())
    return Standard(
        own or listed_for_applicants(sop),
        promised or _reckoned(sop),
        bool(promised),
        " ".join(sop.janji.biaya.split()),
        hide_nip(publication.product).strip(),
        hide_nip(publication.complaints or policy.complaints).strip(),
    )


def listed_for_applicants(sop: Sop) -> tuple[str, ...]:
    """The Kelengkapan of the rows in which somebody from outside acts, each once, in the order of the form."""
    found: dict[str, None] = {}
    for bagan in sop.bagan:
        outside = {one.id for one in bagan.pelaksana if one.jenis == OUTSIDE}
        for row in bagan.kegiatan:
            if any(outside.intersection(symbol.pelaksana) for symbol in row.simbol):
                found.update(dict.fromkeys(" ".join(text.split()) for text in row.kelengkapan))
    return tuple(text for text in found if any(character.isalnum() for character in text))


def _reckoned(sop: Sop) -> str:
    times = times_of(sop)
    if times is None:
        return ""
    shortest, longest = spell(times[0]), spell(times[1])
    return longest if shortest == longest else _("{low} sampai {high}").format(low=shortest, high=longest)
