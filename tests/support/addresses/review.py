"""Threads, proposals and questions."""

from __future__ import annotations

from rambu.sop import SetField
from rambu.web.review import actions
from rambu.web.review.place import Place
from tests.support.addresses import ALL, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import open_for

OPEN: set[str] = set()


def addresses(cast: Cast) -> Addresses:
    """At a draft of the clerk, which coordinator and admin oversee."""
    document = open_for(cast, cast.fresh("pegawai"))
    clerk, chief = cast.fresh("pegawai"), cast.fresh("koordinator")
    thread = actions.open_thread(by=clerk, document=document, place=Place(), text="Halo")
    said = thread.comments.everywhere(reason="test").get()
    edit = SetField("judul", "SOP Baru (contoh)")
    proposals = [actions.propose(by=chief, document=document, place=Place(), edits=[edit]).pk for _one in range(2)]
    question = actions.ask(by=clerk, office=cast.kota, text="Bagaimana?")
    return {
        "review:threads": ("get", SEERS, [document.pk]),
        "review:talk": ("get", SEERS, [document.pk]),
        "review:speak": ("post", SEERS, [document.pk]),
        "review:reply": ("post", SEERS, [thread.pk]),
        "review:resolve": ("post", SEERS, [thread.pk]),
        "review:reopen": ("post", SEERS, [thread.pk]),
        "review:change_comment": ("post", "pegawai", [said.pk]),
        "review:withdraw_comment": ("post", "pegawai", [said.pk]),
        "review:restore_comment": ("post", "pegawai", [said.pk]),
        "review:accept": ("post", SEERS, [proposals[0]]),
        "review:decline": ("post", SEERS, [proposals[1]]),
        "review:questions": ("get", ALL, []),
        "review:ask": ("get", ALL, []),
        "review:question": ("get", SEERS, [question.pk]),
        "review:withdraw_question": ("post", "pegawai", [question.pk]),
        "review:apply_to": ("post", "admin koordinator", [question.pk]),
        "review:unpublish": ("post", "admin koordinator", [question.pk]),
    }
