"""Pages that everybody gets alike: no login, no session, no cookie, so that browsers and proxies may keep them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from rambu.language import speaking

KEEP = "public, max-age=60"
"""A minute, so that what was revoked is gone soon; after it the ETag saves the way."""
LANGUAGE = "id"
"""That of the SOPs; who reads has chosen none, and one page for all can be kept by all."""

View = Callable[..., HttpResponseBase]


def everybody(view: View) -> View:
    """Decorate a view of the catalogue: open to all, in Indonesian, 404 in the catalogue's own words."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with translation.override(LANGUAGE), speaking(LANGUAGE):
            try:
                return view(request, *args, **kwargs)
            except Http404:
                return HttpResponse(render_to_string("catalogue/missing.html"), status=404)

    return login_not_required(require_safe(shown))


def page(request: HttpRequest, template: str, context: dict[str, Any], changed: datetime | None = None) -> HttpResponse:
    """A page without a person in it. `changed`: when what it shows changed last."""
    content = render_to_string(template, context).encode()
    return kept(request, HttpResponse(content), hashlib.sha256(content).hexdigest(), changed)


def kept(request: HttpRequest, answer: HttpResponse, tag: str, changed: datetime | None = None) -> HttpResponse:
    """The answer with what lets it be kept, or 304 where the asker has it already."""
    etag, moment = f'"{tag[:32]}"', int(changed.timestamp()) if changed else None
    answer.headers["Cache-Control"] = KEEP
    answer.headers["ETag"] = etag
    if moment is not None:
        answer.headers["Last-Modified"] = http_date(moment)
    found: HttpResponse = get_conditional_response(request, etag=etag, last_modified=moment, response=answer)  # type: ignore[assignment]
    if found is not answer:
        found.headers["Cache-Control"] = KEEP
    return found
