"""The first page, and the page for a line that dropped."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rambu.web.ui.shells import shells_as_json
from rambu.web.ui.waiting import waiting_for


def home(request: HttpRequest) -> HttpResponse:
    """*Beranda*: what waits for me."""
    return render(request, "ui/home.html", {"waiting": waiting_for(request.user)})


@login_not_required
def offline(request: HttpRequest) -> HttpResponse:
    """What the browser shows when it cannot reach Rambu."""
    return render(request, "ui/offline.html")


@login_not_required
def worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps pages for a dropped line; at the root, for it rules only what is below it."""
    return render(request, "ui/worker.js", {"shells": shells_as_json()}, content_type="text/javascript")
