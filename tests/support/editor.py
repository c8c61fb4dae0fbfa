"""Talking to the editor's addresses in tests."""

from __future__ import annotations

import json
from typing import Any

from django.test import Client
from django.urls import reverse

from rambu.sop import Edit, to_json
from rambu.web.library.models import Document
from rambu.web.people.models import Person


def client_of(person: Person) -> Client:
    """Somebody logged in."""
    client = Client()
    client.force_login(person)
    return client


def ask(client: Client, name: str, document: Document, **parts: Any) -> tuple[int, dict[str, Any]]:
    """A GET of the editor's address `name`: status and JSON."""
    answer = client.get(reverse(f"editor:{name}", args=[document.pk]), parts)
    return answer.status_code, _json(answer)


def send(client: Client, name: str, document: Document, **body: Any) -> tuple[int, dict[str, Any]]:
    """A POST of JSON to the editor's address `name`: status and JSON."""
    address = reverse(f"editor:{name}", args=[document.pk])
    answer = client.post(address, json.dumps(body), content_type="application/json")
    return answer.status_code, _json(answer)


def change(
    client: Client, document: Document, *edits: Edit, base: int = 0, key: str = "a", **more: Any
) -> tuple[int, dict[str, Any]]:
    """Send edits."""
    sent = [to_json(edit) for edit in edits]
    return send(client, "change", document, base=base, key=key, edits=sent, **more)


def _json(answer: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer.json() if answer["content-type"].startswith("application/json") else {}
    return found
