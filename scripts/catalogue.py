"""The catalogues of translated messages: what the source says, what a catalogue holds, and both files of it.

Messages are read from the syntax tree: so one inside an f-string is found too, and the texts of the rules
and of the file format, which stand as plain constants where they are declared, need no mark of their own.
The files hold no dates and no places in the source, so that they change only when a message does.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "rambu"
WEB = SOURCE / "web"
"""Its messages go through Django, which has catalogues of its own."""

LANGUAGES = ("en",)

SPOKEN: dict[str, tuple[int | str, ...]] = {
    "_": (0,),
    "_n": (0,),
    "later": (0,),
    "rule": (2, "why", "bad", "good"),
    "set_rule": (2, "why", "bad", "good"),
    "Field": (2,),
    "Scalar": ("hint",),
}
"""Name of a function -> positions and names of the arguments that are messages."""

COUNTING = "_n"
"""The function whose message has a form for one and a form for many."""

Id = str | tuple[str, str]
"""A message, or twice the same message where a language may tell one from many."""


class Lasting(Catalog):
    """A catalogue whose header says only what a reader of the file needs."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Only what does not change by itself."""
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def messages() -> list[Id]:
    """Every message of the source, sorted. SyntaxError for a message that is put together before it is translated."""
    files = (path for path in sorted(SOURCE.rglob("*.py")) if WEB not in path.parents)
    found = {message for path in files for message in _messages_in(path)}
    return sorted(found, key=str)


def folder(language: str) -> Path:
    """Where both files of a language stand."""
    return SOURCE / "locale" / language / "LC_MESSAGES"


def read(language: str) -> Catalog:
    """The catalogue as it stands in its ``.po`` file; an empty one if there is none."""
    path = folder(language) / "rambu.po"
    return read_po(BytesIO(path.read_bytes() if path.exists() else b""), locale=language)


def updated(language: str) -> Catalog:
    """All messages of the source with the translations that are known; what the source no longer says is left out."""
    known = {message.id: message.string for message in read(language)}
    catalogue = Lasting(locale=language, fuzzy=False, header_comment="# Messages of Rambu; see scripts/messages.")
    for message in messages():
        catalogue.add(message, known.get(message))
    return catalogue


def is_translated(message: Message) -> bool:
    """Whether every form of the message has a translation."""
    return all(forms(message.string))


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The one form or the several forms of a message or a translation; one empty form where there is none."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def as_po(catalogue: Catalog) -> bytes:
    """The catalogue as people edit it."""
    file = BytesIO()
    write_po(file, catalogue, width=0, sort_output=True)
    return file.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def main() -> int:
    """Bring both files of each language up to date; 1 if a message has no translation yet, and say which."""
    lacking = 0
    for language in LANGUAGES:
        catalogue = updated(language)
        folder(language).mkdir(parents=True, exist_ok=True)
        (folder(language) / "rambu.po").write_bytes(as_po(catalogue))
        (folder(language) / "rambu.mo").write_bytes(as_mo(catalogue))
        empty = [forms(message.id)[0] for message in catalogue if message.id and not is_translated(message)]
        print("\n  ".join([f"{language}: {len(catalogue)} messages, {len(empty)} without a translation", *empty]))
        lacking += len(empty)
    return int(lacking > 0)


def _messages_in(path: Path) -> Iterator[Id]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPOKEN:
            for argument in _spoken(node, SPOKEN[node.func.id]):
                for text in _text(argument, path):
                    yield (text, text) if node.func.id == COUNTING else text


def _spoken(call: ast.Call, wanted: tuple[int | str, ...]) -> Iterator[ast.expr]:
    """The arguments of `call` at the `wanted` positions or names."""
    yield from (argument for place, argument in enumerate(call.args) if place in wanted)
    yield from (keyword.value for keyword in call.keywords if keyword.arg in wanted)


def _text(argument: ast.expr, path: Path) -> Iterator[str]:
    """The message that `argument` is; nothing where it is a name, whose message is marked elsewhere."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
        yield argument.value
    if isinstance(argument, (ast.JoinedStr, ast.BinOp)):
        place = (str(path), argument.lineno, argument.col_offset + 1, "")
        raise SyntaxError("a message must be one constant", place)  # noqa: TRY004 - the source is at fault


if __name__ == "__main__":
    sys.exit(main())
