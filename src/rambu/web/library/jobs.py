"""What the library lets a worker do."""

from __future__ import annotations

from django.utils.translation import gettext as _

from rambu.web.jobs.kinds import Outcome, job
from rambu.web.jobs.report import Report
from rambu.web.jobs.schedule import daily
from rambu.web.library.actions import put_effective
from rambu.web.library.archive import Archive
from rambu.web.library.formats import FORMATS, formats_of, write
from rambu.web.library.models import Draft, Revision
from rambu.web.library.printing import print_booklet, standing_texts, structured_texts
from rambu.web.library.states import State
from rambu.web.offices.models.span import today
from rambu.web.offices.refusal import Refused

BOOKLET = "library.booklet"
FILES = "library.files"
EFFECTIVE = "library.effective"


def register() -> None:
    """Tell the kinds."""
    job(BOOKLET)(make_booklet)
    job(FILES)(make_files)
    daily(EFFECTIVE, put_due_in_force, 0)


def put_due_in_force(_report: Report, day: str) -> Outcome:  # noqa: ARG001
    """Let revisions whose effective date has come replace their predecessors."""
    rows = Revision.objects.everywhere(reason="on their day").filter(state=State.AKAN_BERLAKU, effective__lte=today())
    done = sum(put_effective(revision=row) for row in rows.defer("content"))
    return Outcome(words=_("{count} SOP mulai berlaku.").format(count=done))


def make_booklet(report: Report, documents: list[int], title: str) -> Outcome:
    """One PDF of many SOPs; only those that the owner of the job still sees."""
    if report.by is None or report.office is None:
        raise ValueError("a booklet is somebody's")
    texts = structured_texts(report.by, documents)
    if not texts:
        raise Refused(_("Tidak ada lagi SOP dari daftar itu yang dapat dicetak."))
    for done, (document, _standing) in enumerate(texts, start=1):
        report.step(done, len(texts) + 1, str(document))
    standings = [standing for _document, standing in texts]
    drafts = sum(isinstance(standing, Draft) for standing in standings)
    content = print_booklet(report.office, standings, title)
    path = report.folder / f"kumpulan-sop-{today()}.pdf"
    path.write_bytes(content)
    report.step(len(texts) + 1, len(texts) + 1)
    words = (
        _("{count} SOP dalam satu buku, {drafts} di antaranya draf.") if drafts else _("{count} SOP dalam satu buku.")
    )
    return Outcome(file=path, words=words.format(count=len(texts), drafts=drafts))


def make_files(report: Report, documents: list[int], formats: list[str]) -> Outcome:
    """Many SOPs in some formats, in one archive; a signed file comes as it is."""
    if report.by is None or report.office is None:
        raise ValueError("files are made for somebody")
    texts = standing_texts(report.by, documents)
    kinds = [kind for kind in formats if kind in FORMATS]
    if not texts or not kinds:
        raise Refused(_("Tidak ada lagi SOP dari daftar itu yang dapat diunduh."))
    path = report.folder / f"sop-{today()}.zip"
    with Archive(path) as archive:
        for done, (document, standing) in enumerate(texts, start=1):
            for kind in [kind for kind in kinds if kind in formats_of(standing)] or ["pdf"]:
                archive.add(write(document, standing, kind))
            report.step(done, len(texts), str(document))
    return Outcome(file=path, words=_("{count} berkas dari {n} SOP.").format(count=archive.count, n=len(texts)))
