"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell(
        {
            "offices.office_opened": _("membuka kantor {target}"),
            "offices.office_changed": _("mengubah data kantor {target}"),
            "offices.office_moved": _("memindahkan kantor {target}"),
            "offices.office_closed": _("menutup kantor {target}"),
            "offices.office_reopened": _("membuka kembali kantor {target}"),
            "offices.office_merged": _("menggabungkan kantor {target} ke {into}"),
            "offices.office_received": _("menerima gabungan dari {from} di kantor {target}"),
            "offices.unit_opened": _("membuka unit {target}"),
            "offices.unit_changed": _("mengubah data unit {target}"),
            "offices.unit_closed": _("menutup unit {target}"),
            "offices.unit_reopened": _("membuka kembali unit {target}"),
            "offices.unit_merged": _("menggabungkan unit {target} ke {into}"),
            "offices.office_removed": _("mengeluarkan kantor {target} yang dibuka impor"),
            "offices.unit_removed": _("mengeluarkan unit {target} yang dibuka impor"),
            "offices.kind_created": _("menambah jenis {target}"),
            "offices.kind_changed": _("mengubah jenis {target}"),
        },
        {
            "name": _("nama"),
            "code": _("kode"),
            "type": _("jenis"),
            "parent": _("induk"),
            "opened": _("dibuka pada"),
            "closed": _("ditutup pada"),
            "replaced_by": _("digantikan oleh"),
            "order": _("urutan"),
        },
    )
