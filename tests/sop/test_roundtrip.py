"""What is written is read back equal, as YAML and as canonical JSON."""

import json
import random
from pathlib import Path

import pytest
import rfc8785
import yaml
from hypothesis import given

from rambu.sop.canonical import canonical, sha256
from rambu.sop.model import Sop
from rambu.sop.reading import load, loads
from rambu.sop.writing import dump, dumps
from tests.support.house import ROOT
from tests.support.sops import random_sop, sops
from tests.support.thorough import examples

EXAMPLES = sorted(ROOT.glob("examples/**/*.sop.yaml"))


@given(sops())
@examples(100)
def test_yaml_is_read_back_equal(sop: Sop) -> None:
    assert loads(dumps(sop)) == sop


@given(sops())
@examples(60)
def test_canonical_json_is_read_back_equal_and_agrees_with_another_writer(sop: Sop) -> None:
    data = canonical(sop)
    assert loads(data.decode()) == sop
    assert rfc8785.dumps(json.loads(data)) == data


@given(sops())
@examples(40)
def test_writing_is_stable(sop: Sop) -> None:
    text = dumps(sop)
    assert dumps(loads(text)) == text
    assert sha256(loads(text)) == sha256(sop)


@given(sops())
@examples(40)
def test_a_reader_of_yaml_1_1_sees_the_same_texts(sop: Sop) -> None:
    """PyYAML resolves like YAML 1.1; what it takes for no text was meant to be none: versions, names, yes and no."""

    def check(ours: object, theirs: object) -> None:
        if isinstance(ours, dict) and isinstance(theirs, dict):
            assert set(ours) == set(theirs)
            for key in ours:
                check(ours[key], theirs[key])
        elif isinstance(ours, list) and isinstance(theirs, list):
            for a, b in zip(ours, theirs, strict=True):
                check(a, b)
        else:
            assert str(theirs) == ours or (isinstance(theirs, bool) and str(theirs).lower() == ours)

    text = dumps(sop)
    check(yaml.load(text, Loader=yaml.CBaseLoader), yaml.safe_load(text))


@pytest.mark.parametrize("seed", range(60))
def test_realistic_documents_are_read_back_equal(seed: int) -> None:
    sop = random_sop(random.Random(seed))
    assert loads(dumps(sop)) == sop
    assert loads(canonical(sop).decode()) == sop


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_examples_are_read_back_equal(path: Path) -> None:
    sop = load(path)
    assert loads(dumps(sop)) == sop
    assert loads(canonical(sop).decode()) == sop


@pytest.mark.parametrize("name", ["a.sop.yaml", "a.sop.json"])
def test_files_are_read_back_equal(name: str, tmp_path: Path) -> None:
    sop = random_sop(random.Random(1))
    dump(sop, tmp_path / name)
    assert load(tmp_path / name) == sop
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_an_empty_sop_has_known_bytes() -> None:
    assert canonical(Sop()) == b'{"bagan":[{"id":"b1"}],"rambu":1}'
    assert dumps(Sop()) == "rambu: 1\n"
