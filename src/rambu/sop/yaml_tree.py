"""YAML as a tree, from the events of libyaml's parser: no recursion, no resolver, nothing that expands.

Anchors, aliases, tags, merge keys and several documents are refused where they stand: a SOP has no use for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from rambu.language import gettext as _
from rambu.sop.characters import FORBIDDEN_VALUE, is_settled, nfc
from rambu.sop.errors import BadInput, Path
from rambu.sop.trees import MAX_DEPTH, TRUTHS, Marks, Tree, Word
from rambu.sop.yaml_faults import explain

_START = (MappingStartEvent, SequenceStartEvent)
_END = (MappingEndEvent, SequenceEndEvent)


def events(text: str, file: str) -> Iterator[Any]:
    """The parser's events; its complaints become `BadInput`, two documents in one file too."""
    parser = CParser(text)
    documents = 0
    try:
        while parser.check_event():
            event: Any = parser.get_event()
            if type(event) is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise _bad(
                        event, file, _("ada dua dokumen dalam satu berkas; hapus '---' atau pisahkan berkasnya.")
                    )
            yield event
    except yaml.YAMLError as error:
        raise explain(error, file, text) from error


def read_yaml(text: str, file: str = "") -> Tree:
    """The tree of a YAML text (already cleaned). None for an empty one. Raises `BadInput`."""
    return _Builder(file, not is_settled(text)).build(text)


class _Builder:
    """Builds the tree from events, one open container at a time."""

    def __init__(self, file: str, careful: bool) -> None:
        self.file = file
        self.careful = careful
        self.root: list[Tree] = []
        self.stack: list[tuple[Any, Any]] = []
        self.container: Any = self.root
        self.key: Any = None

    def build(self, text: str) -> Tree:
        for event in events(text, self.file):
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind in _START:
                self._open(event, {} if kind is MappingStartEvent else [])
            elif kind in _END:
                self.container, self.key = self.stack.pop()
            elif kind is AliasEvent:
                raise self._refusal(event)
        return self.root[0] if self.root else None

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            raise self._refusal(event)
        value = event.value
        if self.careful:
            value = self._text(event, value)
        plain = event.implicit[0]
        if type(self.container) is dict and self.key is None:
            self._take_key(event, value, plain)
        elif plain and (not value or value in TRUTHS):
            self._put(Word(value) if value else None)
        else:
            self._put(value)

    def _text(self, event: Any, value: str) -> str:
        if FORBIDDEN_VALUE.search(value):
            raise _bad(event, self.file, _("teks ini memuat karakter kendali; hapus karakter itu."))
        return nfc(value)

    def _take_key(self, event: Any, key: str, plain: bool) -> None:
        if key in self.container:
            message = _("kunci '{key}' ditulis dua kali; gabungkan isinya atau hapus salah satu.").format(key=key)
            raise _bad(event, self.file, message)
        if plain and key == "<<":
            raise self._refusal(event)
        self.key = key

    def _open(self, event: Any, new: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            raise self._refusal(event)
        if type(self.container) is dict and self.key is None:
            raise _bad(event, self.file, _("kunci harus berupa teks; tulis 'kunci: isi'."))
        if len(self.stack) >= MAX_DEPTH:
            raise _bad(event, self.file, _("isi bersarang terlalu dalam; periksa indentasi dan tanda kurung."))
        self._put(new)
        self.stack.append((self.container, self.key))
        self.container, self.key = new, None

    def _put(self, value: Any) -> None:
        if type(self.container) is dict:
            self.container[self.key] = value
            self.key = None
        else:
            self.container.append(value)

    def _refusal(self, event: Event) -> BadInput:
        message = _(
            "jangkar (&), rujukan (*), tag (!) dan kunci gabung (<<) tidak dipakai dalam berkas SOP; "
            "tulis isinya langsung, atau apit dengan tanda kutip jika itu teks."
        )
        return _bad(event, self.file, message)


def yaml_marks(text: str) -> Marks:
    """Where every key and value of a well-formed YAML text stands."""
    marks, steps = Marks(), Steps()
    for event in events(text, ""):
        path = steps.path(event)
        if path is not None:
            (marks.keys if steps.at_key else marks.values)[path] = _place(event)
    return marks


class Steps:
    """Follows the events of a document and tells the path of each key and value."""

    def __init__(self) -> None:
        self.stack: list[list[Any]] = []
        self.at_key = False

    def path(self, event: Any) -> Path | None:
        """The path of what `event` begins (a key has the path of its value), else None."""
        if isinstance(event, _END):
            self.stack.pop()
        if not isinstance(event, (ScalarEvent, *_START)):
            return None
        path = self._step(event)
        if isinstance(event, _START):
            self.stack.append([path, None if isinstance(event, MappingStartEvent) else 0])
        return path

    def _step(self, event: Any) -> Path:
        self.at_key = False
        if not self.stack:
            return ()
        path, at = self.stack[-1]
        if isinstance(at, int):
            self.stack[-1][1] = at + 1
            return (*path, at)
        if at is None:
            self.at_key = True
            self.stack[-1][1] = at = nfc(event.value)
        else:
            self.stack[-1][1] = None
        return (*path, at)


def _bad(event: Any, file: str, message: str) -> BadInput:
    return BadInput(message, file, *_place(event))


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
