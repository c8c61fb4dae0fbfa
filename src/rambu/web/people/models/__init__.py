"""Tables of people, positions, roles and logins."""

from rambu.web.people.models.access import AccessKey, FailedLogin, SignIn
from rambu.web.people.models.person import Person
from rambu.web.people.models.position import Position, Tenure
from rambu.web.people.models.role import Role
from rambu.web.people.models.sheet import Sheet

__all__ = ["AccessKey", "FailedLogin", "Person", "Position", "Role", "Sheet", "SignIn", "Tenure"]
