from rambu.rules import catalogue, document
from tests.support.house import ROOT


def test_the_document_is_what_the_catalogue_says() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == document(catalogue()), "python -m rambu.rules > docs/rules.md"


def test_some_rules_make_a_shorter_document() -> None:
    chosen = [rule for rule in catalogue() if rule.chapter == "waktu"]
    text = document(chosen)
    assert "## Waktu" in text
    assert "## Identitas" not in text
