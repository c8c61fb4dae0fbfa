"""Who is told of what is said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from rambu.web.library.models import Document
from rambu.web.notices.actions import notify
from rambu.web.people.models import Person
from rambu.web.review.models import Comment, Thread


def crew(document: Document) -> set[Person]:
    """Who works on the SOP."""
    rows = document.assignments.everywhere(reason="who is told").current().select_related("person__office")
    return {row.person for row in rows}


def talked(thread: Thread) -> set[Person]:
    """Who wrote in the thread."""
    rows = Comment.objects.everywhere(reason="who is told").filter(thread=thread).select_related("by__office")
    return {row.by for row in rows if row.by}


def tell(by: Any, document: Document, people: Iterable[Person], kind: str, text: str, thread: Thread) -> None:
    """Lead them to the thread."""
    address = f"{reverse('review:threads', args=[document.pk])}#t{thread.pk}"
    notify(by=by, people=people, kind=kind, text=text, address=address, office=document.office, about=document)
