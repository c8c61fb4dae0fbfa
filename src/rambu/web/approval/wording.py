"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell(
        {
            "approval.numbers_planned": _("mengatur nomor SOP di {target}"),
            "approval.number_voided": _("menyatakan nomor {number} tidak dipakai lagi: {reason}"),
            "approval.sent_to_sign": _("mengirim “{target}” untuk ditandatangani {signer} dengan nomor {number}"),
            "approval.sending_cancelled": _("membatalkan pengiriman “{target}” dengan nomor {number}: {reason}"),
            "approval.initialled": _("mencatat paraf {who} pada “{target}”"),
            "approval.signed": _("mencatat tanda tangan {signer} pada “{target}” dengan nomor {number}"),
        },
        {"pattern": _("pola nomor")},
    )
