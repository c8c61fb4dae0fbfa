"""Views of the list that people keep."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rambu.web.library import actions
from rambu.web.library.listing.asked import read
from rambu.web.library.models import SavedView
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My views, with the links that can be sent to a colleague."""
    views = SavedView.objects.for_person(asker(request))
    links = [(view, request.build_absolute_uri(reverse("library:view", args=[view.code]))) for view in views]
    return render(request, "library/views.html", {"links": links})


@require_safe
def follow(_request: HttpRequest, code: str) -> HttpResponse:
    """A link that a colleague sent: his filters on what I may see."""
    every = SavedView.objects.everywhere(reason="whoever has the link may use it; it holds filters, no rows")
    return redirect(f"{reverse('library:shelf')}?{get_object_or_404(every, code=code).query}")


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the filters of the list under a name."""
    query = read(QueryDict(request.POST.get("query", ""))).query()
    try:
        view = actions.keep_view(by=asker(request), name=request.POST.get("name", ""), query=query)
    except Refused as refusal:
        warn(request, str(refusal))
    else:
        say(request, _("Pandangan “{name}” disimpan.").format(name=view.name))
    return redirect(f"{reverse('library:shelf')}?{query}")


@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget one of mine; its link leads nowhere any more."""
    view = get_object_or_404(SavedView.objects.for_person(asker(request)), pk=pk)
    actions.forget_view(by=asker(request), view=view)
    say(request, _("Pandangan “{name}” dihapus.").format(name=view.name))
    return redirect("library:views")
