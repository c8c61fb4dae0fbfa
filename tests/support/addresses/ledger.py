"""The ledger of the city's office: a list in force, one that waits, a decision, a match, a plan."""

from __future__ import annotations

from datetime import date

from rambu.web.demo.map import SAMPLE
from rambu.web.ledger import actions
from rambu.web.ledger.actions.plans import Intent
from rambu.web.ledger.models import Decision, MapVersion, Match
from tests.support.addresses import ADMINS, ALL, KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import open_for
from tests.support.lists import book, text
from tests.support.owed import HEAD, ROWS, adopt, spot

OPEN: set[str] = set()


def addresses(cast: Cast) -> Addresses:
    """Whoever sees the office sees its ledger; who keeps it decides; a list is seen by who sent it."""
    chief, kota, unit = cast.fresh("koordinator"), cast.kota.pk, cast.unit.pk
    adopt(chief, cast.kota)
    content = text(HEAD, *ROWS[:1])
    sent = [actions.keep_list(by=chief, office=cast.kota, name="", file="a.csv", content=content).pk for _n in range(2)]
    document = open_for(cast, cast.fresh("pegawai"))
    mutasi = spot(cast, "Mutasi")
    actions.decide(by=chief, spot=mutasi, kind="tidak_perlu", reason="Tidak ada layanan ini (contoh)")
    actions.judge_match(by=chief, spot=mutasi, document=document, is_same=False)
    ijazah = spot(cast, "Ijazah")
    actions.plan_line(by=chief, spot=ijazah, intent=Intent(owner=cast.pegawai, due=date(2027, 1, 31)))
    draft, standing = _maps(cast)
    decision = Decision.objects.everywhere(reason="test").get().pk
    match = Match.objects.everywhere(reason="test").get().pk
    return {
        "ledger:desk": ("get", ALL, []),
        "ledger:overview": ("get", KEEPERS, []),
        "ledger:overview_export": ("get", KEEPERS, []),
        "ledger:maps": ("get", ALL, []),
        "ledger:map_template": ("get", ALL, []),
        "ledger:send_map": ("get", ADMINS, [cast.kanwil.pk]),
        "ledger:map": ("get", ALL, [standing.pk]),
        "ledger:map_columns": ("get", "admin", [_sent_map(cast)]),
        "ledger:download_map": ("get", ALL, [standing.pk]),
        "ledger:put_map_in_force": ("get", ADMINS, [draft.pk]),
        "ledger:forget_map": ("post", ADMINS, [_maps(cast, only_draft=True)[0].pk]),
        "ledger:booklet": ("get", ALL, [standing.pk]),
        "ledger:picture": ("get", ADMINS, [standing.pk, "relasi", "C.09.01"]),
        "ledger:process": ("get", ALL, [standing.pk, "C.09"]),
        "ledger:change_map": ("get", ADMINS, [standing.pk, "alihkan", "C.09"]),
        "ledger:office": ("get", SEERS, [kota]),
        "ledger:export": ("get", SEERS, [kota]),
        "ledger:plan": ("get", SEERS, [kota]),
        "ledger:plan_many": ("post", KEEPERS, [kota]),
        "ledger:hold": ("get", KEEPERS, [kota]),
        "ledger:lists": ("get", KEEPERS, [kota]),
        "ledger:template": ("get", KEEPERS, [kota]),
        "ledger:list": ("get", "koordinator", [sent[0]]),
        "ledger:list_columns": ("get", "koordinator", [sent[0]]),
        "ledger:forget_list": ("post", "koordinator", [sent[1]]),
        "ledger:unit": ("get", SEERS, [unit]),
        "ledger:form": ("get", SEERS, [unit]),
        "ledger:form_export": ("get", SEERS, [unit]),
        "ledger:form_edit": ("get", KEEPERS, [unit, ijazah.key]),
        "ledger:line": ("get", SEERS, [unit, ijazah.key]),
        "ledger:decide": ("get", KEEPERS, [unit, ijazah.key]),
        "ledger:match": ("get", KEEPERS, [unit, ijazah.key]),
        "ledger:plan_line": ("get", KEEPERS, [unit, ijazah.key]),
        "ledger:begin": ("post", SEERS, [unit, ijazah.key]),
        "ledger:keep": ("get", KEEPERS, [document.pk]),
        "ledger:end_decision": ("post", KEEPERS, [decision]),
        "ledger:end_match": ("post", KEEPERS, [match]),
    }


def _maps(cast: Cast, *, only_draft: bool = False) -> tuple[MapVersion, MapVersion]:
    """A draft of the upper office, and the map in force there."""
    draft = actions.keep_map(by=None, office=cast.kanwil, map_=SAMPLE, name="peta.xlsx")
    if only_draft:
        return draft, draft
    standing = actions.keep_map(by=None, office=cast.kanwil, map_=SAMPLE, name="peta.xlsx")
    actions.put_map_in_force(by=None, version=standing, number="KEP-CONTOH/1", decreed=date(2026, 1, 5))
    return draft, standing


def _sent_map(cast: Cast) -> int:
    """The workbook of a map that the admin has sent."""
    content = book([["Kode", "Nama proses"], ["C.01", "Layanan (contoh)"]])
    return actions.keep_file(by=cast.fresh("admin"), office=cast.kanwil, name="peta.xlsx", content=content).pk
