"""Edits as JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rambu.sop.edits import EditError, RemoveKegiatan, SetKegiatan, apply, from_json, to_json
from rambu.sop.model import Sop
from tests.support.edits import edits_of
from tests.support.sops import sops

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.data(), sops())
def test_what_is_written_is_read_back(data: st.DataObject, sop: Sop) -> None:
    edit = data.draw(edits_of(sop))
    text = json.dumps(to_json(edit), ensure_ascii=False)
    assert from_json(json.loads(text)) == edit


def test_the_document() -> None:
    assert to_json(SetKegiatan("k4", "waktu.nominal", "30 menit")) == {
        "version": 1,
        "edit": "SetKegiatan",
        "kegiatan": "k4",
        "field": "waktu.nominal",
        "value": "30 menit",
    }


def paths(document: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    return [path, *(p for key, value in inner for p in paths(value, (*path, key)))]


def damaged(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = dict(document) if isinstance(document, dict) else list(document)
    copy[path[0]] = damaged(document[path[0]], path[1:], value)
    return copy


@given(st.data(), sops(), JSON)
def test_a_damaged_document_is_read_as_an_edit_or_refused_in_one_sentence(
    data: st.DataObject, sop: Sop, junk: Any
) -> None:
    document = to_json(data.draw(edits_of(sop)))
    broken = damaged(document, data.draw(st.sampled_from(paths(document))), junk)
    message = ""
    try:
        apply(sop, from_json(broken))
    except EditError as error:
        message = str(error)
    assert "\n" not in message


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ([], "Suntingan harus berupa objek JSON."),
        ({"edit": "RemoveKegiatan", "kegiatan": "k1"}, "Versi suntingan tidak dikenal; yang dikenal adalah 1."),
        ({"version": 2, "edit": "RemoveKegiatan"}, "Versi suntingan tidak dikenal; yang dikenal adalah 1."),
        ({"version": True, "edit": "RemoveKegiatan"}, "Versi suntingan tidak dikenal; yang dikenal adalah 1."),
        ({"version": 1, "edit": "Sop"}, "Jenis suntingan “Sop” tidak dikenal."),
        ({"version": 1, "edit": "RemoveKegiatan"},
         "Bagian “kegiatan” kurang atau tidak dikenal pada suntingan RemoveKegiatan."),
        ({"version": 1, "edit": "RemoveKegiatan", "kegiatan": 4}, "kegiatan: seharusnya teks."),
        ({"version": 1, "edit": "SetField", "field": "x", "value": ""}, "Tidak ada bagian bernama “x” di sini."),
        ({"version": 1, "edit": "SetField", "field": "judul", "value": "\ud800"},
         "value: seharusnya teks Unicode yang utuh."),
        (
            {"version": 1, "edit": "InsertKegiatan", "bagan": "", "after": "",
             "kegiatan": {"id": "", "waktu": {"x": 1}}},
            "kegiatan.waktu: bagian “x” tidak dikenal.",
        ),
        (
            {"version": 1, "edit": "InsertKegiatan", "bagan": "b1", "after": "", "kegiatan": {"teks": ""}},
            "kegiatan: bagian “id” tidak ada.",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(document: object, message: str) -> None:
    with pytest.raises(EditError) as error:
        from_json(document)
    assert str(error.value) == message


def test_a_plain_edit_is_a_plain_document() -> None:
    assert from_json({"version": 1, "edit": "RemoveKegiatan", "kegiatan": "k1"}) == RemoveKegiatan("k1")
