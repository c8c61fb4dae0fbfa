"""The deeds of this app in words, and the kinds of its notices."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell
from rambu.web.notices import kinds


def register() -> None:
    """Tell sentences and kinds."""
    tell(
        {
            "coaching.task_given": _("menugasi {person} menyusun “{target}”, tenggat {due}"),
            "coaching.patience_chosen": _("menandai naskah yang tidak berubah selama {days} hari"),
            "coaching.planned": _("merencanakan pendampingan “{target}” pada {day}"),
            "coaching.changed": _("mengubah pendampingan “{target}”"),
            "coaching.begun": _("memulai pendampingan “{target}”"),
            "coaching.done": _("menutup pendampingan “{target}”"),
            "coaching.reopened": _("membuka kembali pendampingan “{target}”"),
            "coaching.cancelled": _("membatalkan pendampingan “{target}”"),
            "coaching.restored": _("mengadakan kembali pendampingan “{target}”"),
            "coaching.exercised": _("menambahkan latihan “{title}” pada pendampingan “{target}”"),
            "coaching.noted": _("menulis catatan pendampingan “{target}”"),
        },
        {
            "title": _("Judul"),
            "day": _("Tanggal"),
            "place": _("Tempat"),
            "mentors": _("Pendamping"),
            "learners": _("Peserta"),
            "drafts": _("Latihan"),
        },
    )
    kinds.add("coaching.invited", _("Undangan pendampingan"), default="at once")
    kinds.add("coaching.changed", _("Perubahan pendampingan yang Anda ikuti"), default="at once")
    kinds.add("coaching.task", _("Tugas menyusun SOP"), default="daily")
