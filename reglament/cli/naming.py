"""Names typed on a command line, forgiven as the notation forgives them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from reglament import engine

from .arguments import InputError, Language, say

_NO_NAME = (
    "{what}: «{typed}» нет{near}, есть: {there}",
    "{what}: there is no “{typed}”{near}, only: {there}",
)
_NEAR = (" (может быть, «{near}»?)", " (did you mean “{near}”?)")


def find_name(typed: str, known: Iterable[str], what: str, rules: engine.Rules, language: Language) -> str:
    """The key meant by a name typed in either language; raises InputError with what there is.

    `what` names the option.
    """
    keys = list(known)
    english = {engine.say_name(key, rules, "en"): key for key in reversed(keys)}
    found = engine.find_key(typed, keys)
    if found is None and (name := engine.find_key(typed, english)) is not None:
        found = english[name]
    if found is not None:
        return found
    names = [engine.say_name(key, rules, language) for key in keys]
    sentence = say(_NO_NAME, language)
    there = ", ".join(names) or "—"
    raise InputError(sentence.format(what=what, typed=typed, near=_near(typed, names, language), there=there))


def _near(typed: str, names: list[str], language: Language) -> str:
    found = get_close_matches(typed, names, n=1, cutoff=0.6)
    return say(_NEAR, language).format(near=found[0]) if found else ""


def read_at(typed: str, rules: engine.Rules, language: Language) -> int:
    """The instant of `--at` in the desk's time; raises InputError that shows how to write one."""
    calendar = next(iter(rules.calendars.values()))
    try:
        return engine.read_moment(typed, calendar.zone)
    except (ValueError, OverflowError, OSError):
        sentence = say(
            (
                "--at: «{typed}» — не момент; пишите 30.04.2026 15:00 или 2026-04-30T15:00",
                "--at: “{typed}” is no moment; write 2026-04-30T15:00 or 30.04.2026 15:00",
            ),
            language,
        )
        raise InputError(sentence.format(typed=typed)) from None
