"""Placeholders of own wording: each is found among the values of the edition, first those of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reglament.engine.durations import Duration, DurationError, parse_duration
from reglament.engine.names import Text
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.own_words import PLACEHOLDER, OwnWords

from .errors import Found
from .figures import NUMBER, Figure, figures_of, in_table, told_in
from .lexicon import look_up
from .nearest import nearest, ranked
from .spots import Leaf, Reading
from .words_of_cases import CASES


def with_figures(edition: Edition, reading: Reading) -> Edition:
    """The edition with every placeholder resolved; what is wrong goes to the errors of the reading."""
    if not edition.own_words:
        return edition
    known = list(figures_of(reading))
    resolved = {key: _resolved(own, known, reading) for key, own in edition.own_words.items()}
    return replace(edition, own_words=resolved)


def _resolved(own: OwnWords, known: list[Figure], reading: Reading) -> OwnWords:
    clause = own.name.key
    here = told_in(clause, known)
    figures: dict[str, Duration | str] = {}
    cases: dict[str, str] = {}
    said: set[tuple[str, ...]] = set()
    for step, text in _texts(own):
        for found in PLACEHOLDER.finditer(text):
            figure = _find(found["what"], here, known, reading, clause, step)
            if figure is None:
                continue
            figures[found["what"]] = value = _value(figure.leaf, reading)
            said.add(figure.leaf.path)
            if found["form"] is not None:
                cases[found["form"]] = _case(found["form"], value, found.group(), reading, clause, step)
    return replace(own, figures=figures, cases=cases, unsaid=_unsaid(own, here, said))


def _texts(own: OwnWords) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text with its place below the words, both forms of one in two languages."""
    pieces = [(("instead",), own.instead), *((("also", str(at)), one) for at, one in enumerate(own.also))]
    for step, text in pieces:
        if text:
            yield step, str(text)
        if isinstance(text, Text) and text.en:
            yield step, text.en


def _find(
    asked: str, here: list[Figure], known: list[Figure], reading: Reading, clause: str, step: tuple[str, ...]
) -> Figure | None:
    steps = [part.strip() for part in asked.split(".")]
    fitting = [one for one in here if one.fits(steps)] or [one for one in known if one.fits(steps)]
    exact = [one for one in fitting if len(one.steps) == len(steps)]
    chosen = exact or fitting
    if len(chosen) == 1:
        return chosen[0]
    paths = [one.path for one in chosen] or _short(here) or [one.path for one in known]
    code = "placeholder_many" if chosen else "placeholder_unknown"
    near = "" if chosen else nearest(asked, [*_short(here), *(one.path for one in known)])
    _wrong(reading, code, clause, step, ranked(asked, paths), near, name=asked)
    return None


def _short(here: list[Figure]) -> list[str]:
    return [one.steps[-1][0] for one in here]


def _case(
    form: str, value: Duration | str, written: str, reading: Reading, clause: str, step: tuple[str, ...]
) -> str:
    """The case of a form; "" after noting what is wrong with it."""
    said = look_up(form, CASES)
    if said is None:
        cases = tuple(dict.fromkeys(one.word(reading.language) for one in CASES.values()))
        _wrong(reading, "placeholder_case", clause, step, cases, nearest(form, cases), name=written)
    elif not isinstance(value, Duration):
        _wrong(reading, "placeholder_no_length", clause, step, (), "", name=written)
    return str(said.value) if said else ""


def _wrong(
    reading: Reading,
    code: str,
    clause: str,
    step: tuple[str, ...],
    possible: tuple[str, ...],
    near: str,
    **values: object,
) -> None:
    """An error at the text that has the placeholder."""
    path = ("own_words", clause, *step)
    at = next(
        reading.places.at[path[:length]]
        for length in range(len(path), 0, -1)
        if path[:length] in reading.places.at
    )
    reading.errors.append(Found(code, at.line, at.column, values, clause, near, possible, reading.source))


def _value(leaf: Leaf, reading: Reading) -> Duration | str:
    try:
        return parse_duration(leaf.text, reading.names.units)
    except DurationError:
        return " ".join(leaf.text.split())


def _unsaid(own: OwnWords, here: list[Figure], said: set[tuple[str, ...]]) -> Mapping[str, str]:
    """Numbers that only the generated sentences say, and the own ones do not."""
    if not own.instead:
        return {}
    return {
        figure.path: figure.leaf.text
        for figure in here
        if figure.leaf.path not in said
        and NUMBER.match(figure.leaf.text)
        and not in_table(figure.leaf.path, here)
    }
