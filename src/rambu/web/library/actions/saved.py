"""Keep a way to look at the list. A person's own convenience changes nothing of the office and leaves no event."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rambu.web.library.models import SavedView
from rambu.web.offices.refusal import Refused

MOST = 50
"""As many views a person keeps."""


@transaction.atomic
def keep_view(*, by: Any, name: str, query: str) -> SavedView:
    """Keep these filters; a view of that name is replaced, its link stays."""
    name = " ".join(name.split())[:80]
    if not name:
        raise Refused(_("Beri nama pandangan itu."))
    if len(query) > 1000:
        raise Refused(_("Saringan ini terlalu panjang untuk disimpan."))
    mine = SavedView.objects.for_person(by)
    if mine.count() >= MOST and not mine.filter(name=name).exists():
        raise Refused(_("Anda sudah menyimpan {count} pandangan; hapus salah satu dahulu.").format(count=MOST))
    view, _is_new = SavedView.objects.everywhere(reason="one's own").update_or_create(
        owner=by, name=name, defaults={"query": query}
    )
    return view


@transaction.atomic
def forget_view(*, by: Any, view: SavedView) -> None:
    """Forget one's own view."""
    SavedView.objects.for_person(by).filter(pk=view.pk).delete()
