"""3.3: how a ticket begins, and how it is refused."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reglament.paper.pen import Pen, Written, listing, sentence, table


def write(pen: Pen) -> Written:
    """What must be said, one topic, duplicates, emergencies, refusals."""
    intake = pen.edition.intake
    if intake is None:
        return
    if intake.required:
        opening = pen.say("Обязательно сказать:", "What must be said:")
        yield intake.clause, listing(opening, _fields(pen, intake.required))
    if intake.asked:
        opening = pen.say("Об этом могут спросить:", "What may be asked for:")
        yield intake.clause, listing(opening, _fields(pen, intake.asked))
    if intake.fields or intake.required_by_channel:
        opening = pen.say("Что может стоять в полях формы:", "What may stand in the lines of a form:")
        yield intake.clause, listing(opening, _answers(pen, intake))
    if intake.self_help:
        kinds = pen.names(intake.self_help.kinds)
        whose = pen.say(f" ({kinds})", f" ({kinds})") if kinds else ""
        opening = pen.say(
            f"Прежде чем отправить запрос, автор пробует сам{whose} и отмечает:",
            f"Before a ticket is sent its author tries himself{whose}, and ticks:",
        )
        yield intake.self_help.clause or intake.clause, listing(opening, intake.self_help.tried)
    if intake.wished:
        kinds = pen.names(intake.wished)
        yield (
            intake.clause,
            sentence(
                pen.say(
                    f"желаемый срок автор называет сам ({kinds}): если он позже нормы, он и есть срок исполнения",
                    f"the author names the date he wishes ({kinds}): if it is later than the norm, it is the due date",
                )
            ),
        )
    yield intake.clause, sentence(*_topics(pen))
    yield from _incomplete(pen)
    yield from _behalf(pen)
    yield from _duplicates(pen)
    yield from _emergency(pen)
    yield from _refusal(pen)
    if intake.correction:
        yield (
            intake.correction.clause or intake.clause,
            sentence(
                pen.say(
                    "неверно выбранные вид и зону исправляют сами; часы не сбрасываются, автору это в вину не ставится",
                    "a wrong kind or zone is corrected by the desk; clocks are not reset, the author is not blamed",
                )
            ),
        )


def _answers(pen: Pen, intake: Any) -> Iterator[str]:
    """What may stand in the lines of a form, and which lines a channel asks besides."""
    for field in intake.fields.values():
        bounds = (
            pen.say("число", "a number") if field.sort == "number" else "",
            _bound(pen, field.least, "не меньше {}", "not below {}"),
            _bound(pen, field.most, "не больше {}", "not above {}"),
            _bound(pen, field.shortest, "знаков не меньше {}", "at least {} characters"),
            _bound(pen, field.longest, "знаков не больше {}", "at most {} characters"),
            _bound(pen, ", ".join(field.one_of), "одно из: {}", "one of: {}"),
        )
        yield f"{field.name.printed(pen.language)} — {', '.join(filter(None, bounds))}"
    for channel, asked in intake.required_by_channel.items():
        name = pen.name(channel)
        yield pen.say(f"по каналу «{name}» ещё: ", f"by “{name}” besides: ") + ", ".join(asked)


def _bound(pen: Pen, value: object, russian: str, english: str) -> str:
    return "" if value in (None, "") else pen.say(russian, english).format(value)


def _fields(pen: Pen, fields: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for kind, asked in fields.items():
        whose = pen.name(kind) if kind else pen.say("всегда", "always")
        yield f"{whose} — {', '.join(asked)}"


def _topics(pen: Pen) -> list[str]:
    assert pen.edition.intake
    if not pen.edition.intake.one_topic:
        return []
    return [
        pen.say("одна тема — один запрос", "one topic, one ticket"),
        pen.say(
            "если в переписке появилась вторая тема, заводят новый связанный запрос",
            "a second topic in the thread becomes a new linked ticket",
        ),
    ]


def _incomplete(pen: Pen) -> Written:
    assert pen.edition.intake
    terms = pen.edition.intake.incomplete
    if terms is None:
        return
    within = pen.norm(terms.within) or pen.say("норму реакции", "the norm of reaction")
    yield (
        terms.clause or pen.edition.intake.clause,
        sentence(
            pen.say(
                f"неполный запрос за {within} возвращают автору с вопросами (состояние «{pen.name(terms.state)}»)",
                f"an incomplete ticket goes back with questions within {within} (state “{pen.name(terms.state)}”)",
            ),
            pen.say("это считается реакцией", "that counts as a reaction")
            if terms.counts_as_reaction
            else "",
            pen.say(
                f"возвратов не больше {terms.returns_at_most}, потом звонят",
                f"after {terms.returns_at_most} returns the author is called",
            )
            if terms.returns_at_most is not None
            else "",
        ),
    )


def _behalf(pen: Pen) -> Written:
    assert pen.edition.intake
    behalf = pen.edition.intake.on_behalf
    if behalf is None or not behalf.allowed:
        return
    accepted = {
        "either": ("принимает любой из двух", "either of the two accepts"),
        "author": ("принимает автор", "the author accepts"),
        "beneficiary": ("принимает получатель", "the beneficiary accepts"),
    }[behalf.accepted_by]
    yield (
        behalf.clause or pen.edition.intake.clause,
        sentence(
            pen.say("запрос можно подать за другого", "a ticket may be filed for somebody else"),
            pen.pick(accepted),
        ),
    )


def _duplicates(pen: Pen) -> Written:
    assert pen.edition.intake
    terms = pen.edition.intake.duplicates
    if terms is None:
        return
    code, within = pen.name(terms.closure_code), pen.norm(terms.undo_within)
    yield (
        terms.clause or pen.edition.intake.clause,
        sentence(
            pen.say(f"дубль — {terms.sign}", f"a duplicate is: {terms.sign}") if terms.sign else "",
            pen.say(
                f"дубль того же автора закрывают с кодом «{code}», переписку переносят; отменить можно за {within}",
                f"one by the same author is closed as “{code}”, its thread is moved; this can be undone within {within}",
            ),
            pen.say(
                "тот же сбой у другого автора присоединяют к массовому инциденту",
                "the same failure of another author joins the mass incident",
            ),
        ),
    )


def _emergency(pen: Pen) -> Written:
    assert pen.edition.intake
    terms = pen.edition.intake.emergency
    if terms is None:
        return
    until = f"{terms.recorded_until // 3600}:{terms.recorded_until // 60 % 60:02d}"
    channel, who = pen.name(terms.channel), pen.name(terms.recorded_by)
    yield (
        terms.clause or pen.edition.intake.clause,
        sentence(
            pen.say(
                f"авария вне часов — через канал «{channel}»; запрос вносит {who} до {until} следующего рабочего дня",
                f"an emergency after hours goes to “{channel}”; {who} records it until {until} of the next working day",
            ),
            pen.say(
                f"после {terms.false_alarms}-го ложного вызова подряд говорят с руководителем автора",
                f"after {terms.false_alarms} false alarms in a row there is a talk with the author's manager",
            )
            if terms.false_alarms is not None
            else "",
        ),
    )


def _refusal(pen: Pen) -> Written:
    assert pen.edition.intake
    refusal = pen.edition.intake.refusal
    if refusal is None:
        return
    clause = refusal.clause or pen.edition.intake.clause
    head = pen.say("Основание|Кто вправе отказать", "Ground|Who may refuse").split("|")
    rows = ((pen.name(key), pen.names(ground.who)) for key, ground in refusal.grounds.items())
    yield clause, table(pen.say("Основания отказа", "Grounds of refusal"), head, rows)
    appeal = pen.norm(refusal.appeal_within)
    yield (
        clause,
        sentence(
            pen.say(f"в отказе указывают: {refusal.must_say}", f"a refusal says: {refusal.must_say}")
            if refusal.must_say
            else "",
            pen.say(
                f"отказ можно обжаловать за {appeal}; решает {pen.name(refusal.appeal_decided_by)}",
                f"a refusal can be appealed within {appeal}; {pen.name(refusal.appeal_decided_by)} decides",
            )
            if appeal
            else "",
        ),
    )
