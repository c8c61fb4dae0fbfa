"""Tables of the distribution."""

from rambu.web.distribution.models.announcement import Announcement
from rambu.web.distribution.models.recipient import Recipient

__all__ = ["Announcement", "Recipient"]
