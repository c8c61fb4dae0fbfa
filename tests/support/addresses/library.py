"""The addresses of the library: a SOP in force, one that is written, one that waits for its signature."""

from __future__ import annotations

from datetime import timedelta

from rambu.sop import SetField, loads
from rambu.web.library import actions
from rambu.web.library.masters import actions as masters
from rambu.web.library.models import Change, Document
from rambu.web.library.models.mention import Kind
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from tests.support.addresses import ALL, KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import SURAT, draft_of, open_for, put_in_force
from tests.support.scans import enter_for

COORDINATOR = "koordinator"
WRITERS = "admin koordinator pegawai"


def addresses(cast: Cast) -> Addresses:
    """All in the office of the cast."""
    written = open_for(cast, cast.pegawai, loads(SURAT)).pk
    in_force, signed = open_for(cast, cast.pegawai, loads(SURAT)), open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(in_force)
    waiting = draft_of(signed)
    waiting.state = State.MENUNGGU_TANDA_TANGAN
    waiting.save()
    spare = open_for(cast, cast.pegawai, loads(SURAT))
    actions.edit_draft(by=None, draft=draft_of(spare), edits=[SetField("judul", "SOP Lain")], base=0, key="a")
    change = Change.objects.everywhere(reason="test").get(draft=draft_of(spare))
    part = spare.assignments.everywhere(reason="test").get()
    view = actions.keep_view(by=cast.pegawai, name="Draf saya", query="milik=penyusun")
    revised = open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(revised)
    actions.open_draft(by=cast.fresh("pegawai"), document=revised, reason="Waktu berubah")
    scanned = enter_for(cast, None).pk
    actions.open_draft(by=None, document=Document.objects.everywhere(reason="test").get(pk=scanned), reason="Susun")
    kept = masters.keep_master(by=None, office=cast.kota, kind=Kind.JABATAN, name="Kepala Seksi Lama")
    keys = ["kepala seksi"]
    renaming = masters.rename_everywhere(by=None, office=cast.kota, kind=Kind.JABATAN, keys=keys, new="Kasi")
    later = open_for(cast, cast.pegawai, loads(SURAT))
    put_in_force(later, effective=today() + timedelta(days=30))
    return {
        "library:shelf": ("get", ALL, []),
        "library:create": ("get", ALL, []),
        "library:export": ("get", ALL, []),
        "library:assign_many": ("get", KEEPERS, []),
        "library:move_many": ("get", ALL, []),
        "library:booklet": ("get", ALL, []),
        "library:files": ("get", ALL, []),
        "library:signed": ("get", COORDINATOR, []),
        "library:signed_file": ("get", SEERS, [scanned, 1]),
        "library:signed_page": ("get", SEERS, [scanned, 1, 1]),
        "library:confirm_copy": ("get", COORDINATOR, [scanned]),
        "library:views": ("get", ALL, []),
        "library:keep_view": ("post", ALL, []),
        "library:view": ("get", ALL, [view.code]),
        "library:forget_view": ("post", "pegawai", [view.pk]),
        "library:stages": ("get", KEEPERS, []),
        "library:plan": ("get", KEEPERS, [cast.kota.pk]),
        "library:masters": ("get", ALL, []),
        "library:usage": ("get", ALL, []),
        "library:suggestions": ("get", ALL, []),
        "library:keep_master": ("get", KEEPERS, []),
        "library:drop_master": ("post", KEEPERS, [kept.pk]),
        "library:rename": ("get", KEEPERS, []),
        "library:renamings": ("get", KEEPERS, []),
        "library:renaming": ("get", KEEPERS, [renaming.pk]),
        "library:undo_renaming": ("post", KEEPERS, [renaming.pk]),
        "library:end_assignment": ("post", WRITERS, [part.pk]),
        "library:undo_change": ("post", WRITERS, [change.pk]),
        "library:document": ("get", SEERS, [written]),
        "library:download": ("get", SEERS, [in_force.pk, "1", "pdf"]),
        "library:identity": ("get", SEERS, [written, "draf", "0"]),
        "library:history": ("get", SEERS, [written]),
        "library:compare": ("get", SEERS, [written]),
        "library:assign": ("get", WRITERS, [written]),
        "library:move": ("get", WRITERS, [written, "submit"]),
        "library:legalise": ("get", COORDINATOR, [signed.pk]),
        "library:withdraw_coming": ("get", COORDINATOR, [later.pk]),
        "library:revoke": ("get", COORDINATOR, [in_force.pk]),
        "library:revise": ("get", WRITERS, [in_force.pk]),
        "library:discard_draft": ("post", WRITERS, [revised.pk]),
        "library:discard": ("post", WRITERS, [spare.pk]),
        "library:adopt": ("get", SEERS, [in_force.pk]),
        "library:renew": ("post", WRITERS, [in_force.pk]),
    }


OPEN: set[str] = set()
