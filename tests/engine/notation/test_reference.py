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
        assert row.value, row
        if row.value not in ("раздел", "список: раздел") and not row.value.startswith("таблица"):
            named = row.russian.endswith("›")
            assert named or row.use is not None or "состояние" in row.value, row
