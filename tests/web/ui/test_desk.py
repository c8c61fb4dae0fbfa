"""What every answer carries, and pages for what went wrong."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.templatetags.static import static
from django.test import Client, RequestFactory
from django.urls import reverse

from rambu.web.ui import failures
from rambu.web.ui.middleware import POLICY


def test_the_policy_lets_nothing_inline_or_foreign_in() -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


@pytest.mark.django_db
def test_every_answer_carries_the_policy(client: Client) -> None:
    for address in (reverse("people:login"), "/tidak-ada/", reverse("ui:offline")):
        assert client.get(address).headers["Content-Security-Policy"] == POLICY


def test_pages_for_failures_tell_what_is_safe(rf: RequestFactory) -> None:
    request = rf.get("/")
    answers = {
        404: failures.missing(request, Exception()),
        403: failures.forbidden(request, PermissionDenied()),
        400: failures.unreadable(request, Exception()),
        500: failures.broken(request),
    }
    for status, answer in answers.items():
        page = answer.content.decode()
        assert answer.status_code == status
        assert 'href="/"' in page
        assert len(re.findall(r"<h1>[^<]+</h1>", page)) == 1
        assert "<script" not in page


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_refused_kindly() -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse("people:login"), {})
    assert answer.status_code == 403
    assert "kedaluwarsa" in answer.content.decode()


def test_static_files_may_be_kept_for_ever(client: Client) -> None:
    answer = client.get(static("ui/desk.css"))
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"].startswith("text/css")
    assert b"@layer desk" in answer.getvalue()


@pytest.mark.django_db
def test_the_worker_rules_the_whole_of_rambu(client: Client) -> None:
    answer = client.get(reverse("ui:worker"))
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert reverse("ui:worker").count("/") == 1
    assert static("ui/tokens.css") in answer.content.decode()
