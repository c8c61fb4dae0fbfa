"""The catalogues of the web's texts: what templates, Python and scripts say, and the files that are read.

Templates are turned into Python by Django itself, so that what is found here is what Django looks up. Sentences of
scripts (``say("…")``) stand in the same catalogue and are written as JSON too, which a page hands to its scripts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from scripts.catalogue import LANGUAGES, WEB, Id, Lasting, as_mo, as_po, forms, is_translated

PYTHON: dict[str, Any] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "later"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
}
SCRIPT: dict[str, Any] = {"say": None}


def messages() -> set[Id]:
    """Every message of the web."""
    return {*_of_templates(), *_of_python(), *of_scripts()}


def of_scripts() -> set[str]:
    """The messages of scripts alone."""
    found: set[str] = set()
    for path in sorted(WEB.rglob("static/**/*.js")):
        if not path.name.endswith(".min.js"):
            found |= {str(one) for one in _extracted("javascript", path.read_bytes(), SCRIPT)}
    return found


def folder(language: str) -> Path:
    """Where the files of a language stand."""
    return WEB / "locale" / language / "LC_MESSAGES"


def updated(language: str) -> Lasting:
    """All messages with the translations that are known; what is no longer said is left out."""
    path = folder(language) / "django.po"
    known = read_po(BytesIO(path.read_bytes() if path.exists() else b""), locale=language)
    translations = {message.id: message.string for message in known}
    catalogue = Lasting(locale=language, fuzzy=False, header_comment="# Texts of Rambu's pages; see scripts/messages.")
    for message in sorted(messages(), key=str):
        catalogue.add(message, translations.get(message))
    return catalogue


def as_json(catalogue: Lasting) -> bytes:
    """What scripts say, for the pages that hand it to them."""
    spoken = of_scripts()
    words = {str(m.id): str(m.string) for m in catalogue if m.id in spoken and m.string}
    return (json.dumps(words, ensure_ascii=False, indent=0, sort_keys=True) + "\n").encode()


def main() -> int:
    """Bring the files of each language up to date; 1 if a message has no translation yet, and say which."""
    lacking = 0
    for language in LANGUAGES:
        catalogue = updated(language)
        folder(language).mkdir(parents=True, exist_ok=True)
        (folder(language) / "django.po").write_bytes(as_po(catalogue))
        (folder(language) / "django.mo").write_bytes(as_mo(catalogue))
        (folder(language) / "scripts.json").write_bytes(as_json(catalogue))
        empty = [forms(message.id)[0] for message in catalogue if message.id and not is_translated(message)]
        print("\n  ".join([f"web {language}: {len(catalogue)} messages, {len(empty)} without a translation", *empty]))
        lacking += len(empty)
    return int(lacking > 0)


def _of_templates() -> Iterator[Id]:
    for path in sorted(WEB.rglob("templates/**/*.html")):
        code = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        yield from _extracted("python", code.encode(), PYTHON)


def _of_python() -> Iterator[Id]:
    for path in sorted(WEB.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from _extracted("python", path.read_bytes(), PYTHON)


def _extracted(method: str, code: bytes, keywords: dict[str, Any]) -> Iterator[Id]:
    for _line, found, _comments, _context in extract(method, BytesIO(code), keywords=keywords):
        if found:
            yield found if isinstance(found, str) else (str(found[0]), str(found[1]))


if __name__ == "__main__":
    sys.exit(main())
