"""Tables of the catalogue."""

from rambu.web.catalogue.models.entry import Entry
from rambu.web.catalogue.models.policy import Default, Policy, policy_at
from rambu.web.catalogue.models.publication import Choice, Publication

__all__ = ["Choice", "Default", "Entry", "Policy", "Publication", "policy_at"]
