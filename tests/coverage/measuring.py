"""The verdict on each leaf: which probe noticed the change, or why none could."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import NamedTuple

from reglament import engine
from reglament.engine.compilation.checksum import checksum
from reglament.engine.rules import Policies
from reglament.rulebook.reading import Book

from .mutation import other_texts
from .probes import DECISIONS, ENGINE, PROBES
from .sample import base, book, leaves, replaced, trees


class Witness(NamedTuple):
    """What once showed that a leaf acts: it said this instead (None: it was gone), and this probe noticed."""

    instead: str | None
    probe: str


NOTHING_KNOWN: Mapping[tuple[str, str], Witness] = {}


class Verdict(Enum):
    """What a leaf does."""

    ACTS = "acts"
    ONLY_VALUE = "the only value"
    PRINTS = "prints"
    LATER = "later"
    TRIES = "tries"
    STRUCTURE = "structure"
    NOTHING = "not yet"


@dataclass(frozen=True, slots=True)
class Measured:
    """A leaf with its verdict; `probe` is what noticed that it said `instead`."""

    leaf: engine.Leaf
    verdict: Verdict
    probe: str = ""
    instead: str | None = None


def name_of(path: tuple[str, ...]) -> str:
    """A path of ids as the document writes it."""
    return "/".join(part.replace("`", "'").replace("|", "¦") for part in path)


_BY_SCHEMA = {
    engine.Use.PRINTS: Verdict.PRINTS,
    engine.Use.LATER: Verdict.LATER,
    engine.Use.TRIES: Verdict.TRIES,
    engine.Use.STRUCTURE: Verdict.STRUCTURE,
}


def measured(
    known: Mapping[tuple[str, str], Witness] = NOTHING_KNOWN,
    idle: Collection[tuple[str, str]] = (),
    every: int = 1,
) -> Iterator[Measured]:
    """Every leaf of the sample and its annexes, in the order of the files, or every so many of them.

    Witnesses save the search; leaves that are known as `idle` (file, path) are not searched again.
    """
    for leaf in leaves()[::every]:
        if leaf.use is not engine.Use.ACTS:
            yield Measured(leaf, _BY_SCHEMA[leaf.use])
        elif (witnessed := _testified(leaf, known)) is not None:
            yield witnessed
        else:
            spared = (leaf.place.source, name_of(leaf.path)) in idle
            yield Measured(leaf, Verdict.NOTHING) if spared else _searched(leaf)


def _testified(leaf: engine.Leaf, known: Mapping[tuple[str, str], Witness]) -> Measured | None:
    witness = known.get((leaf.place.source, name_of(leaf.path)))
    if witness is None or witness.probe not in PROBES:
        return None
    changed = changed_book(leaf, witness.instead)
    if changed is None or PROBES[witness.probe](changed) == _answer(witness.probe):
        return None
    return Measured(leaf, Verdict.ACTS, witness.probe, witness.instead)


@cache
def _answer(probe: str) -> object:
    return PROBES[probe](base())


def _searched(leaf: engine.Leaf) -> Measured:
    """Try other values until something changes. Where no other is let through, it is the only one."""
    another = False
    for text in other_texts(leaf):
        changed = changed_book(leaf, text)
        if changed is None:
            continue
        differs = (changed.edition, changed.annexes) != (base().edition, base().annexes)
        another |= differs and not _refused(changed)
        probe = noticed(changed)
        if probe:
            return Measured(leaf, Verdict.ACTS, probe, text)
    return Measured(leaf, Verdict.NOTHING if another else Verdict.ONLY_VALUE)


def _refused(changed: Book) -> bool:
    """The check before signing finds an error: such an edition is never put in force."""
    return any(
        found.level is engine.Level.ERROR for found in engine.check_edition(changed.edition, changed.annexes)
    )


def changed_book(leaf: engine.Leaf, text: str | None) -> Book | None:
    """The sample with this leaf saying something else (None: it is gone); None where that does not read."""
    place = leaf.place
    tree = replaced(trees()[place.source], place.line, place.column, text)
    try:
        return book(place.source, tree)
    except (engine.NotationErrors, engine.NoOfficialCalendarError):
        return None


def noticed(changed: Book) -> str:
    """The first probe whose answer is another one now; "" if all are the same.

    Probes are spared what they ask about and has not changed.
    """
    spared: set[str] = set()
    if _sum(changed.rules) == _sum(base().rules):
        spared |= {*ENGINE, *DECISIONS}
    elif _sum(_mechanisms(changed)) == _base_mechanisms():
        spared |= set(ENGINE)
    for name, probe in PROBES.items():
        if name not in spared and probe(changed) != _answer(name):
            return name
    return ""


def _sum(rules: engine.Rules) -> str:
    return rules.checksum or checksum(rules)


def _mechanisms(of: Book) -> engine.Rules:
    return replace(of.rules, checksum="", policies=Policies())


@cache
def _base_mechanisms() -> str:
    return _sum(_mechanisms(base()))
