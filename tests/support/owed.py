"""What the cast's office owes, for tests."""

from __future__ import annotations

from rambu.web.ledger import actions
from rambu.web.ledger.models import Guide
from rambu.web.ledger.reading import Ledger, Line, ledger_of
from rambu.web.ledger.sheets.lines import judged
from rambu.web.ledger.views.finding import spot_of
from rambu.web.offices.models import Office
from rambu.web.people.models import Person
from tests.support.cast import Cast
from tests.support.lists import text

HEAD = ("Kode kantor", "Unit", "Judul SOP", "Kode proses")
UNIT = "Seksi Pendidikan Madrasah"
ROWS = (
    ("33.72", UNIT, "SOP Pelayanan Surat Masuk (contoh)", "C.01.01"),
    ("", UNIT, "SOP Pelayanan Legalisasi Ijazah (contoh)", "C.01.02"),
    ("", UNIT, "SOP Penerbitan Rekomendasi Mutasi (contoh)", ""),
)


def adopt(by: Person, office: Office, *rows: tuple[str, ...], name: str = "SK contoh nomor 1") -> tuple[Guide, object]:
    """Send and adopt a list; gives it and the event."""
    content = text(HEAD, *(rows or ROWS))
    guide = actions.keep_list(by=by, office=office, name=name, file="daftar.csv", content=content)
    plan = judged(by, office, content)
    return guide, actions.adopt_list(by=by, guide=guide, looked_at=plan.fingerprint)


def ledger(cast: Cast) -> Ledger:
    """The ledger of the city's office."""
    return ledger_of(Office.objects.everywhere(reason="test").select_related("type").get(pk=cast.kota.pk))


def line(cast: Cast, words: str) -> Line:
    """The line whose title has these words."""
    (found,) = [one for one in ledger(cast).lines if words in one.owed.requirement.title]
    return found


def spot(cast: Cast, words: str) -> actions.Spot:
    """Where an action puts its note on that line."""
    return spot_of(ledger(cast), line(cast, words))


def states(cast: Cast) -> dict[str, str]:
    """The state of each line by its title."""
    return {one.owed.requirement.title: one.state.value for one in ledger(cast).lines}
