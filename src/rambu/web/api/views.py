"""My tokens."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from rambu.web.api import actions
from rambu.web.api.forms import TokenForm
from rambu.web.api.models import ApiToken
from rambu.web.offices.asking import do
from rambu.web.offices.refusal import Refused
from rambu.web.people.asker import asker


@never_cache
def tokens(request: HttpRequest) -> HttpResponse:
    """The tokens that open the API for my programs, and a new one, whose secret is shown once."""
    me = asker(request)
    form = TokenForm(request.POST or None)
    secret = ""
    if request.method == "POST" and form.is_valid():
        try:
            _row, secret = actions.make_token(by=me, **form.cleaned_data)
            form = TokenForm()
        except Refused as refusal:
            form.add_error(None, str(refusal))
    rows = ApiToken.objects.for_person(me).usable()
    address = request.build_absolute_uri(reverse("api-v1:openapi-json"))
    return render(request, "api/tokens.html", {"form": form, "tokens": rows, "secret": secret, "address": address})


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A token opens nothing any more."""
    me = asker(request)
    row = get_object_or_404(ApiToken.objects.for_person(me).usable(), pk=pk)
    return do(request, reverse("api:tokens"), _("Token dicabut."), lambda: actions.withdraw_token(by=me, token=row))
