"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences."""
    tell(
        {
            "distribution.added": _("menambahkan {who} ke daftar penerima “{target}”"),
            "distribution.dropped": _("mengeluarkan {who} dari daftar penerima “{target}”"),
        }
    )
