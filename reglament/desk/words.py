"""What happened, as a line: one sentence for each kind of fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from django.utils.translation import gettext_lazy

from reglament import engine
from reglament.desk import exceptional
from reglament.desk.speech import Speech
from reglament.engine import FactKind
from reglament.tickets import substitution
from reglament.tickets.journalled import asked
from reglament.tickets.looking import Entry
from reglament.tickets.models import LinkKind
from reglament.tickets.sketches import MASS
from reglament.ui.durations import duration_words
from reglament.ui.speaking import gettext as _

Sentence = Callable[[Speech, Entry], str]

PLAIN: Mapping[FactKind, object] = {
    FactKind.ANSWERED: gettext_lazy("Ответ автору"),
    FactKind.AUTO_ANSWERED: gettext_lazy("Автоматический ответ"),
    FactKind.AUTHOR_WROTE: gettext_lazy("Сообщение автора"),
    FactKind.NOTED: gettext_lazy("Внутренняя заметка"),
    FactKind.ATTACHED: gettext_lazy("Приложен файл"),
    FactKind.CALLED: gettext_lazy("Звонок автору"),
    FactKind.WORKED_AROUND: gettext_lazy("Автору дано обходное решение"),
    FactKind.DETACHED: gettext_lazy("Отделён от массового инцидента"),
    FactKind.PARENT_RESOLVED: gettext_lazy("Главный запрос исполнен"),
    FactKind.ATTENTION_ASKED: gettext_lazy("Автор просит внимания руководителя"),
    FactKind.ATTENTION_ANSWERED: gettext_lazy("Руководитель ответил"),
    FactKind.PRIORITY_DISPUTED: gettext_lazy("Приоритет оспорен"),
    FactKind.DISPUTE_DECIDED: gettext_lazy("Спор о приоритете решён"),
    FactKind.ZONE_DISPUTED: gettext_lazy("Зона оспорена"),
    FactKind.ZONE_DECIDED: gettext_lazy("Спор о зоне решён"),
    FactKind.ACKNOWLEDGED: gettext_lazy("Вызов подтверждён"),
    FactKind.OUTAGE_BEGAN: gettext_lazy("Начало простоя"),
    FactKind.OUTAGE_ENDED: gettext_lazy("Конец простоя"),
    FactKind.RETRACTED: gettext_lazy("Действие отменено"),
}
ABOUT: Mapping[str, object] = {  # by the end of the rule's code
    "call": gettext_lazy("позвонить автору"),
    "workaround": gettext_lazy("нужен обход"),
    "alike": gettext_lazy("похоже на массовый сбой"),
}
OUTCOMES: Mapping[str, object] = {
    "solved": gettext_lazy("решён"),
    "unsolved": gettext_lazy("не решён"),
    "not_counted": gettext_lazy("в итогах не считается"),
}


def said(speech: Speech, entry: Entry) -> str:
    """The line of a fact."""
    if exception := exceptional.SENTENCES.get(entry.fact.kind):
        return exception(speech, entry.fact)
    sentence = _SENTENCES.get(entry.fact.kind)
    return sentence(speech, entry) if sentence else str(PLAIN.get(entry.fact.kind, entry.fact.kind.value))


def _registered(speech: Speech, entry: Entry) -> str:
    channel = speech.name(str(entry.fact.data.get("channel", "")))
    own = entry.fact.actor == str(speech.look.ticket.author_id)
    opening = _("Зарегистрирован автором") if own else _("Зарегистрирован за автора")
    return f"{opening}, {channel}" if channel else opening


def _classified(speech: Speech, entry: Entry) -> str:
    fact = entry.fact
    values = (
        (_("вид"), fact.data.get("kind")),
        (_("зона"), fact.zone),
        (_("влияние"), fact.data.get("impact")),
        (_("срочность"), fact.data.get("urgency")),
        (_("приоритет"), fact.priority),
        (_("сложность"), fact.complexity),
    )
    parts = [f"{word} — {speech.name(str(value))}" for word, value in values if value]
    if "operations" in fact.data:
        named = speech.names(fact.data["operations"]) or _("ничего")
        parts.append(_("только с решения — %(operations)s") % {"operations": named})
    if "false_alarms" in fact.data:
        parts.append(_("ложный вызов, подряд: %(count)s") % {"count": fact.data["false_alarms"]})
    changed = ", ".join(parts)
    opening = _("Разобран") if fact.data.get("triage") else _("Изменено")
    return f"{opening}: {changed}" if changed else opening


def _assigned(speech: Speech, entry: Entry) -> str:
    data, name = entry.fact.data, speech.person(entry.fact.responsible) or _("никто")
    if data.get("reason") == substitution.ABSENCE and data.get("absent"):
        absent = speech.person(str(data["absent"]))
        return _("Ответственный: %(name)s, пока отсутствует %(absent)s") % {"name": name, "absent": absent}
    if data.get("reason") == substitution.DEPARTURE and data.get("absent"):
        left = speech.person(str(data["absent"]))
        return _("Ответственный: %(name)s, %(absent)s больше не входит") % {"name": name, "absent": left}
    if data.get("reason") == substitution.RETURN:
        return _("Ответственный снова %(name)s") % {"name": name}
    return _("Ответственный: %(name)s") % {"name": name}


def _moved(speech: Speech, entry: Entry) -> str:
    fact = entry.fact
    parts = [_("Состояние: %(state)s") % {"state": speech.state(fact.state)}]
    if fact.responsible:
        parts.append(_("ответственный: %(name)s") % {"name": speech.person(fact.responsible)})
    if code := fact.data.get("code"):
        parts.append(_("код: %(code)s") % {"code": _code(speech, str(code))})
        parts += _outcome(speech, str(code))
    if fact.data.get("workaround"):
        parts.append(_("обход вместо исправления"))
    if ground := fact.data.get("ground"):
        parts.append(_("основание: %(ground)s") % {"ground": speech.name(str(ground))})
    if approvers := asked(fact):
        parts.append(_("согласует: %(name)s") % {"name": ", ".join(map(speech.person, approvers))})
    return ", ".join([*parts, *_until(speech, fact)])


def _code(speech: Speech, code: str) -> str:
    """By its own name: a label of a state may read the same and mean another thing."""
    known = speech.look.book.edition.result.codes.get(code)
    return known.name.printed(speech.language) if known else speech.name(code)


def _outcome(speech: Speech, code: str) -> Iterator[str]:
    """How the ending is counted, by the edition of the ticket (clause 3.6.5 of the sample)."""
    known = speech.look.rules.closure_codes.get(code)
    if known is not None:
        yield str(OUTCOMES[known.outcome])
        if not known.counts_on_time and known.outcome != "not_counted":
            yield _("срок не считается")


def _until(speech: Speech, fact: engine.Fact) -> list[str]:
    until = fact.data.get("until")
    return [_("до: %(moment)s") % {"moment": speech.moment(until)}] if isinstance(until, int) else []


def _estimated(speech: Speech, entry: Entry) -> str:
    hours = _("Оценка: %(hours)s ч") % {"hours": f"{entry.fact.data.get('hours', 0):g}".replace(".", ",")}
    return ", ".join([hours, *_until(speech, entry.fact)])


def _decided(speech: Speech, entry: Entry) -> str:
    granted = _("Согласовано") if entry.fact.data.get("granted") else _("Не согласовано")
    if entry.fact.data.get("overrules"):
        granted = _("Отказ согласующего отменён")
    return ", ".join([granted, *_until(speech, entry.fact)])


def _agreed(speech: Speech, entry: Entry) -> str:
    """One of several; whom a deputy spoke for is named."""
    whom = [person for person in entry.fact.data.get("for", ()) if person != entry.fact.actor]
    said = _("Согласен, решают остальные")
    return (
        _("%(said)s (за: %(whom)s)") % {"said": said, "whom": ", ".join(map(speech.person, whom))}
        if whom
        else said
    )


def _worked(speech: Speech, entry: Entry) -> str:
    said = _("Затрачено: %(time)s") % {"time": duration_words(int(entry.fact.data.get("minutes", 0)) * 60)}
    return ", ".join([said, _("больше согласованного")]) if entry.fact.data.get("overrun") else said


def _planned(speech: Speech, entry: Entry) -> str:
    until = entry.fact.data.get("until")
    return _("Автору названа дата: %(moment)s") % {
        "moment": speech.moment(until if isinstance(until, int) else None)
    }


def _handed_over(speech: Speech, entry: Entry) -> str:
    tier = speech.look.rules.policies.tiers.get(str(entry.fact.data.get("tier", "")))
    whom = speech.person(entry.fact.responsible)
    where = speech.name(tier.who) if tier else str(entry.fact.data.get("tier", ""))
    return _("Передан дальше: %(whom)s") % {"whom": ", ".join(filter(None, (where, whom)))}


def _joined(speech: Speech, entry: Entry) -> str:
    return _("Присоединён к массовому инциденту № %(number)s") % {"number": entry.fact.data.get("parent", "")}


def _linked(speech: Speech, entry: Entry) -> str:
    kind = str(entry.fact.data.get("link", ""))
    if kind == MASS:
        return _("Объявлен массовым инцидентом")
    return _("Связь: %(kind)s № %(number)s") % {
        "kind": link_words(kind),
        "number": entry.fact.data.get("other", ""),
    }


def _rated(speech: Speech, entry: Entry) -> str:
    return _("Оценка автора: %(mark)s") % {"mark": entry.fact.data.get("mark", "")}


def _edition_changed(speech: Speech, entry: Entry) -> str:
    return _("Переведён на редакцию %(edition)s") % {"edition": entry.fact.data.get("edition", "")}


def _clock_stopped(speech: Speech, entry: Entry) -> str:
    data = entry.fact.data
    clock = _clock(speech, data)
    spent = data.get("spent")
    if data.get("met") is None:
        return _("Часы «%(clock)s» остановлены") % {"clock": clock}
    verdict = _("в срок") if data["met"] else _("с опозданием")
    length = f", {duration_words(spent, working=True)}" if isinstance(spent, int) else ""
    return f"«{clock}» — {verdict}{length}"


def _breached(speech: Speech, entry: Entry) -> str:
    due = entry.fact.data.get("due")
    return _("Срок нарушен: %(clock)s, обещали %(moment)s") % {
        "clock": _clock(speech, entry.fact.data),
        "moment": speech.moment(due if isinstance(due, int) else None),
    }


def _told(speech: Speech, entry: Entry) -> str:
    whom = speech.names(entry.fact.data.get("to"))
    opening = _("Эскалация") if entry.fact.kind is FactKind.ESCALATED else _("Напоминание")
    said = f"{opening}: {whom}" if whom else opening
    if entry.fact.data.get("held"):
        said = _("%(said)s; по опытной эксплуатации не передаётся выше") % {"said": said}
    about = ABOUT.get(str(entry.fact.data.get("rule", "")).rpartition("/")[2])
    return f"{said}, {about}" if about else said


def _clock(speech: Speech, data: Mapping[str, object]) -> str:
    return speech.clock(str(data.get("clock", "")))


def link_words(kind: str) -> str:
    """A tie in words, from the side of the ticket that has it."""
    return str(LINKS.get(kind, kind))


LINKS: Mapping[str, object] = {
    LinkKind.DUPLICATE_OF.value: gettext_lazy("дубль"),
    LinkKind.CHILD_OF.value: gettext_lazy("часть массового инцидента"),
    LinkKind.FOLLOW_UP_OF.value: gettext_lazy("продолжение"),
    LinkKind.SPLIT_FROM.value: gettext_lazy("выделен из"),
    LinkKind.CAUSED_BY.value: gettext_lazy("вызван"),
    LinkKind.RELATED_TO.value: gettext_lazy("связан с"),
}


def _appointed(speech: Speech, entry: Entry) -> str:
    data = entry.fact.data
    return _("Роль на этот запрос: %(role)s — %(person)s") % {
        "role": speech.name(str(data.get("role", ""))),
        "person": speech.look.people.get(str(data.get("person", ""))) or _("кто-то"),
    }


def _works_planned(speech: Speech, entry: Entry) -> str:
    data = entry.fact.data
    said = _("Назначены работы: %(sort)s, %(moment)s") % {
        "sort": speech.name(str(data.get("sort", ""))),
        "moment": speech.moment(data.get("starts")),
    }
    return f"{said}; {_('предупредить вовремя уже нельзя')}" if data.get("late") else said


def _works_announced(speech: Speech, entry: Entry) -> str:
    whom = speech.names(entry.fact.data.get("to"))
    said = _("Предупредили о работах: %(whom)s") % {"whom": whom}
    return f"{said}; {_('позже срока')}" if entry.fact.data.get("late") else said


_SENTENCES: Mapping[FactKind, Sentence] = {
    FactKind.REGISTERED: _registered,
    FactKind.CLASSIFIED: _classified,
    FactKind.ASSIGNED: _assigned,
    FactKind.MOVED: _moved,
    FactKind.ESTIMATED: _estimated,
    FactKind.AGREED: _agreed,
    FactKind.DECIDED: _decided,
    FactKind.WORKED: _worked,
    FactKind.PLANNED: _planned,
    FactKind.HANDED_OVER: _handed_over,
    FactKind.JOINED: _joined,
    FactKind.LINKED: _linked,
    FactKind.RATED: _rated,
    FactKind.EDITION_CHANGED: _edition_changed,
    FactKind.CLOCK_STOPPED: _clock_stopped,
    FactKind.BREACHED: _breached,
    FactKind.ROLE_GIVEN: _appointed,
    FactKind.WORKS_PLANNED: _works_planned,
    FactKind.WORKS_ANNOUNCED: _works_announced,
    FactKind.REMINDED: _told,
    FactKind.ESCALATED: _told,
}
