"""Texts with references, compared word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from reglament.paper.comparing import words_of
from reglament.paper.galley import Mark, Run, Runs

ALIKE: Final = 0.4
"""Texts that share less are not one text that changed: one goes, the other comes."""


def text_of(runs: Runs) -> str:
    """What the runs say."""
    return "".join(run.words + run.number for run in runs)


def alike(old: Runs, new: Runs) -> bool:
    """Whether one may be read as a change of the other."""
    matcher = SequenceMatcher(None, words_of(text_of(old)), words_of(text_of(new)), autojunk=False)
    return matcher.ratio() >= ALIKE


def marked_runs(runs: Runs, mark: Mark) -> Runs:
    """The whole text with one mark; what is gone leads nowhere any more."""
    return tuple(_marked(run, mark) for run in runs)


def merged_runs(old: Runs, new: Runs) -> Runs:
    """Both texts as one."""
    before, after = list(_tokens(old)), list(_tokens(new))
    return tuple(_joined(_merged(before, after)))


def _merged(before: Sequence[Run], after: Sequence[Run]) -> Iterator[Run]:
    for tag, start, end, other, until in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from after[other:until]
            continue
        yield from (_marked(run, "gone") for run in before[start:end])
        yield from (_marked(run, "new") for run in after[other:until])


def _tokens(runs: Runs) -> Iterator[Run]:
    """Words one by one; a reference is one word."""
    for run in runs:
        if run.anchor:
            yield run
        else:
            yield from map(Run, words_of(run.words))


def _marked(run: Run, mark: Mark) -> Run:
    return Run(run.words + run.number, mark=mark) if mark == "gone" else replace(run, mark=mark)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours with one mark as one piece."""
    held: Run | None = None
    for run in runs:
        if held is not None and not run.anchor and not held.anchor and held.mark == run.mark:
            held = replace(held, words=held.words + run.words)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held
