"""Everything that is said about a draft."""

from rambu.web.review.actions.proposals import accept, decline, propose
from rambu.web.review.actions.questions import answer, apply_answer_to, ask, unpublish, withdraw_question
from rambu.web.review.actions.threads import (
    change_comment,
    open_thread,
    reopen_thread,
    reply,
    resolve_thread,
    restore_comment,
    withdraw_comment,
)

__all__ = [
    "accept",
    "answer",
    "apply_answer_to",
    "ask",
    "change_comment",
    "decline",
    "open_thread",
    "propose",
    "reopen_thread",
    "reply",
    "resolve_thread",
    "restore_comment",
    "unpublish",
    "withdraw_comment",
    "withdraw_question",
]
