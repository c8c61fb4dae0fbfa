"""What a text names: regulations, positions, equipment, documents, other SOPs; and how these rows are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rambu.remembering import remembered
from rambu.rules.lexicon.spelling import folded, title_key
from rambu.sop import Rujukan, Sop
from rambu.sop.model import Decision, Onward
from rambu.web.library.models import Document, Draft, Mention
from rambu.web.library.models.mention import Kind


class Named(NamedTuple):
    """One name in a text: its kind, the key by which names are the same, and how it is written."""

    kind: str
    key: str
    name: str
    number: str = ""


@remembered(30)
def names_in(sop: Sop) -> tuple[Named, ...]:
    """Each thing that the text names, once a kind and key, in the order of the form."""
    found: dict[tuple[str, str], Named] = {}
    for one in (*_listed(sop), *_in_rows(sop), *(_reference(one) for one in references(sop))):
        if is_name(one.key):
            found.setdefault((one.kind, one.key), one)
    return tuple(found.values())


def is_name(key: str) -> bool:
    """Whether a key names anything: a dash in a cell says that there is nothing."""
    return any(character.isalnum() for character in key)


def _listed(sop: Sop) -> Iterator[Named]:
    yield from (_named(Kind.REGULASI, one.teks) for one in sop.dasar_hukum)
    yield from (_named(Kind.PERALATAN, one.teks) for one in sop.peralatan)
    yield from (_named(Kind.JABATAN, one.nama) for bagan in sop.bagan for one in bagan.pelaksana)


def _in_rows(sop: Sop) -> Iterator[Named]:
    for bagan in sop.bagan:
        for row in bagan.kegiatan:
            yield from (_named(Kind.DOKUMEN, text) for text in (*row.kelengkapan, *row.output))


def references(sop: Sop) -> Iterator[Rujukan]:
    """Other SOPs that the text names: under Keterkaitan, as a row, or as where an exit leads."""
    yield from sop.keterkaitan
    for bagan in sop.bagan:
        for row in bagan.kegiatan:
            if row.rujukan:
                yield row.rujukan
            for symbol in row.simbol:
                yield from (to for to in _targets(symbol.exits) if isinstance(to, Rujukan))


def _targets(exits: Decision | Onward | None) -> Iterator[object]:
    if isinstance(exits, Decision):
        yield from (way.to for way in exits.exits)
    elif isinstance(exits, Onward):
        yield from exits.targets


def _named(kind: str, text: str) -> Named:
    return Named(kind, folded(text)[:300], " ".join(text.split())[:500])


def _reference(to: Rujukan) -> Named:
    number = folded(to.nomor)[:200]
    return Named(Kind.SOP, (title_key(to.judul) or number)[:300], to.judul[:500] or to.nomor, number)


def keep_names(document: Document, draft: Draft | None, sop: Sop) -> None:
    """Bring the rows of the revision (`draft` is None) or of the open draft up to the text."""
    rows = Mention.objects.everywhere(reason="the rows of the text itself").filter(document=document, draft=draft)
    had = {Named(row.kind, row.key, row.name, row.number): row.pk for row in rows}
    has = names_in(sop)
    gone = [pk for one, pk in had.items() if one not in set(has)]
    if gone:
        rows.filter(pk__in=gone).delete()
    fresh = [one for one in has if one not in had]
    Mention.objects.bulk_create([Mention(document=document, draft=draft, **one._asdict()) for one in fresh])


def drop_closed(document: Document, open_draft: Draft | None) -> None:
    """Forget what drafts named that are no longer worked on."""
    rows = Mention.objects.everywhere(reason="the rows of the text itself").filter(document=document)
    rows.exclude(draft=None).exclude(draft=open_draft).delete()
