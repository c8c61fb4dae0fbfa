"""What goes out by mail, and what does not."""

from __future__ import annotations

import smtplib
import socket
from collections.abc import Callable
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from pytest_django import Settings

from rambu.web.jobs import queue
from rambu.web.jobs.models import Job
from rambu.web.notices import actions
from rambu.web.notices.kinds import Way
from rambu.web.notices.mailing import FEW, start_digests
from rambu.web.notices.models import Notice
from rambu.web.people.actions import move_person
from tests.support.cast import Cast

KIND = "test.mentioned"
Notify = Callable[..., list[Notice]]
Work = Callable[[], int]


def states() -> list[str]:
    return list(Notice.objects.everywhere(reason="test").order_by("pk").values_list("mail", flat=True))


def test_at_once(cast: Cast, notify: Notify, work: Work) -> None:
    (notice,) = notify(cast.koordinator)
    assert mail.outbox == []
    assert work() == 1
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["koko@contoh.example"], "Wati menyebut Anda")
    assert f"https://sop.contoh.example/pemberitahuan/{notice.pk}/" in sent.body
    assert "https://sop.contoh.example/pemberitahuan/setelan/" in sent.body
    assert states() == ["sent"]


def test_nothing_is_sent_without_a_server_an_address_or_the_wish(
    cast: Cast, notify: Notify, work: Work, settings: Settings
) -> None:
    notify(cast.pegawai, by=None)
    actions.choose(by=cast.admin, ways={KIND: Way.NEVER})
    notify(cast.admin)
    settings.EMAIL_HOST = ""
    notify(cast.koordinator)
    assert work() == 0
    assert states() == ["none"] * 3


def test_a_mail_is_sent_once_however_often_its_job_is_done(cast: Cast, notify: Notify, work: Work) -> None:
    notify(cast.koordinator)
    work()
    queue.jobs().update(state=Job.State.WAITING)
    assert work() == 1
    assert len(mail.outbox) == 1


def test_who_may_not_see_it_any_more_is_sent_nothing(cast: Cast, notify: Notify, work: Work) -> None:
    notify(cast.koordinator)
    roles = cast.koordinator.roles.everywhere(reason="test")
    roles.update(ended=timezone.now())
    move_person(by=None, person=cast.koordinator, office=cast.other)
    work()
    assert mail.outbox == []
    assert states() == ["none"]


def test_a_digest_holds_what_is_not_read(cast: Cast, notify: Notify, work: Work) -> None:
    for person in (cast.admin, cast.koordinator):
        actions.choose(by=person, ways={KIND: Way.DAILY})
    notify(cast.admin, text="Sudah dibaca")
    actions.mark_read(by=cast.admin, notices=Notice.objects.for_person(cast.admin))
    for number in range(FEW + 2):
        notify(cast.koordinator, text=f"Kabar {number}")
    assert work() == 0
    start_digests(None)
    start_digests(None)
    work()
    (sent,) = mail.outbox
    assert sent.to == ["koko@contoh.example"]
    assert sent.subject == f"{FEW + 2} pemberitahuan dari Rambu"
    assert f"Kabar {FEW + 1}" in sent.body
    assert "dan 2 lainnya" in sent.body
    assert states() == ["none"] + ["sent"] * (FEW + 2)
    start_digests(None)
    assert work() == 0


@pytest.mark.parametrize(
    ("fault", "state", "told"),
    [
        (ConnectionRefusedError(), Job.State.WAITING, "tidak menerima"),
        (smtplib.SMTPServerDisconnected(), Job.State.WAITING, "tidak menerima"),
        (smtplib.SMTPRecipientsRefused({}), Job.State.FAILED, "menolak alamat"),
    ],
)
def test_a_server_that_does_not_take_it(
    cast: Cast, notify: Notify, work: Work, monkeypatch: pytest.MonkeyPatch, fault: Exception, state: str, told: str
) -> None:
    def refuse(*_all: object) -> int:
        raise fault

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    notify(cast.koordinator)
    work()
    job = queue.jobs().get()
    assert job.state == state
    assert told in job.error
    assert states() == (["failed"] if state == Job.State.FAILED else ["due"])
    queue.jobs().update(attempts=queue.ATTEMPTS - 1, due=timezone.now())
    work()
    assert states() == ["failed"], "the notice knows that it was the last attempt"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Box:
    """Keeps what a mail server was given."""

    def __init__(self) -> None:
        self.found: list[bytes] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name
        assert isinstance(envelope.content, bytes)
        self.found.append(envelope.content)
        return "250 OK"


def test_a_real_mail_server_gets_text_and_html(cast: Cast, notify: Notify, work: Work, settings: Settings) -> None:
    box = Box()
    server = Controller(box, hostname="127.0.0.1", port=free_port())
    server.start()
    try:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        notify(cast.koordinator, text="Café <b>& rekan</b> menyebut Anda")
        work()
    finally:
        server.stop()
    (content,) = box.found
    got = message_from_bytes(content, policy=policy.default)
    assert got["From"] == "rambu@contoh.example"
    assert got["Subject"] == "Café <b>& rekan</b> menyebut Anda"
    assert got["Message-ID"].endswith("@contoh.example>")
    plain, html = got.get_body(("plain",)), got.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "Café <b>& rekan</b> menyebut Anda" in plain.get_content()
    assert "Café &lt;b&gt;&amp; rekan&lt;/b&gt; menyebut Anda" in html.get_content()
    assert states() == ["sent"]
