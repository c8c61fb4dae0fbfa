"""What the API answers and takes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema


class Fault(Schema):
    """Why it was not done, in one sentence for a person."""

    detail: str
    problems: list[str] = Field(default_factory=list)


class Meeting(Schema):
    """Edits that meet edits made meanwhile: nothing was changed."""

    detail: str
    version: int
    late: dict[str, Any]
    earlier: dict[str, Any]


class OfficeOut(Schema):
    """An office of the tree."""

    id: int
    code: str
    name: str
    type: str
    parent: int | None
    opened: date
    closed: date | None


class UnitOut(Schema):
    """A unit of an office."""

    id: int
    office: int
    parent: int | None
    type: str
    name: str


class PersonOut(Schema):
    """A person."""

    id: int
    name: str


class MeOut(PersonOut):
    """The person of the token."""

    office: int | None
    roles: list[str]
    """``kind@/path/`` of each role."""


class DocumentOut(Schema):
    """A SOP with what is derived from its text: of its latest revision, or of its first draft while there is none."""

    id: int
    title: str
    number: str
    process: str
    office: int
    unit: int
    state: str
    rows: int
    minutes: int | None
    wajib: int
    periksa: int
    in_force: int | None = Field(None, description="number of the revision in force")
    adopts: int | None
    changed: datetime


class Page(Schema):
    """A part of a list."""

    items: list[DocumentOut]
    count: int
    page: int
    pages: int


class DocumentIn(Schema):
    """A new SOP: a title, or a whole text (canonical JSON of the file format)."""

    unit: int
    title: str = Field("", max_length=500)
    sop: dict[str, Any] | None = None


class DraftOut(Schema):
    """The text that is worked on, as canonical JSON; `version` is its ETag."""

    version: int
    state: str
    base: int | None = Field(None, description="number of the revision that is revised")
    reason: str
    changed: datetime
    sop: dict[str, Any]


class DraftIn(Schema):
    """Begin to revise the SOP in force."""

    reason: str = Field(..., min_length=1, max_length=2000)


class EditsIn(Schema):
    """Edits (docs/edits.md) and a key that names this sending, so that repeating it changes nothing."""

    edits: list[dict[str, Any]] = Field(..., min_length=1, max_length=500)
    key: str = Field("", max_length=64)


class SopIn(Schema):
    """A whole text; the difference to the present one is applied as edits."""

    sop: dict[str, Any]
    key: str = Field("", max_length=64)


class EditedOut(Schema):
    """The text after the edits, and the sentences of what was changed."""

    version: int
    told: list[str]
    sop: dict[str, Any]


class ChangeOut(Schema):
    """A change of the draft."""

    version: int
    told: list[str]
    edits: list[dict[str, Any]]
    by: str
    at: datetime


class FindingsOut(Schema):
    """What the checks find, as ``rambu check --json`` tells it."""

    version: int
    findings: list[dict[str, Any]]


class MoveOut(Schema):
    """A deed that may be done, where it leads, and what still stands in its way."""

    name: str
    verb: str
    to: str
    needs_reason: bool
    objections: list[str]


class MoveIn(Schema):
    """Do a deed."""

    name: str
    reason: str = Field("", max_length=2000)
    exception: str = Field("", max_length=2000)


class StateOut(Schema):
    """Where the draft stands now."""

    state: str


class SignerIn(Schema):
    """Who signed."""

    jabatan: str = Field(..., min_length=1, max_length=200)
    nama: str = Field(..., min_length=1, max_length=200)
    nip: str = Field("", max_length=30)


class LegaliseIn(Schema):
    """The signature of a draft that waits for it."""

    number: str = Field(..., min_length=1, max_length=200)
    signer: SignerIn
    legalised: date
    effective: date | None = None


class RevokeIn(Schema):
    """The end of a SOP without a successor."""

    reason: str = Field(..., min_length=1, max_length=2000)
    ended: date


class RevisionOut(Schema):
    """A text that was legalised; `sha256` is its ETag."""

    number: int
    state: str
    sha256: str
    reason: str
    legalised: date
    effective: date
    ended: date | None


class RevisionTextOut(RevisionOut):
    """The revision with its text."""

    sop: dict[str, Any]


class DifferenceOut(Schema):
    """What leads from one text to another: edits and their sentences."""

    told: list[str]
    edits: list[dict[str, Any]]


class AssignmentOut(Schema):
    """Who works on the SOP."""

    id: int
    person: PersonOut
    part: str
    due: date | None


class AssignmentIn(Schema):
    """Give somebody a part."""

    person: int
    part: str = Field(..., pattern="^(penyusun|pembantu|pendamping)$")
    due: date | None = None


class AdoptIn(Schema):
    """Take over a SOP in force for a unit."""

    unit: int


class UndoIn(Schema):
    """Take a change of the draft back, also when others came after it."""

    version: int = Field(..., ge=1, le=2**31 - 1)
    key: str = Field("", max_length=64)


class HitOut(Schema):
    """A SOP that answers a question."""

    document: DocumentOut
    in_draft: bool = Field(..., description="whether the words stand in the open draft, not in the text in force")


class SearchOut(Schema):
    """The best answers first; `meant` is what was searched instead of a slip of spelling."""

    items: list[HitOut]
    count: int
    meant: str


class PlaceIn(Schema):
    """A place in the text by ids; all left out is the whole SOP."""

    bagan: str = Field("", max_length=60)
    kegiatan: str = Field("", max_length=60)
    symbol: str = Field("", max_length=60)
    field: str = Field("", max_length=60)
    to: str = Field("", max_length=60)


class CommentOut(Schema):
    """What one person said."""

    by: str
    at: datetime
    text: str


class ThreadOut(Schema):
    """What is said at one place, with the proposal that stands there, if any."""

    id: int
    place: PlaceIn
    place_name: str
    lost: bool
    resolved: bool
    comments: list[CommentOut]
    proposal: int | None
    proposal_state: str


class CommentIn(Schema):
    """Say something at a place."""

    text: str = Field(..., min_length=1, max_length=5000)
    place: PlaceIn = PlaceIn(bagan="", kegiatan="", symbol="", field="", to="")


class ReplyIn(Schema):
    """Answer in a thread."""

    text: str = Field(..., min_length=1, max_length=5000)


class ProposalIn(Schema):
    """Propose edits of the open draft."""

    edits: list[dict[str, Any]] = Field(..., min_length=1, max_length=500)
    text: str = Field("", max_length=5000)
    place: PlaceIn = PlaceIn(bagan="", kegiatan="", symbol="", field="", to="")


class DeclineIn(Schema):
    """Leave the draft as it is."""

    reason: str = Field("", max_length=2000)
