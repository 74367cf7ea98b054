"""Which value of the draft a change is about: the one that prints what the lawyer wrote, tried and seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reglament import engine
from reglament.paper.comparing import marked
from reglament.paper.recognising.dates import date_in
from reglament.paper.recognising.lengths import lengths_in
from reglament.paper.returning.clauses import alike

MOST_TRIALS: Final = 15
_DECIMAL: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_NUMBER: Final = re.compile(r"\d[\d ]*")
_LENGTH: Final = re.compile(r"\d+ \S+(?: \S+)?")


def steps(was: str, becomes: str) -> list[tuple[str, str]]:
    """The change as a chain of changes of one place each: every link differs from the one before there."""
    runs = marked(was, becomes)
    texts = [was]
    for at, (mark, _) in enumerate(runs):
        following = runs[at + 1][0] if at + 1 < len(runs) else "same"
        if mark == "same" or (mark == "gone" and following == "new"):
            continue
        done = "".join(text for kind, text in runs[: at + 1] if kind != "gone")
        texts.append(done + "".join(text for kind, text in runs[at + 1 :] if kind != "new"))
    return [(one, other) for one, other in pairwise(texts) if one != other]


def candidates(text: str, number: str, was: str, becomes: str) -> Iterator[tuple[engine.editing.Path, str]]:
    """Values that `was` shows, each with what it would be for `becomes`; those of the clause first."""
    inputs = [
        one
        for one in engine.editing.inputs(engine.editing.form_of(text))
        if one.value and one.path[-1] not in ("п", "clause")
    ]
    inputs.sort(
        key=lambda one: (one.clause != number, not number.startswith(one.clause or "-"), -len(one.value))
    )
    tried = 0
    for one in inputs:
        for value in _instead(one.value, was, becomes):
            if tried < MOST_TRIALS:
                tried += 1
                yield one.path, value


def _instead(value: str, was: str, typed: str) -> Iterator[str]:
    """What stands in the typed words where `was` shows the value, as the language writes it."""
    was, becomes = alike(was), alike(typed)
    for shown in forms_of(value):
        form = alike(shown)
        start = was.find(form)
        while start >= 0:
            before, after = was[:start], was[start + len(form) :]
            fits = (
                becomes.startswith(before) and becomes.endswith(after) and len(becomes) >= len(before + after)
            )
            whole = _bounded(was, start, start + len(form))
            if fits and whole:
                middle = becomes[len(before) : len(becomes) - len(after)].strip()
                if middle and middle != form and (spelled := _spelled(value, _raw(middle, typed))):
                    yield spelled
            start = was.find(form, start + 1)


def _raw(middle: str, becomes: str) -> str:
    """The new words as they were typed, with their own dashes and quotation marks."""
    for start in range(len(becomes)):
        if alike(becomes[start : start + len(middle)]) == middle:
            return becomes[start : start + len(middle)]
    return middle


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether the place is no part of a longer word or number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def forms_of(value: str) -> Iterator[str]:
    """How a value may stand in the document: as written, with a capital letter, with comma, with blanks."""
    forms = [value, value[:1].upper() + value[1:]]
    forms += [_DECIMAL.sub(",", form) for form in forms]
    forms += [form.replace("%", " %") for form in forms]
    if value.isdigit() and len(value) > 3:
        forms.append(f"{int(value):,}".replace(",", " "))
    if re.fullmatch(r"\d{2}:\d{2}-\d{2}:\d{2}", value):
        forms.append(value.replace("-", "–"))
    yield from dict.fromkeys(forms)


def _spelled(value: str, new: str) -> str:
    """New words in the manner of the value: a length in its units, a share, a date; "" for what is none."""
    new = new.strip(" .;") if not value.endswith((".", ";")) else new
    if date_in(value) == value and value:
        return date_in(new)
    if _LENGTH.fullmatch(value) and list(lengths_in(value)):
        found = list(lengths_in(new))
        language = "en" if value.isascii() else "ru"
        return found[0].text(language, working=False) if len(found) == 1 and found[0].written == new else new
    if re.fullmatch(r"\d+(?:[.,]\d+)?\s?%", value):
        return _DECIMAL.sub(".", new).replace(" ", "") if "%" in new else ""
    if value.isdigit():
        return new.replace(" ", "") if _NUMBER.fullmatch(new) else ""
    lower = value[:1].islower() and not new[:2].isupper()
    return new[:1].lower() + new[1:] if lower else new
