"""The first page, and the page for a line that dropped."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from rambu.web.ui.language import COOKIE
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
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language of this browser, and go back."""
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    answer = redirect(back if safe else "ui:home")
    wanted = request.POST.get("bahasa", "")
    if wanted in dict(settings.LANGUAGES):
        answer.set_cookie(COOKIE, wanted, max_age=365 * 24 * 60 * 60, samesite="Lax", secure=request.is_secure())
    return answer


@login_not_required
def worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps pages for a dropped line; at the root, for it rules only what is below it."""
    return render(request, "ui/worker.js", {"shells": shells_as_json()}, content_type="text/javascript")
