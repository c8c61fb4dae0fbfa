"""Tables of offices and units."""

from rambu.web.offices.models.kinds import OfficeType, UnitType
from rambu.web.offices.models.office import Office
from rambu.web.offices.models.unit import Unit

__all__ = ["Office", "OfficeType", "Unit", "UnitType"]
