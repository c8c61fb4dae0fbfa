"""The deeds of this app in words."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences."""
    tell(
        {
            "doors.authenticator_confirmed": _("memasang aplikasi autentikator"),
            "doors.authenticator_removed": _("melepas aplikasi autentikator"),
            "doors.recovery_codes_made": _("membuat kode cadangan baru"),
            "doors.recovery_code_used": _("masuk dengan kode cadangan; tersisa {left}"),
            "doors.passkey_added": _("menambah kunci sandi “{name}”"),
            "doors.passkey_renamed": _("mengganti nama kunci sandi “{was}” menjadi “{name}”"),
            "doors.passkey_removed": _("menghapus kunci sandi “{name}”"),
            "doors.factors_reset": _("melepas semua langkah kedua dan kunci sandi {target}"),
            "doors.demands_changed": _("mengatur siapa di {target} yang wajib memakai langkah kedua: {words}"),
        }
    )
