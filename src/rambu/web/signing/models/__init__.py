"""Tables of signing."""

from rambu.web.signing.models.final import Final
from rambu.web.signing.models.returned import Returned

__all__ = ["Final", "Returned"]
