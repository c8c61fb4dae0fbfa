"""Keeps what can be found true to the texts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import transaction

from rambu.search import ANALYSER, document_tokens, document_words, title_keys
from rambu.sop import BadInput, Sop
from rambu.web.library.models import Document, Draft, Revision
from rambu.web.library.search.engines import engine
from rambu.web.library.search.models import SearchRow, SearchWord

Wanted = tuple[Draft | None, str, Callable[[], Sop]]
"""A text that is to be found: its draft (None: the latest revision), its `SearchRow.source`, and how to read it."""

_LONGEST_WORD = 60


@transaction.atomic
def refresh(document: Document) -> None:
    """Bring the rows of `document` up to its latest revision and its open draft; what is up to date costs nothing."""
    had = {row.draft_id: row for row in _rows().filter(document=document)}
    gone: list[SearchRow] = []
    for draft, source, read in _wanted(document):
        row = had.pop(draft.pk if draft else None, None)
        if row and row.source == source:
            continue
        sop = _readable(read)
        if sop:
            # Somebody else may be making the same row at this moment, when what is old is indexed for the first time.
            _keep(row or _rows().get_or_create(document=document, draft=draft)[0], source, sop)
        elif row:
            gone.append(row)
    _forget([*gone, *had.values()])


def rebuild() -> int:
    """Index every SOP anew, whatever is stored; how many there are."""
    everything = list(_rows().values_list("pk", flat=True))
    engine().drop(everything)
    _rows().delete()
    SearchWord.objects.all().delete()
    documents = Document.objects.everywhere(reason="derive what is stored from the texts").order_by("pk")
    for document in documents.iterator(chunk_size=200):
        refresh(document)
    return documents.count()


def build_where_old(**_kwargs: Any) -> None:
    """Receiver of ``post_migrate``: index SOPs that are older than the search, or than the analyser of this version."""
    rows = _rows()
    documents = Document.objects.everywhere(reason="is there anything to index?")
    old = rows.exclude(source__endswith=f"/{ANALYSER}").exists() or not rows.exists()
    if old and documents.exists():
        rebuild()


def _rows() -> Any:
    return SearchRow.objects.everywhere(reason="the index itself")


def _wanted(document: Document) -> Iterator[Wanted]:
    revisions = Revision.objects.everywhere(reason="the index itself").filter(document=document)
    # What comes into force later is found from that day on.
    latest = document.in_force_id or revisions.order_by("-number").values_list("pk", flat=True).first()
    if latest is not None:
        yield None, f"r{latest}/{ANALYSER}", lambda: revisions.get(pk=latest).sop
    draft = document.draft
    if draft is not None:
        yield draft, f"d{draft.pk}.{draft.version}/{ANALYSER}", lambda: draft.sop


def _forget(gone: list[SearchRow]) -> None:
    if gone:
        keys = [row.pk for row in gone]
        engine().drop(keys)
        _rows().filter(pk__in=keys).delete()


def _readable(read: Callable[[], Sop]) -> Sop | None:
    """A text that cannot be read cannot be found, but hinders nobody; ``rambu rebuild`` names it."""
    try:
        return read()
    except BadInput:
        return None


def _keep(row: SearchRow, source: str, sop: Sop) -> None:
    tokens = document_tokens(sop)
    sha256 = hashlib.sha256(tokens.encode()).hexdigest()
    changed = row.sha256 != sha256
    row.source, row.title, row.sha256 = source, sop.judul[:500], sha256
    row.title_keys = " ".join(title_keys(sop))
    row.save()
    if changed:
        engine().put(row.pk, tokens)
        _learn(document_words(sop))


def _learn(words: Mapping[str, str]) -> None:
    """Keep the words that are new."""
    short = {word: key for word, key in words.items() if len(word) <= _LONGEST_WORD and len(key) <= _LONGEST_WORD}
    known = set(SearchWord.objects.filter(word__in=short).values_list("word", flat=True))
    fresh = [SearchWord(word=word, key=key) for word, key in sorted(short.items()) if word not in known]
    SearchWord.objects.bulk_create(fresh, ignore_conflicts=True)
