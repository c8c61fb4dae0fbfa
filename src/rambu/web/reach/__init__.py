"""Who sees what: rows belong to an office, and a query that does not say for whom it asks is refused."""

from rambu.web.reach.member import Member, member_of
from rambu.web.reach.models import ScopedModel
from rambu.web.reach.queries import ScopedManager, ScopedQuerySet, UnscopedQuery

__all__ = ["Member", "ScopedManager", "ScopedModel", "ScopedQuerySet", "UnscopedQuery", "member_of"]
