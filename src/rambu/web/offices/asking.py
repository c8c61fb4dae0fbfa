"""A page that asks one thing, does it, says so, and offers to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rambu.web.audit.models import Event
from rambu.web.offices.refusal import Refused
from rambu.web.offices.undo import can_undo
from rambu.web.people.asker import asker
from rambu.web.ui.notes import say, warn

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Question:
    """What the page says: title, a sentence, the verb on its button; where it goes on, what is said when it is done."""

    title: str
    verb: str
    back: str
    done: str
    lead: str = ""
    danger: bool = False


def ask(
    request: HttpRequest, form: forms.Form, question: Question, act: Callable[[dict[str, Any]], Any]
) -> HttpResponse:
    """Show the form; when it is sent and whole, act with its data. What the action refuses stands above the fields."""
    if request.method == "POST" and form.is_valid():
        try:
            outcome = act(form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            tell(request, question.done, outcome)
            return redirect(question.back)
    return render(request, "offices/ask.html", {"form": form, "question": question, "back": question.back})


def asks(
    find: Callable[[HttpRequest, int], Row],
    form: Callable[[Any, Any, Row], forms.Form],
    question: Callable[[Row], Question],
    act: Callable[[Any, Row, dict[str, Any]], Any],
) -> Callable[[HttpRequest, int], HttpResponse]:
    """The view of a page that asks one thing about one row: find it (or 404), ask, act.

    ``form`` gets what was sent (None at first), the person and the row; ``act`` the person, the row and the data.
    """

    def view(request: HttpRequest, pk: int) -> HttpResponse:
        row, person = find(request, pk), asker(request)
        asked = form(request.POST or None, person, row)
        return ask(request, asked, question(row), lambda data: act(person, row, data))

    return view


def do(request: HttpRequest, back: str, done: str, act: Callable[[], Any]) -> HttpResponse:
    """Act at once (a button), then go back with what happened."""
    try:
        outcome = act()
    except Refused as refusal:
        warn(request, str(refusal))
    else:
        tell(request, done, outcome)
    return redirect(back)


def tell(request: HttpRequest, done: str, outcome: Any) -> None:
    """Say that it is done; an event that can be taken back brings its button."""
    undoable = isinstance(outcome, Event) and can_undo(outcome)
    say(request, done, undo=reverse("offices:undo", args=[outcome.pk]) if undoable else "")
