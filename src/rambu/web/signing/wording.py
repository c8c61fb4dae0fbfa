"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences."""
    tell(
        {
            "signing.prepared": _("membuat naskah final “{target}” nomor {number} untuk cara {way}"),
            "signing.returned": _("menyimpan berkas bertanda tangan “{target}” ({way})"),
            "signing.scanned": _("mengunggah pindaian “{target}”: {name}"),
        }
    )
