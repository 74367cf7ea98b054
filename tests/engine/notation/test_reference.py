"""The documented table of words is the schema that decoding is driven by."""

from pathlib import Path

from reglament.engine import reference
from reglament.engine.notation import annex_rows, edition_rows

DOCUMENTED = Path(__file__).parents[3] / "docs" / "notation.md"


def test_the_documentation_holds_the_table_as_printed() -> None:
    told = DOCUMENTED.read_text(encoding="utf-8").partition("<!-- слова -->\n")[2]
    assert told == reference() + "\n", "append the output of `reglament check --words` to docs/notation.md"


def test_every_key_says_what_stands_there_and_what_it_does() -> None:
    for row in (*edition_rows(), *annex_rows()):
        russian, english = row.value
        assert russian, row
        assert english.isascii() or set(english) & set("×→…‹“”"), row
        if russian not in ("раздел", "список: раздел") and not russian.startswith("таблица"):
            named = row.russian.endswith("›")
            assert named or row.use is not None or "состояние" in russian, row


def test_the_table_is_printed_in_english_as_well() -> None:
    told = reference("en")
    assert (
        "| `document.title` | `документ.название` | The title on the first page | a text | yes | prints |"
        in told
    )
    assert told.count("\n| `") == reference().count("\n| `")
