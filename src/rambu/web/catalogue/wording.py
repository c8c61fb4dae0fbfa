"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell(
        {
            "catalogue.marked": _("menetapkan SOP “{target}” di katalog: {choice}"),
            "catalogue.service_described": _("melengkapi standar pelayanan “{target}”"),
            "catalogue.policy_set": _("mengatur katalog publik {target}: {default}"),
        },
        {
            "requirements": _("persyaratan"),
            "product": _("produk layanan"),
            "complaints": _("tempat pengaduan"),
            "default": _("SOP yang publik"),
        },
    )
