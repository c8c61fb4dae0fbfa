"""The identity pages compared with the data: read column by column, wherever the writer has put them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rambu.exchange.pdf.evidence import Manifest
from rambu.exchange.pdf.read.leaves import Leaf, Letter
from rambu.language import gettext as _
from rambu.sop.model import Sop
from rambu.verification.flow.texts import body_of
from rambu.verification.front.fields import LEFT, RIGHT, UPPER, Field, side_fields, upper_fields
from rambu.verification.front.reading import in_lines, read
from rambu.verification.front.upper import compare_upper
from rambu.verification.report import Difference, Place
from rambu.verification.words import legible

_SHOWN: Final = 60
_PAD: Final = 2.0


@dataclass(frozen=True, slots=True)
class _Stream:
    """What a column says over the pages, and where each page begins in it."""

    text: str
    starts: tuple[tuple[int, int], ...]
    """(place in the text, number of the page)."""

    def page_at(self, place: int) -> int:
        """The page on which a place of the text stands."""
        return max((start for start in self.starts if start[0] <= place), default=self.starts[0])[1]


def compare_identity(sop: Sop, manifest: Manifest, leaves: Sequence[Leaf]) -> Iterator[Difference]:
    """Fields whose words are not those of the data, and words that belong to no field."""
    first = leaves[0]
    corner = _found(first, UPPER[0])
    below = _found(first, LEFT[0])
    if corner is None or below is None:
        yield Difference("page-replaced", Place(first.number), _("ini bukan halaman identitas SOP."))
        return
    head = [letter for letter in body_of(first) if letter[1].center[1] < below[1]]
    yield from _unit(sop, manifest, [one for one in head if one[1].center[0] < corner[0]], first.number)
    yield from compare_upper(list(upper_fields(sop, reserved=manifest.reserved)), first, (corner, below))
    for side, captions in enumerate((LEFT, RIGHT)):
        yield from _compare(_column(leaves, below[1], side, captions), list(side_fields(sop, side)))


def _found(leaf: Leaf, caption: str) -> tuple[float, float] | None:
    """The upper left corner of the first line of which a caption is the beginning, or which holds it."""
    wanted = legible(caption)
    for line in in_lines(body_of(leaf)):
        # A letter may be nothing that counts, or several.
        letters = [(character, box) for letter, box in line for character in legible(letter)]
        at = "".join(character for character, _box in letters).find(wanted)
        if at >= 0:
            box = letters[at][1]
            return box.x - _PAD, box.y - _PAD
    return None


def _unit(sop: Sop, manifest: Manifest, letters: Sequence[Letter], page: int) -> Iterator[Difference]:
    said, wanted = read(letters), legible("".join((*manifest.office, sop.unit)))
    if said != wanted:
        yield _differs(Place(page, 0, _("kepala formulir")), said, wanted)


def _column(leaves: Sequence[Leaf], below: float, side: int, captions: Sequence[str]) -> _Stream:
    """The lists of one side over all pages; captions that a page repeats at its top are left out."""
    text, starts, seen = "", [], 0
    for n, leaf in enumerate(leaves):
        split = _split(leaf)
        top = below if n == 0 else 0.0
        own = [one for one in body_of(leaf) if one[1].center[1] >= top and (one[1].center[0] >= split) == bool(side)]
        said = read(own)
        repeated = legible(captions[max(0, seen - 1)])
        if n and seen and said.startswith(repeated):
            said = said[len(repeated) :]
        starts.append((len(text), leaf.number))
        text += said
        seen = sum(legible(caption) in text for caption in captions)
    return _Stream(text, tuple(starts))


def _split(leaf: Leaf) -> float:
    """Where the right lists begin: at one of their captions."""
    corners = (_found(leaf, caption) for caption in RIGHT)
    return next((corner[0] for corner in corners if corner is not None), leaf.width / 2)


def _compare(stream: _Stream, fields: Sequence[Field]) -> Iterator[Difference]:
    """Field after field; where one differs, the next caption says where to go on."""
    at = 0
    for n, field in enumerate(fields):
        caption = legible(field.caption)
        start = stream.text.find(caption, at)
        if start < 0:
            yield Difference(
                "field-missing", Place(stream.page_at(at), 0, field.caption), _("bagian ini tidak tercetak.")
            )
            continue
        begin = start + len(caption)
        end = _end(stream.text, begin, field, [legible(other.caption) for other in fields[n + 1 :]])
        said = stream.text[begin:end]
        if start > at:
            place = Place(stream.page_at(at), 0, field.caption)
            yield Difference("text-foreign", place, _foreign(stream.text[at:start]))
        if not any(said == value for value in field.values):
            yield _differs(Place(stream.page_at(begin), 0, field.caption), said, field.values[0])
        at = end
    if at < len(stream.text):
        yield Difference("text-foreign", Place(stream.page_at(at)), _foreign(stream.text[at:]))


def _end(text: str, begin: int, field: Field, others: Sequence[str]) -> int:
    """Where a field ends: after its value where that is there, else before the next caption."""
    if not others:
        return len(text)
    for value in field.values:
        if text.startswith(value + others[0], begin):
            return begin + len(value)
    found = text.find(others[0], begin)
    return found if found >= 0 else len(text)


def _differs(place: Place, said: str, wanted: str) -> Difference:
    message = _("tercetak “{read}”, seharusnya “{words}”.").format(read=_cut(said), words=_cut(wanted))
    return Difference("field-differs", place, message)


def _foreign(words: str) -> str:
    return _("ada teks “{words}” yang tidak termasuk gambar.").format(words=_cut(words))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
