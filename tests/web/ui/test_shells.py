"""Pages that open without a line."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from rambu.web.editor.shell import files, modules
from tests.support.cast import make_cast

pytestmark = pytest.mark.django_db


def test_the_worker_keeps_the_empty_editor_and_all_that_it_needs(client: Client) -> None:
    script = client.get(reverse("ui:worker")).content.decode()
    assert reverse("editor:shell") in script
    assert all(path in script for path in files())
    assert {"editor/store.js", "editor/model/apply.js"} & set(modules()) == {"editor/store.js"}
    (pattern,) = re.findall(r'"pattern": "([^"]+)"', script)
    assert re.search(pattern.replace("\\\\", "\\"), reverse("editor:edit", args=[12]))


def test_the_shell_holds_nothing_of_anybody(client: Client) -> None:
    cast = make_cast()
    empty = client.get(reverse("editor:shell")).content.decode()
    client.force_login(cast.pegawai)
    assert client.get(reverse("editor:shell")).content.decode() == empty
    assert "Wati" not in empty
    assert "csrfmiddlewaretoken" not in empty
