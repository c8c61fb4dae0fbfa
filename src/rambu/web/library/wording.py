"""The deeds of this app in words, as the audit trail tells them after the name of who did it."""

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell


def register() -> None:
    """Tell sentences and fields."""
    tell(
        {
            "library.document_opened": _("memulai SOP “{target}” di {unit}"),
            "library.document_adopted": _("memakai SOP “{target}” dari {from} untuk {unit}"),
            "library.adoption_renewed": _("mengambil naskah asal yang baru untuk “{target}”"),
            "library.document_discarded": _("membuang SOP “{target}”"),
            "library.document_restored": _("mengembalikan SOP “{target}”"),
            "library.draft_opened": _("mulai merevisi SOP “{target}”: {reason}"),
            "library.draft_discarded": _("menghentikan revisi SOP “{target}”"),
            "library.draft_reopened": _("melanjutkan revisi SOP “{target}”"),
            "library.draft_edited": _("mengubah naskah “{target}”: {told}"),
            "library.draft_moved": _("membawa “{target}” dari {from} ke {to}"),
            "library.draft_unmoved": _("mengembalikan “{target}” dari {from} ke {to}"),
            "library.legalised": _("mencatat pengesahan “{target}” dengan nomor {number}"),
            "library.effective": _("memberlakukan “{target}” nomor {number} pada tanggal efektifnya"),
            "library.signed_entered": _("memasukkan SOP bertanda tangan “{target}” dengan nomor {number}"),
            "library.signed_withdrawn": _("menarik kembali SOP bertanda tangan “{target}”"),
            "library.signed_restored": _("mengembalikan SOP bertanda tangan “{target}”"),
            "library.copy_confirmed": _("menyatakan naskah terstruktur “{target}” sama dengan berkas bertanda tangan"),
            "library.revoked": _("mencabut SOP “{target}”: {reason}"),
            "library.revocation_undone": _("memberlakukan kembali SOP “{target}”"),
            "library.assigned": _("menugaskan {person} sebagai {part}"),
            "library.due_changed": _("mengubah tenggat {person} sebagai {part}"),
            "library.unassigned": _("mengakhiri tugas {person} sebagai {part}"),
            "library.master_kept": _("menambahkan “{target}” ke daftar {kind}"),
            "library.master_dropped": _("mengeluarkan “{target}” dari daftar {kind}"),
            "library.renamed_everywhere": _("mengganti nama {old} menjadi {new} di {count} draf"),
            "library.renaming_undone": _("mengurungkan penggantian nama {old} menjadi {new}"),
            "library.documents_received": _("membawa {count} SOP dari {from} ke {into}"),
            "library.stages_planned": _("mengatur tahap SOP di {target}"),
        },
        {"skipped": _("tahap yang dilewati"), "due": _("tenggat")},
    )
