"""What the documentation says of journals holds."""

import re

from reglament.engine.journal.reading import read_journal

from .documenting import DOCUMENT, documented


def test_the_table_of_kinds_is_that_of_the_reader() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert documented(text) == text, "run: python -m tests.engine.journal"


def test_the_examples_are_journals() -> None:
    examples = re.findall(r"```json\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert [len(read_journal(example)) for example in examples] == [4, 2]
