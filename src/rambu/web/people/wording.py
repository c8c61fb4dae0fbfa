"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell(
        {
            "people.first_run": _("memulai Rambu dengan kantor {target}"),
            "people.person_registered": _("mendaftarkan {target}"),
            "people.person_changed": _("mengubah data {target}"),
            "people.person_moved": _("memindahkan {target} ke kantor {into}"),
            "people.person_stopped": _("menonaktifkan akun {target}"),
            "people.person_restored": _("mengaktifkan kembali akun {target}"),
            "people.position_opened": _("menambah jabatan {target}"),
            "people.position_changed": _("mengubah jabatan {target}"),
            "people.position_closed": _("menghapus jabatan {target} dari susunan"),
            "people.position_reopened": _("mengembalikan jabatan {target} ke susunan"),
            "people.tenure_begun": _("menempatkan {target}"),
            "people.tenure_ended": _("mengakhiri penempatan {target}"),
            "people.tenure_resumed": _("melanjutkan kembali penempatan {target}"),
            "people.tenure_removed": _("membatalkan penempatan {target}"),
            "people.role_given": _("memberi peran {target}"),
            "people.role_ended": _("mencabut peran {target}"),
            "people.invited": _("mengundang {target}"),
            "people.invitation_withdrawn": _("menarik undangan {target}"),
            "people.code_made": _("membuat kode sekali pakai untuk {target}"),
            "people.link_sent": _("meminta tautan sandi baru untuk {target}"),
            "people.key_used": _("menetapkan sandi lewat undangan, tautan, atau kode"),
            "people.password_changed": _("mengganti sandinya"),
            "people.email_changed": _("mengganti alamat surelnya"),
            "people.sheet_applied": _(
                "mengimpor {kind} dari {target}: {made} baru, {altered} berubah, {skipped} dilewati"
            ),
            "people.sheet_undone": _("mengurungkan impor {target}"),
            "people.person_removed": _("mengeluarkan {target} yang didaftarkan impor"),
            "people.position_removed": _("mengeluarkan jabatan {target} yang ditambah impor"),
            "people.sessions_ended": _("mengakhiri sesi masuk"),
        },
        {
            "nip": _("NIP"),
            "email": _("surel"),
            "office": _("kantor"),
            "leads": _("memimpin unit"),
            "since": _("sejak"),
            "until": _("sampai"),
            "is_active": _("akun aktif"),
            "unit": _("unit"),
            "state": _("keadaan"),
        },
    )
