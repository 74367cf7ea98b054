"""«Северный путь» under the sample with more words: what tests of duties, works and causes stand on."""

from __future__ import annotations

from reglament.rulebook.enacting import enact, read_draft
from reglament.rulebook.models import Edition
from tests.rulebook.desk import WEDNESDAY, after, sample


def enacted(own: str, *, also: tuple[tuple[str, str], ...] = ()) -> Edition:
    """The sample as edition 4 with these lines more, in force since Wednesday morning."""
    draft = sample()
    text = draft.text.replace("редакция: 3", "редакция: 4", 1)
    for old, new in also:
        assert old in text, old
        text = text.replace(old, new, 1)
    changed = read_draft(f"{text}\n{own}", draft.source, draft.annexes)
    return enact(changed, by=None, at=after(-1))


__all__ = ["WEDNESDAY", "after", "enacted"]
