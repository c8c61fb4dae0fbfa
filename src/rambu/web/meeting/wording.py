"""The deeds of this app in words, and the kinds of its notices."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell
from rambu.web.notices import kinds


def register() -> None:
    """Tell sentences and kinds."""
    tell(
        {
            "meeting.planned": _("merencanakan rapat “{target}” pada {day}"),
            "meeting.changed": _("mengubah rencana rapat “{target}”"),
            "meeting.cancelled": _("membatalkan rapat “{target}”"),
            "meeting.restored": _("mengadakan kembali rapat “{target}”"),
            "meeting.answered": _("menjawab undangan “{target}”: {answer} {proxy}"),
            "meeting.agenda_renewed": _("menyusun ulang agenda “{target}”"),
            "meeting.agenda_ordered": _("mengatur agenda “{target}”"),
            "meeting.begun": _("memulai rapat “{target}”"),
            "meeting.closed": _("menutup rapat “{target}” sesudah {entries} peristiwa"),
            "meeting.reopened": _("membuka kembali rapat “{target}”"),
            "meeting.decided": _("memutuskan koreksi dalam “{target}” ({decision}): {told} {reason}"),
            "meeting.undone": _("membatalkan keputusan K-{number} dalam “{target}”: {reason}"),
            "meeting.agreed": _("menyetujui {count} SOP tanpa catatan dalam “{target}”"),
            "meeting.counted": _("memutuskan jumlah SOP dalam “{target}” ({what}): {title}. {reason}"),
            "meeting.paper_written": _("menyunting {name} rapat “{target}”"),
            "meeting.paper_renewed": _("menyusun ulang {name} rapat “{target}” dari log"),
            "meeting.settled": _("menyelesaikan koreksi tertunda pada “{target}” ({outcome}): {told} {words}"),
        }
    )
    kinds.add("meeting.invited", _("Undangan rapat SOP"), default="at once")
    kinds.add("meeting.changed", _("Perubahan rapat yang Anda ikuti"), default="at once")
