"""What was done, in words: each app registers a sentence for each of its actions, in ``ready()`` of its AppConfig."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.functional import Promise

Words = str | Promise

_SENTENCES: dict[str, Words] = {}
_FIELDS: dict[str, Words] = {}


def tell(sentences: Mapping[str, Words], fields: Mapping[str, Words] | None = None) -> None:
    """Register sentences by action (``{"offices.opened": _("membuka kantor {target}")}``) and names of fields.

    A sentence follows the name of who did it; it may hold ``{target}`` and any key of the event's data. Texts are
    lazy (``gettext_lazy``), so that they are translated where they are read.
    """
    _SENTENCES.update(sentences)
    _FIELDS.update(fields or {})


def known(action: str) -> bool:
    """Whether the action has words."""
    return action in _SENTENCES


def sentence(action: str) -> str:
    """The words of an action; the action itself where its app is gone."""
    return str(_SENTENCES.get(action, action))


def field(name: str) -> str:
    """The words for a field that was changed."""
    return str(_FIELDS.get(name, name))


def actions() -> dict[str, str]:
    """All actions that have words, by those words, with … for what differs from event to event."""
    told = ((action, re.sub(r"\{[^}]*\}", "…", str(words))) for action, words in _SENTENCES.items())
    return dict(sorted(told, key=lambda pair: pair[1]))
