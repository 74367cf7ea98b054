"""Questions to people, worded: what is undefined, said twice differently, or not there at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reglament.paper.recognising.draft import Draft, Path, Question
from reglament.paper.recognising.words import key_in


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the reader's language. `code` is stable; `where` and `quotes` say what it is about."""

    code: str
    text: str
    where: str = ""
    quotes: tuple[str, ...] = ()


_SAID: Final = {
    "contradiction": (
        "«{path}» сказано по-разному: {values}. В черновик не взято ни одно",
        "“{path}” is said differently: {values}. None of them is in the draft",
    ),
    "bare_unit": (
        "«{written}»: не сказано, рабочее это время или подряд. Записано «{text}»",
        "“{written}”: working time or straight on, is not said. Written as “{text}”",
    ),
    "no_unit": (
        "«{written}»: дробей, недель и месяцев в языке нет. Скажите это в минутах, часах или днях",
        "“{written}”: the language has no fractions, weeks or months. Say it in minutes, hours or days",
    ),
    "by_agreement": (
        "«{written}»: записано «по плану» — срок называют позже, и он становится обещанием",
        "“{written}”: written as “by plan”: a date is named later and becomes the promise",
    ),
    "by_plan_columns": (
        "для одной строки несколько норм, по столбцам {columns}. Какой из них об этом регламенте",
        "one row has several norms, by the columns {columns}. Which of them is this regulation's",
    ),
    "several_terms": (
        "в одном предложении несколько сроков, какой из них «{path}» — не ясно",
        "several terms in one sentence: which of them is “{path}” is not clear",
    ),
    "hours_without_days": (
        "часы названы, а дни недели — нет",
        "hours are named, the days of the week are not",
    ),
    "whose_holidays": (
        "праздники упомянуты, а страна не названа",
        "holidays are mentioned, the country is not",
    ),
    "matrix_gap": (
        "в матрице приоритетов не вся строка «{row}»",
        "the matrix of priorities lacks a part of “{row}”",
    ),
    "sanction_range": ("ступень санкций не понята", "a step of the sanctions was not understood"),
    "vague": ("«{written}»: срок без числа", "“{written}”: a term without a number"),
    "no_signs": (
        "приоритет «{name}»: по каким признакам его ставят, не сказано",
        "priority “{name}”: by which signs it is set is not said",
    ),
    "no_norm": (
        "таблица «{table}»: для «{name}» нормы нет",
        "table “{table}”: there is no norm for “{name}”",
    ),
    "role_undefined": (
        "роль «{name}» действует, но нигде не определена",
        "the role “{name}” acts and is nowhere defined",
    ),
    "in_a_row": (
        "нормы стоят в ряд через черту: какая из них чья, не сказано",
        "norms stand in a row with slashes: which of them is whose is not said",
    ),
    "no_place": (
        "ссылка «{written}»: такого места в документе нет",
        "the reference “{written}” leads nowhere in the document",
    ),
    "weights": (
        "веса показателей дают {total} %, а не 100 %",
        "the weights of the measures make {total}%, not 100%",
    ),
    "pending": (
        "в документе непринятые исправления ({by}): прочитано так, как будто они приняты",
        "there are tracked changes ({by}): the text is read as if they were accepted",
    ),
    "remark": ("на полях, {author}: «{text}»", "in the margin, {author}: “{text}”"),
    "footnote": (
        "сноска не связана ни с одним значением: «{text}»",
        "a footnote goes with no value: “{text}”",
    ),
    "start_unsaid": (
        "таблица «{table}»: от чего и до чего считать, не сказано",
        "table “{table}”: from what and to what it counts is not said",
    ),
    "absent": ("не найдено: {what}", "not found: {what}"),
    "unit_unbound": (
        "сроки в рабочем времени есть, а часов работы документ не называет",
        "there are terms in working time, and the document names no hours of work",
    ),
}


def asked(draft: Draft) -> Iterator[Asked]:
    """Contradictions first, then the questions in the order of the document, then what is not there."""
    english = draft.language == "en"
    for path, values in draft.contradicted.items():
        told = ", ".join(f"«{_plain(value.text)}»" for value in values)
        text = _SAID["contradiction"][english].format(path=_dotted(path, draft.language), values=told)
        where = "; ".join(value.source.where(draft.language) for value in values)
        yield Asked("contradiction", f"{text}.", where, tuple(value.source.text for value in values))
    for question in sorted(draft.questions, key=lambda one: (one.code == "absent", _place(one))):
        text = _SAID[question.code][english].format(**question.values)
        where = "; ".join(source.where(draft.language) for source in question.sources)
        yield Asked(question.code, f"{text}.", where, tuple(one.text for one in question.sources))


def _place(question: Question) -> int:
    return question.sources[0].place if question.sources else 0


def _dotted(path: Path, language: str) -> str:
    return ".".join(key_in(step, language) for step in path)


def _plain(text: str | tuple[str, ...]) -> str:
    return text if isinstance(text, str) else ", ".join(text)
