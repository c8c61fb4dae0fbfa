import re

from rambu.rules import catalogue
from rambu.rules.chapters import NAMES
from rambu.rules.registry import GOOD_PRACTICE, PERMENPAN, PERPRES_WORKING_TIME

RULES = list(catalogue())


def test_ids_are_unique_and_readable() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", id_) for id_ in ids)


def test_every_rule_stands_in_a_chapter() -> None:
    assert {rule.chapter for rule in RULES} == {chapter for chapter, _heading in NAMES}


def test_every_rule_can_be_learned_from() -> None:
    for rule in RULES:
        for text in (rule.title, rule.explanation, rule.bad, rule.good):
            assert text.strip(), rule.id
        assert rule.bad != rule.good
        assert rule.explanation.endswith(".")


def test_no_law_is_invented() -> None:
    assert {rule.source for rule in RULES} == {PERMENPAN, PERPRES_WORKING_TIME, GOOD_PRACTICE}


def test_a_rule_is_plain_json() -> None:
    assert all(isinstance(value, str) for rule in RULES for value in rule.to_dict().values())
