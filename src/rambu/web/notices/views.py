"""My notices, and how I wish to get them by mail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from rambu.web.notices import actions
from rambu.web.notices.choosing import can_mail
from rambu.web.notices.days import by_day
from rambu.web.notices.forms import MailForm
from rambu.web.notices.models import Notice, NoticeQuerySet
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@never_cache
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """All of them day by day, or those not read yet."""
    only_unread = request.GET.get("yang") == "belum-dibaca"
    mine = _mine(request)
    shown = mine.unread() if only_unread else mine
    page = Paginator(shown.select_related("office"), 50).get_page(request.GET.get("halaman"))
    count = mine.unread().count()
    context = {"page": page, "days": by_day(page.object_list), "only_unread": only_unread, "unread": count}
    return render(request, "notices/inbox.html", context)


@never_cache
@require_safe
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Read it, and go on to what it is about."""
    notice = _one(request, pk)
    actions.mark_read(by=asker(request), notices=_mine(request).filter(pk=pk))
    return redirect(notice.address)


@require_POST
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one as read without going on."""
    _one(request, pk)
    actions.mark_read(by=asker(request), notices=_mine(request).filter(pk=pk))
    return redirect("notices:inbox")


@require_POST
def unread(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep one for later."""
    actions.mark_unread(by=asker(request), notice=_one(request, pk))
    return redirect("notices:inbox")


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all as read; that can be taken back."""
    moment = actions.mark_read(by=asker(request), notices=_mine(request))
    stamp = (moment - _EPOCH) // timedelta(microseconds=1)
    say(request, _("Semua ditandai sudah dibaca."), undo=reverse("notices:undo_all", args=[stamp]))
    return redirect("notices:inbox")


@require_POST
def undo_all(request: HttpRequest, stamp: int) -> HttpResponse:
    """Take back what was marked together."""
    moment = _EPOCH + timedelta(microseconds=min(stamp, 10**16))
    count = actions.take_back(by=asker(request), moment=moment)
    say(request, _("{count} pemberitahuan kembali belum dibaca.").format(count=count))
    return redirect("notices:inbox")


def settings(request: HttpRequest) -> HttpResponse:
    """By mail: at once, once a day, or never."""
    me = asker(request)
    form = MailForm(request.POST or None, person=me)
    if request.method == "POST" and form.is_valid():
        actions.choose(by=me, ways=form.ways())
        say(request, _("Setelan disimpan."))
        return redirect("notices:settings")
    latest = _mine(request).filter(mail__in=(Notice.Mail.SENT, Notice.Mail.FAILED)).first()
    failed = latest if latest and latest.mail == Notice.Mail.FAILED else None
    context = {"form": form, "can_mail": can_mail(), "failed": failed}
    return render(request, "notices/settings.html", context)


def _mine(request: HttpRequest) -> NoticeQuerySet:
    return Notice.objects.for_person(asker(request))


def _one(request: HttpRequest, pk: int) -> Notice:
    found: Notice = get_object_or_404(_mine(request), pk=pk)
    return found
