"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences."""
    tell(
        {
            "imports.sent": _("mengirim {count} berkas untuk {target}"),
            "imports.discarded": _("membuang berkas kiriman untuk {target}"),
            "imports.restored": _("mengembalikan berkas kiriman untuk {target}"),
            "imports.taken": _("menjadikan {count} SOP dari berkas draf {target}"),
            "imports.untaken": _("membatalkan {count} draf dari berkas untuk {target}"),
            "imports.revised": _("membuka revisi dengan {count} perubahan dari berkas {file}"),
            "imports.unrevised": _("menghentikan revisi yang dibuka dari berkas"),
            "imports.stack_sent": _("mengirim {count} SOP bertanda tangan dengan daftar {list}"),
            "imports.stack_entered": _("memasukkan {count} SOP bertanda tangan dari daftar {list}"),
            "imports.stack_withdrawn": _("menarik kembali {count} SOP bertanda tangan dari daftar {target}"),
            "imports.stack_discarded": _("membuang kiriman SOP bertanda tangan {target}"),
            "imports.stack_restored": _("mengembalikan kiriman SOP bertanda tangan {target}"),
            "imports.proposed": _("mengusulkan {count} perubahan dari berkas {file}"),
        }
    )
