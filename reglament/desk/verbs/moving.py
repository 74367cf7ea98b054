"""Every way out of the state as a verb: its words by what the states mean, its fields by what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy

from reglament import engine
from reglament.desk.speech import Speech, cited
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.effort import minutes_field, minutes_of
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.engine import Category, Need
from reglament.tickets import approval, assignment, causes, linking, working
from reglament.tickets.closing import usual_code
from reglament.tickets.instants import seconds
from reglament.tickets.moving import Given, move
from reglament.tickets.recording import Done
from reglament.tickets.required import still_unsaid
from reglament.ui.speaking import gettext as _

TEXTS = {
    Need.QUESTION: gettext_lazy("Вопрос автору"),
    Need.ANSWER: gettext_lazy("Ответ автору"),
    Need.RESULT: gettext_lazy("Результат: ответ, что изменено, как проверить"),
    Need.REASON: gettext_lazy("Причина"),
    Need.GROUND: gettext_lazy("Что автору делать дальше"),
    Need.AUTHOR_ANSWER: gettext_lazy("Что ответил автор"),
    Need.WHAT_IS_WRONG: gettext_lazy("Что не так"),
    Need.APPEAL_DECISION: gettext_lazy("Решение по жалобе"),
}
WORDS: Mapping[tuple[Category | None, Category], tuple[object, str, str]] = {
    (Category.NEW, Category.ASSIGNED): (gettext_lazy("Назначить"), "user-plus", "KeyA"),
    (Category.ASSIGNED, Category.IN_PROGRESS): (gettext_lazy("Взять в работу"), "play", "KeyI"),
    (Category.NEW, Category.IN_PROGRESS): (gettext_lazy("Взять в работу"), "play", "KeyI"),
    (Category.IN_PROGRESS, Category.ASSIGNED): (gettext_lazy("Передать"), "arrows-right-left", "KeyA"),
    (Category.ASSIGNED, Category.NEW): (gettext_lazy("Вернуть в разбор"), "arrow-uturn-left", ""),
    (Category.AWAITING_AUTHOR, Category.IN_PROGRESS): (gettext_lazy("Автор ответил"), "chat-bubble-left", ""),
    (Category.AWAITING_AUTHOR, Category.NEW): (gettext_lazy("Автор ответил"), "chat-bubble-left", ""),
    (Category.AWAITING_APPROVAL, Category.IN_PROGRESS): (gettext_lazy("Согласовать"), "hand-thumb-up", ""),
    (Category.AWAITING_APPROVAL, Category.REJECTED): (gettext_lazy("Не согласовать"), "hand-thumb-down", ""),
    (Category.RESOLVED, Category.CLOSED): (gettext_lazy("Принять результат"), "check", ""),
    (Category.RESOLVED, Category.IN_PROGRESS): (gettext_lazy("Не помогло"), "arrow-uturn-left", ""),
    (Category.CLOSED, Category.IN_PROGRESS): (gettext_lazy("Возобновить"), "arrow-path", ""),
    (Category.REJECTED, Category.IN_PROGRESS): (gettext_lazy("Отменить отказ"), "scale", ""),
    (Category.REJECTED, Category.NEW): (gettext_lazy("Удовлетворить жалобу"), "scale", ""),
    (None, Category.ASSIGNED): (gettext_lazy("Назначить"), "user-plus", "KeyA"),
    (None, Category.IN_PROGRESS): (gettext_lazy("Продолжить работу"), "play", "KeyI"),
    (None, Category.AWAITING_AUTHOR): (gettext_lazy("Спросить автора"), "question-mark-circle", "KeyW"),
    (None, Category.AWAITING_APPROVAL): (gettext_lazy("На согласование"), "scale", ""),
    (None, Category.AWAITING_THIRD_PARTY): (gettext_lazy("Ждать внешних"), "pause", ""),
    (None, Category.SCHEDULED): (gettext_lazy("Назначить на дату"), "calendar", ""),
    (None, Category.BACKLOG): (gettext_lazy("В план доработок"), "calendar", ""),
    (None, Category.RESOLVED): (gettext_lazy("Исполнен"), "check", "KeyE"),
    (None, Category.CLOSED): (gettext_lazy("Закрыть"), "archive-box", ""),
    (None, Category.REJECTED): (gettext_lazy("Отклонить"), "no-symbol", ""),
    (None, Category.WITHDRAWN): (gettext_lazy("Отозвать"), "x-circle", ""),
    (None, Category.NEW): (gettext_lazy("Вернуть в новые"), "arrow-uturn-left", ""),
}
FILES = frozenset({Need.ANSWER, Need.QUESTION, Need.RESULT, Need.AUTHOR_ANSWER, Need.WHAT_IS_WRONG})
WORK_ENDS = (Category.RESOLVED, Category.CLOSED)
ENDS = (Category.CLOSED, Category.REJECTED, Category.WITHDRAWN)


def move_verbs(speech: Speech) -> Iterator[Verb]:
    """Every way out of the present state that tickets like this one have; the closed ones say why."""
    ways = speech.look.rules.transitions
    found = [(each, _words(speech, each)[0]) for each in speech.look.moves if _is_meant(each)]
    opened = {label for each, label in found if each.open}
    for each, label in found:
        if not each.open and label in opened:
            continue  # the same is open by another way
        targets = {
            other.transition.target for other, name in found if name == label and other.open == each.open
        }
        said = f"{label}: {speech.state(each.transition.target)}" if len(targets) > 1 else label
        yield _verb(speech, ways.index(each.transition), each, said)


def _is_meant(each: engine.Move) -> bool:
    """A way for other tickets is no way of this one."""
    return each.why_not is None or each.why_not.code != "move.other_tickets"


def _words(speech: Speech, each: engine.Move) -> tuple[str, str, str]:
    target = speech.look.rules.states[each.transition.target].category
    source = speech.look.standing.category
    label, icon, key = WORDS.get((source, target)) or WORDS[(None, target)]
    return str(label), icon, key


def _verb(speech: Speech, place: int, each: engine.Move, label: str) -> Verb:
    way = each.transition
    target = speech.look.rules.states[way.target]
    _label, icon, key = _words(speech, each)
    clause = cited(way.clause)
    return Verb(
        code=f"move-{place}",
        label=label,
        icon=icon,
        fields=lambda: dict(_fields(speech, each)),
        do=_deed(speech, each),
        why_not=None if each.why_not is None else speech.explain(each.why_not),
        key=key,
        send=label,
        hint=" · ".join(filter(None, (f"«{speech.state(target.name)}»", clause))),
        danger=target.category in ENDS[1:],
        takes_files=bool(FILES & set(way.needs)),
    )


def _fields(speech: Speech, each: engine.Move) -> Iterator[tuple[str, forms.Field]]:
    needs = each.transition.needs
    if Need.RESPONSIBLE in needs:
        yield "responsible", _responsible(speech)
    if Need.APPROVER in needs:
        yield from _approving(speech)
    if Need.GROUND in needs:
        yield "ground", _ground(speech)
    if each.closure_codes:
        yield from _closing(speech, each)
    if Need.THIRD_PARTY in needs:
        yield "third_party", fields.line(_("От кого ждём ответа"), "need.third_party")
    if Need.FOREIGN_NUMBER in needs:
        yield "foreign_number", fields.line(_("Номер обращения у них"), "need.foreign_number")
    yield from _date(needs)
    if Need.CONSENT in needs:
        yield "consent", fields.tick(_("Автор согласен с датой"), need="need.consent", required=True)
    if asked := _causes(speech, each):
        chosen = asked[0][0] if len(asked) == 1 else None
        yield "cause", fields.chips(_("Причина запроса"), asked, initial=chosen)
    yield "text", _text(speech, each)
    if speech.look.rules.states[each.transition.target].category in WORK_ENDS and is_desk(speech):
        yield "minutes", minutes_field()


def _causes(speech: Speech, each: engine.Move) -> list[choosing.Choice]:
    """The causes to choose from where the way brings the result; one click."""
    look = speech.look
    usual = each.closure_codes[0] if len(each.closure_codes) == 1 else ""
    if not is_desk(speech) or not causes.is_asked(
        look.rules, look.standing.kind, look.standing.category, each.transition, usual
    ):
        return []
    return choosing.names(look.rules, causes.offered(look.rules, look.standing.kind), speech.language)


def _ground(speech: Speech) -> forms.Field:
    """The list of grounds is the desk's; an approver may leave it at his reason in words."""
    asked = speech.look.standing.category is not Category.AWAITING_APPROVAL
    return fields.choice(_("Основание"), choosing.grounds(speech), "need.ground", required=asked)


def _date(needs: tuple[Need, ...]) -> Iterator[tuple[str, forms.Field]]:
    if Need.CHECK_DATE in needs:
        yield "until", fields.moment(_("Когда проверить"), "need.check_date")
    if Need.DATE in needs:
        yield "until", fields.moment(_("На какую дату"), "need.date")


def _approving(speech: Speech) -> Iterator[tuple[str, forms.Field]]:
    """Whom to ask; those without whom it cannot be done are asked along and need not be chosen."""
    people = choosing.approvers(speech)
    others = choosing.asked_anyway(speech)
    hint = _("Спросим и без выбора: %(who)s.") % {"who": ", ".join(others)} if others else ""
    field = fields.choice(_("Кто согласует"), people, "need.approver", required=not others, hint=hint)
    yield "approver", field
    yield "also", fields.choice(_("И ещё"), people, required=False)


def _text(speech: Speech, each: engine.Move) -> forms.Field:
    """What the way needs said, or a word along with it: to the author where it ends, to colleagues else."""
    asked = next((need for need in each.transition.needs if need in TEXTS), None)
    if asked is not None:
        hint = _to_be_asked(speech) if asked is Need.QUESTION else ""
        return fields.text(str(TEXTS[asked]), need=f"need.{asked.value}", hint=hint)
    to_author = bool(
        each.closure_codes
        or {Need.THIRD_PARTY, Need.CONSENT, Need.APPROVER, Need.DECISION} & set(each.transition.needs)
    )
    label = _("Сообщение автору") if to_author else _("Внутренняя заметка")
    return fields.text(label, required=False, rows=3)


def _to_be_asked(speech: Speech) -> str:
    """What the author of such a ticket had to say and did not, and what the desk may ask him besides."""
    kind, intake = speech.look.standing.kind, speech.look.rules.policies.intake
    facts = [entry.fact for entry in speech.look.entries]
    missing = ", ".join(still_unsaid(speech.look.rules, kind, facts))
    may = ", ".join(intake.asked.get(kind, ())) if intake else ""
    parts = (
        _("Не сказано обязательное: %(fields)s.") % {"fields": missing} if missing else "",
        _("Можно спросить: %(fields)s.") % {"fields": may} if may else "",
    )
    return " ".join(filter(None, parts))


def _responsible(speech: Speech) -> forms.Field:
    people = choosing.colleagues(speech)
    present = speech.look.standing.responsible
    others = [each for each in people if each[0] != present]
    first = others[0][0] if others and not present else None
    return fields.choice(_("Ответственный"), others, "need.responsible", initial=first)


def _closing(speech: Speech, each: engine.Move) -> Iterator[tuple[str, forms.Field]]:
    codes = choosing.names(speech.look.rules, each.closure_codes, speech.language)
    usual = usual_code(speech.look.rules, speech.look.standing.zone)
    initial = codes[0][0] if len(codes) == 1 else usual if usual in each.closure_codes else None
    yield "code", fields.choice(_("Код закрытия"), codes, "need.closure_code", initial=initial)
    if _duplicate_code(speech) in each.closure_codes:
        hint = _("Только для дубля: какой запрос остаётся.")
        yield "of", fields.number(_("Чей это дубль"), required=False, hint=hint)


def _duplicate_code(speech: Speech) -> str:
    intake = speech.look.rules.policies.intake
    return engine.key(intake.duplicates.closure_code) if intake and intake.duplicates else ""


def _deed(speech: Speech, each: engine.Move) -> Callable[[Deed], Done]:
    """Those ways about which more is checked than the engine knows have verbs of their own."""
    needs = each.transition.needs

    def do(deed: Deed) -> Done:
        values = deed.values
        if Need.RESPONSIBLE in needs:
            chosen = choosing.person(deed, "responsible")
            return assignment.assign(deed.number, responsible=chosen, note=deed.text, by=deed.by, at=deed.at)
        if Need.APPROVER in needs:
            chosen, other = choosing.person(deed, "approver"), choosing.person(deed, "also")
            return approval.request_approval(
                deed.number,
                approver=chosen,
                also=[other] if other else [],
                text=deed.text,
                by=deed.by,
                at=deed.at,
            )
        if Need.THIRD_PARTY in needs:
            who, foreign = str(values.get("third_party", "")), str(values.get("foreign_number", ""))
            check_at: datetime | None = values.get("until")
            return working.wait_for_third_party(
                deed.number,
                who=who,
                foreign_number=foreign,
                check_at=check_at,
                text=deed.text,
                by=deed.by,
                at=deed.at,
            )
        if of := fields.number_of(str(values.get("of") or "")):
            return linking.mark_duplicate(deed.number, of=of, text=deed.text, by=deed.by, at=deed.at)
        return move(
            deed.number,
            transition=each.transition.code,
            given=_given(speech, each, deed),
            by=deed.by,
            at=deed.at,
        )

    return do


def _given(speech: Speech, each: engine.Move, deed: Deed) -> Given:
    values = deed.values
    until = values.get("until")
    from_approval = speech.look.standing.category is Category.AWAITING_APPROVAL
    rejected = speech.look.rules.states[each.transition.target].category is Category.REJECTED
    return Given(
        text=deed.text,
        code=str(values.get("code") or ""),
        cause=str(values.get("cause") or ""),
        ground=str(values.get("ground") or ""),
        until=seconds(until) if isinstance(until, datetime) else None,
        consent=bool(values.get("consent")),
        granted=not rejected if from_approval and each.transition.who != (engine.THE_DESK,) else None,
        minutes=minutes_of(deed),
        enclosures=deed.enclosures,
    )
