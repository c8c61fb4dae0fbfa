"""The ledger of the city's office: a list in force, one that waits, a decision, a match, a plan."""

from __future__ import annotations

from datetime import date

from rambu.web.ledger import actions
from rambu.web.ledger.actions.plans import Intent
from rambu.web.ledger.models import Decision, Match
from tests.support.addresses import ALL, KEEPERS, SEERS, Addresses
from tests.support.cast import Cast
from tests.support.library import open_for
from tests.support.lists import text
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
    decision = Decision.objects.everywhere(reason="test").get().pk
    match = Match.objects.everywhere(reason="test").get().pk
    return {
        "ledger:desk": ("get", ALL, []),
        "ledger:overview": ("get", KEEPERS, []),
        "ledger:overview_export": ("get", KEEPERS, []),
        "ledger:office": ("get", SEERS, [kota]),
        "ledger:export": ("get", SEERS, [kota]),
        "ledger:plan": ("get", SEERS, [kota]),
        "ledger:plan_many": ("post", KEEPERS, [kota]),
        "ledger:lists": ("get", KEEPERS, [kota]),
        "ledger:template": ("get", KEEPERS, [kota]),
        "ledger:list": ("get", "koordinator", [sent[0]]),
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
