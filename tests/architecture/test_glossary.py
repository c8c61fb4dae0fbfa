"""Public names speak the field's terms: an Indonesian word in one stands in the glossary, or the word is English."""

import re

from tests.support.house import ROOT, SOURCE, modules, public_names, words

SETTINGS = SOURCE / "web" / "settings.py"
"""Its names are Django's."""


def glossary() -> set[str]:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    return {word for term in re.findall(r"^\| `([^`]+)`", text, re.MULTILINE) for word in words(term)}


def english() -> set[str]:
    lists = (ROOT / "tests" / "architecture").glob("english*.txt")
    return {word for path in lists for word in path.read_text(encoding="utf-8").split()}


def used() -> dict[str, str]:
    ours = (path for path in modules() if path != SETTINGS)
    names = ((path.relative_to(ROOT), name) for path in ours for name in public_names(path))
    return {word: f"{path}: {name}" for path, name in names for word in words(name)}


def test_every_word_of_a_public_name_is_known() -> None:
    known = glossary() | english()
    strange = {word: place for word, place in used().items() if word not in known}
    assert strange == {}, "list the Indonesian ones in docs/glossary.md, the English ones in english*.txt"


def test_no_word_is_in_both_lists() -> None:
    assert glossary() & english() == set()


def test_the_glossary_lists_only_what_is_used() -> None:
    assert glossary() - set(used()) == set()
