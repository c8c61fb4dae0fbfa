"""Every message has its translation, and `RAMBU_LANG` says which one is spoken."""

import ast
import string
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from rambu.cli import main
from rambu.language import gettext, later, ngettext, printed
from rambu.rules import catalogue
from rambu.sop import describe_all, difference, loads
from rambu.worktime import spell
from scripts.catalogue import LANGUAGES, ROOT, WEB, as_mo, as_po, folder, forms, is_translated, messages, read, updated
from tests.support.house import modules
from tests.support.texts import first_difference


def translations(language: str) -> list[Message]:
    return [message for message in read(language) if message.id]


def placeholders(text: str) -> set[str]:
    """The names between braces; of a text that is no format, nothing."""
    try:
        return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def edges(text: str) -> tuple[bool, bool, bool]:
    """Whether it begins and ends with a space, which join it to others, and whether it ends as a sentence."""
    return text[:1].isspace(), text[-1:].isspace(), text.endswith(".")


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_LANG", "en")


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    def test_holds_every_message_of_the_source_and_no_other(self, language: str) -> None:
        assert {m.id for m in translations(language)} == set(messages()), "run scripts/messages"

    def test_translates_every_message(self, language: str) -> None:
        assert [m.id for m in translations(language) if not is_translated(m)] == []

    def test_keeps_placeholders(self, language: str) -> None:
        for message in translations(language):
            wanted = placeholders(forms(message.id)[0])
            assert all(placeholders(form) == wanted for form in forms(message.string)), message.id

    def test_keeps_spaces_and_full_stops_at_the_ends(self, language: str) -> None:
        for message in translations(language):
            wanted = edges(forms(message.id)[0])
            assert all(edges(form) == wanted for form in forms(message.string)), message.id

    def test_has_nothing_fuzzy_or_obsolete(self, language: str) -> None:
        catalogue = read(language)
        assert not catalogue.obsolete
        assert [m.id for m in catalogue if m.id and m.fuzzy] == []

    def test_stands_as_the_script_writes_it(self, language: str) -> None:
        assert not first_difference((folder(language) / "rambu.po").read_bytes(), as_po(updated(language)))

    def test_is_compiled(self, language: str) -> None:
        assert not first_difference((folder(language) / "rambu.mo").read_bytes(), as_mo(updated(language)))

    def test_is_valid(self, language: str) -> None:
        with (folder(language) / "rambu.po").open("rb") as file:
            assert [message.id for message in read_po(file, abort_invalid=True) if message.check()] == []


def called_outside_functions(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "_n"):
            yield node
        yield from called_outside_functions(node)


def test_no_message_is_translated_when_a_module_is_loaded() -> None:
    early = {
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in modules()
        if WEB not in path.parents
        for call in called_outside_functions(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert early == set(), "mark it with `later`, translate it where it is shown"


@pytest.mark.usefixtures("english")
class TestEnglish:
    def test_translates(self) -> None:
        assert gettext("tanpa temuan") == "no findings"

    def test_leaves_what_it_does_not_know(self) -> None:
        assert gettext("PermenPAN-RB 35/2012") == "PermenPAN-RB 35/2012"

    def test_leaves_nothing_as_nothing(self) -> None:
        assert gettext("") == ""

    def test_tells_one_from_many(self) -> None:
        assert [ngettext("{n} jam", n).format(n=n) for n in (0, 1, 2)] == ["0 hours", "1 hour", "2 hours"]
        assert spell(450 + 61) == "1 working day 1 hour 1 minute"

    def test_marks_without_translating(self) -> None:
        assert later("tanpa temuan") == "tanpa temuan"

    def test_leaves_what_is_printed_on_a_document(self) -> None:
        with printed():
            assert gettext("tanpa temuan") == "tanpa temuan"
            assert ngettext("{n} jam", 1) == "{n} jam"
        assert gettext("tanpa temuan") == "no findings"

    def test_tells_rules(self) -> None:
        titles = {rule.id: rule.title for rule in catalogue()}
        assert titles["alur.buntu"] == "There is no dead end"

    def test_tells_edits(self) -> None:
        old = loads("{rambu: 1, judul: A, pelaksana: [P], kegiatan: [{teks: Menulis, pelaksana: P, waktu: 1 jam}]}")
        new = loads("{rambu: 1, judul: A, pelaksana: [P], kegiatan: [{teks: Menulis, pelaksana: P, waktu: 2 jam}]}")
        assert describe_all(old, difference(old, new)) == ["Time of step 1 changed: 1 jam → 2 jam."]

    def test_speaks_at_the_command_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", str(ROOT / "examples" / "pelaporan-gratifikasi.sop.yaml")]) == 1
        assert "Step 1 has no output yet; write what it produces." in capsys.readouterr().out

    def test_speaks_of_errors(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "no-such.sop.yaml"]) == 2
        assert "the file is not there" in capsys.readouterr().err

    def test_helps(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            main(["check", "--help"])
        assert capsys.readouterr().out.startswith("Usage: rambu check")


@pytest.mark.parametrize("language", ["id", "id_ID.UTF-8", "xx", "", "../..", "C"])
def test_any_other_language_is_the_source_language(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_LANG", language)
    assert gettext("tanpa temuan") == "tanpa temuan"
    assert ngettext("{n} jam", 1) == "{n} jam"


@pytest.mark.parametrize("language", ["en", "en_GB", "en_US.UTF-8"])
def test_a_region_does_not_matter(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_LANG", language)
    assert gettext("tanpa temuan") == "no findings"


def test_the_drawing_does_not_depend_on_who_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    from rambu.diagram import draw
    from rambu.exchange.svg import write_svg

    sop = loads((ROOT / "examples" / "pelaporan-gratifikasi.sop.yaml").read_text(encoding="utf-8"))

    def pages() -> list[str]:
        scene = draw(sop)
        return [write_svg(scene, page) for page in scene.pages]

    indonesian = pages()
    monkeypatch.setenv("RAMBU_LANG", "en")
    assert pages() == indonesian
