"""`reglament new`: seven questions, and a regulation with the company's own names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from reglament import engine
from reglament.engine import editing

from .arguments import Arguments, InputError, Language, UsageError, language_of, read_arguments, say
from .words_of_new import DEFAULTS, QUESTIONS, USAGE, WRONG
from .writing import written

Value = TypeVar("Value")
_OPTIONS = (*(name for name, _ in QUESTIONS), "--contractor", "--since", "--lang", "--output")


def main(words: Sequence[str], ask: Callable[[str], str] = input) -> int:
    """Ask what is not said, write the edition; returns the exit code."""
    words = ["--output" if word == "-o" else word for word in words]
    language = language_of(words)
    known = ", ".join(audiences())
    if "--help" in words or "-h" in words:
        print(say(USAGE, language).format(audiences=known))
        return 0
    try:
        line = read_arguments(words, _OPTIONS)
        if line.words:
            raise UsageError("extra", value=line.words[0])
        said = _asked(line, language, ask) if sys.stdin.isatty() or ask is not input else {}
        return _make(answers_of({**_offered(language), **line.values, **said}, language), line, language)
    except UsageError as error:
        sys.stderr.write(f"reglament new: {error.text(language)}\n")
    except InputError as error:
        sys.stderr.write(f"{error}\n")
    except engine.NotationErrors as wrong:
        sys.stderr.write(f"{wrong.rendered(language)}\n")
        return 1
    return 2


def audiences() -> dict[str, str]:
    """What an audience may be called -> the preset."""
    shipped = engine.presets.SHIPPED
    named = {name: preset for name, preset in editing.OTHER_NAMES.items() if preset in shipped}
    return {**named, **{preset: preset for preset in shipped if preset not in named.values()}}


def answers_of(said: Mapping[str, str], language: Language) -> editing.Answers:
    """The answers out of what was said; raises InputError."""
    by_name = {**{name: name for name in engine.presets.SHIPPED}, **audiences()}
    known = ", ".join(audiences())
    whom = said["--audience"]
    preset = _one_of(whom, by_name, say(WRONG["audience"], language).format(value=whom, known=known))
    norms = {one.value: one for one in editing.Strictness}
    how = said["--norms"]
    return editing.Answers(
        since=_since(said.get("--since", ""), language),
        preset=preset,
        organisation=said.get("--company", ""),
        contractor=said.get("--contractor", ""),
        head=said.get("--head", ""),
        team=_several(said.get("--team", "")),
        time_zone=said["--zone"],
        days=said["--days"],
        hours=said["--hours"],
        mail=said.get("--mail", ""),
        systems=_several(said.get("--systems", "")),
        strictness=_one_of(how, norms, say(WRONG["norms"], language).format(value=how)),
        signer=said["--signer"],
        signer_name=said.get("--signer-name", ""),
        language=language,
    )


def _asked(line: Arguments, language: Language, ask: Callable[[str], str]) -> dict[str, str]:
    """Answers to what no option says, in order; «-» goes one question back."""
    questions = [(name, question) for name, question in QUESTIONS if name not in line.values]
    said: dict[str, str] = {}
    place = 0
    while place < len(questions):
        name, question = questions[place]
        offered = said.get(name, _offered(language).get(name, ""))
        prompt = say(question, language).format(audiences=", ".join(audiences()))
        answer = ask(f"{prompt}{f' [{offered}]' if offered else ''}: ").strip()
        if answer == "-":
            place = max(0, place - 1)
            continue
        said[name] = answer or offered
        place += 1
    return said


def _offered(language: Language) -> dict[str, str]:
    own = {"--days": "mon-fri", "--signer": "director"} if language == "en" else {}
    return {**DEFAULTS, **own}


def _make(answers: editing.Answers, line: Arguments, language: Language) -> int:
    if not answers.head:
        answers = replace(answers, head=answers.contractor or say(("Руководитель", "Head"), language))
    made = editing.begin(answers)
    place = line.values.get("--output")
    written(made.text, place, language)
    for kind, text in made.annexes.items() if place else ():
        written(text, str(Path(place or "").with_suffix("") / f"{kind}.yaml"), language)
    return 0


def _one_of(text: str, known: Mapping[str, Value], complaint: str) -> Value:
    if text not in known:
        raise InputError(complaint)
    return known[text]


def _since(text: str, language: Language) -> date:
    """The day it says, else today."""
    if not text:
        return date.today()  # noqa: DTZ011, TID251 -- the user's own day, as he may say it himself
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(say(WRONG["since"], language).format(value=text)) from None


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
