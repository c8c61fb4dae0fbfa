"""Tables of threads, proposals and questions."""

from rambu.web.review.models.proposal import Proposal
from rambu.web.review.models.question import Question
from rambu.web.review.models.thread import Comment, Thread

__all__ = ["Comment", "Proposal", "Question", "Thread"]
