"""The list as a file."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rambu.web.library.listing.asked import read
from rambu.web.library.listing.finding import find, ordered
from rambu.web.library.listing.rows import row_of, with_all
from rambu.web.library.listing.sheet import write_sheet
from rambu.web.people.asker import asker

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """All SOPs that fit the filters, as Excel."""
    person, asked = asker(request), read(request.GET)
    rows = ordered(with_all(person, find(person, asked)), asked)
    content = write_sheet(row_of(document) for document in rows)
    return HttpResponse(content, content_type=TYPE, headers={"Content-Disposition": 'attachment; filename="sop.xlsx"'})
