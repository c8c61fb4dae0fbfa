"""Every write of the catalogue."""

from rambu.web.catalogue.actions.offices import set_policy
from rambu.web.catalogue.actions.sops import describe_service, mark

__all__ = ["describe_service", "mark", "set_policy"]
