"""Answers as JSON, packed; a refusal is one sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from rambu.web.editor.packing import as_text, packed
from rambu.web.offices.refusal import Refused

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def as_json(content: dict[str, Any], status: int = 200) -> HttpResponse:
    """The content as JSON in UTF-8."""
    return HttpResponse(as_text(content), content_type="application/json; charset=utf-8", status=status)


def answers_json(view: View[P]) -> View[P]:
    """A view whose refusals become 422 with a sentence; never kept by the browser."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return packed(request, view(request, *args, **kwargs))
        except Refused as refusal:
            return as_json({"sentence": str(refusal)}, 422)

    return never_cache(answered)
