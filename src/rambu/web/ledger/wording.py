"""The deeds of this app in words, and the notices that it sends."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from rambu.web.audit.wording import tell
from rambu.web.ledger.actions.plans import OWED
from rambu.web.notices import kinds


def register() -> None:
    """Tell sentences and fields."""
    kinds.add(OWED, _("Anda diminta menyusun SOP dari daftar kewajiban"), default="at once")
    tell(
        {
            "ledger.list_adopted": _("memakai daftar SOP wajib {target}: {made} baris baru, {gone} baris dikeluarkan"),
            "ledger.list_undone": _("mengurungkan daftar SOP wajib {target}"),
            "ledger.whole_held": _("menetapkan unit yang memegang kewajiban kantor secara keseluruhan: {unit}"),
            "ledger.columns_chosen": _("memilih kolom berkas {file}"),
            "ledger.map_kept": _("menyimpan draf peta proses {target}: {processes} proses"),
            "ledger.map_forgotten": _("membuang draf peta proses {name}"),
            "ledger.map_in_force": _("memberlakukan peta proses {target} dengan keputusan {number}"),
            "ledger.map_changed": _("mengubah peta proses {target}. {told} SOP yang berakhir: {documents}"),
            "ledger.map_undone": _("mengurungkan perubahan peta proses {target}"),
            "ledger.decided": _("memutuskan kewajiban {target} ({unit}): {kind}. Alasan: {reason}"),
            "ledger.decision_ended": _("mencabut keputusan tentang kewajiban {target} ({unit})"),
            "ledger.matched": _("memasangkan kewajiban {target} ({unit}) dengan SOP {document}"),
            "ledger.refused_match": _("menolak SOP {document} untuk kewajiban {target} ({unit})"),
            "ledger.match_ended": _("melepas SOP {document} dari kewajiban {target} ({unit})"),
            "ledger.planned": _("merencanakan kewajiban {target} ({unit})"),
            "ledger.identified": _("mengubah formulir identifikasi {unit}: {target}"),
            "ledger.begun": _("mulai menyusun {target} dari daftar kewajiban {unit}"),
        },
        {
            "owner": _("penyusun"),
            "mentor": _("pendamping"),
            "due": _("tenggat"),
            "volume": _("volume setahun"),
            "impact": _("dampak"),
            "risk": _("risiko"),
            "tugas": _("tugas"),
            "fungsi": _("fungsi"),
            "uraian": _("uraian tugas"),
            "kegiatan": _("kegiatan"),
            "output": _("output"),
            "aspek": _("aspek kegiatan"),
            "judul": _("judul SOP"),
        },
    )
