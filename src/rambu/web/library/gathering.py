"""Edits told together: on a server, no keystroke waits for search and suggestions to follow.

The listeners of `projection` are told some seconds after the first edit, from a thread beside, in a transaction of
their own. What a process that is killed still owed is made up for by the next edit or change of state.
"""

from __future__ import annotations

import logging
from threading import Lock, Timer

from django.db import connection, transaction

logger = logging.getLogger(__name__)

_TURN = Lock()
_OWED: set[int] = set()
_pause = 0.0


def gather(seconds: float) -> None:
    """Wait that long from now on; 0: tell at once, in the transaction of the edit."""
    global _pause
    _pause = seconds


def is_gathering() -> bool:
    """Whether the listeners are told later."""
    return _pause > 0


def tell_later(document: int) -> None:
    """Tell of the document after the pause, once this transaction is done."""
    transaction.on_commit(lambda: _owe(document))


def _owe(document: int) -> None:
    with _TURN:
        if document in _OWED:
            return
        _OWED.add(document)
    timer = Timer(_pause, _pay, (document,))
    timer.daemon = True
    timer.start()


def _pay(document: int) -> None:
    from rambu.web.library.models import Document
    from rambu.web.library.projection import tell_listeners

    with _TURN:
        _OWED.discard(document)
    try:
        with transaction.atomic():
            tell_listeners(Document.objects.everywhere(reason="its listeners are owed it").get(pk=document))
    except Exception:
        logger.exception("the listeners could not be told of document %s", document)
    finally:
        connection.close()
