"""Who asks for a page."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from rambu.web.people.models import Person


def asker(request: HttpRequest) -> Person:
    """The person who is logged in; raises PermissionDenied for anybody else."""
    if not isinstance(request.user, Person):
        raise PermissionDenied
    return request.user
