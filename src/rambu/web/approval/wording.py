"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell(
        {
            "approval.numbers_planned": _("mengatur nomor SOP di {target}"),
            "approval.number_voided": _("menyatakan nomor {number} tidak dipakai lagi: {reason}"),
            "approval.packed": _("mengajukan paket {unit}: {count} naskah"),
            "approval.package_withdrawn": _("menarik kembali paket {unit}"),
            "approval.called": _("meminta pengajuan SOP: {title}"),
            "approval.call_closed": _("menutup permintaan pengajuan SOP: {title}"),
            "approval.read_last": _("menyatakan “{target}” sudah dibaca terakhir kali"),
            "approval.tried": _("mencatat uji coba “{target}”: {outcome}"),
            "approval.trial_settled": _("menindaklanjuti uji coba “{target}”: {answer}"),
            "approval.waived": _("mengecualikan {kind} pada “{target}”: {reason}"),
            "approval.waiver_ended": _("mencabut pengecualian {kind} pada “{target}”"),
            "approval.sent_to_sign": _("mengirim “{target}” untuk ditandatangani {signer} dengan nomor {number}"),
            "approval.sending_cancelled": _("membatalkan pengiriman “{target}” dengan nomor {number}: {reason}"),
            "approval.initialled": _("mencatat paraf {who} pada “{target}”"),
            "approval.signed": _("mencatat tanda tangan {signer} pada “{target}” dengan nomor {number}"),
        },
        {"pattern": _("pola nomor")},
    )
