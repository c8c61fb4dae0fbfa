"""The deeds of this app in words, and the kinds of its notices."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell
from rambu.web.notices import kinds


def register() -> None:
    """Tell sentences and kinds."""
    tell(
        {
            "review.commented": _("berkomentar pada “{target}”: {text}"),
            "review.comment_changed": _("mengubah komentarnya: {now}"),
            "review.comment_withdrawn": _("menarik komentarnya"),
            "review.comment_restored": _("mengembalikan komentarnya"),
            "review.resolved": _("menandai percakapan pada “{target}” selesai"),
            "review.reopened": _("membuka kembali percakapan pada “{target}”"),
            "review.proposed": _("mengusulkan perubahan pada “{target}”: {told}"),
            "review.decided": _("memutuskan usulan pada “{target}”: {decision}. {told}"),
            "review.asked": _("bertanya: {text}"),
            "review.answered": _("menjawab “{text}”: {answer}"),
            "review.unpublished": _("tidak lagi menerbitkan jawaban “{target}”"),
            "review.applied": _("mengaitkan jawaban “{target}” dengan SOP “{title}”"),
            "review.question_withdrawn": _("menarik pertanyaan “{target}”"),
        }
    )
    kinds.add("review.mentioned", _("Anda disebut dalam komentar"), default="at once")
    kinds.add("review.commented", _("Komentar pada SOP yang Anda kerjakan"), default="daily")
    kinds.add("review.proposed", _("Usulan perubahan pada SOP yang Anda kerjakan"), default="daily")
    kinds.add("review.decided", _("Keputusan atas usulan Anda"), default="daily")
    kinds.add("review.asked", _("Pertanyaan untuk dijawab"), default="daily")
    kinds.add("review.answered", _("Pertanyaan Anda dijawab"), default="at once")
