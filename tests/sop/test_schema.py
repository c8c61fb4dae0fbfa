import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from rambu.sop.canonical import canonical
from rambu.sop.errors import BadInput
from rambu.sop.model import Sop
from rambu.sop.reading import loads
from rambu.sop.schema import schema
from rambu.sop.writing import dumps
from tests.support.bad_sops import BAD_SHAPES
from tests.support.house import ROOT
from tests.support.sops import sops
from tests.support.thorough import examples


@cache
def validator() -> Any:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def as_json(text: str) -> Any:
    """A YAML text as a reader of YAML 1.2 with its JSON types sees it."""

    class Loader(yaml.SafeLoader):
        pass

    # YAML 1.2 knows no dates, and of the many words for yes and no only true and false.
    Loader.yaml_implicit_resolvers = {
        first: [p for p in pairs if not p[0].endswith("timestamp") and (first in "tTfF" or not p[0].endswith("bool"))]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(text, Loader)


@given(sops())
@examples(40)
def test_every_document_is_valid(sop: Sop) -> None:
    validator().validate(json.loads(canonical(sop)))
    validator().validate(as_json(dumps(sop)))


@pytest.mark.parametrize("path", sorted(ROOT.glob("examples/**/*.sop.yaml")), ids=lambda p: p.name)
def test_examples_are_valid(path: Path) -> None:
    validator().validate(as_json(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", BAD_SHAPES)
def test_what_has_the_wrong_shape_fails_schema_and_reader(name: str) -> None:
    text = BAD_SHAPES[name][0]
    assert not validator().is_valid(as_json(text))
    with pytest.raises(BadInput):
        loads(text)


def test_the_schema_is_fresh_each_time() -> None:
    schema()["properties"].clear()
    assert schema()["properties"]["judul"]["description"]
