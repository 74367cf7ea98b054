"""The conversation as author and desk both read it. What is the desk's own business is not in it at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.portal.addresses import document_address
from reglament.portal.speech import named, small
from reglament.tickets.looking import Entry, Look
from reglament.tickets.models import Attachment
from reglament.ui.conversation import Attachment as FileView
from reglament.ui.conversation import Event, Message
from reglament.ui.language import language

PICTURES = ("drawn",)


def thread(look: Look, person: Person) -> list[Message | Event]:
    """Messages with their files, and between them what happened, the oldest first."""
    items: list[Message | Event] = []
    for entry in look.entries:
        if entry.is_internal:
            continue
        last = items[-1] if items else None
        if entry.part and not entry.body and entry.attachments and isinstance(last, Message):
            items[-1] = replace(last, files=(*last.files, *map(_file, entry.attachments)))
        else:
            items.extend(_said(entry, look, person))
            items.extend(_happened(entry, look))
    return items


def _said(entry: Entry, look: Look, person: Person) -> Iterator[Message]:
    message = entry.message
    if message is None and not entry.attachments:
        return
    from_desk = message.from_desk if message is not None else False
    mine = entry.person is not None and entry.person.pk == person.pk
    yield Message(
        kind="reply" if from_desk else "author",
        name=_("Вы") if mine else str(entry.person or _("Поддержка")),
        at=entry.at,
        text=_text(entry),
        identifier=f"m{entry.fact.seq}",
        role=_role(entry, look) if from_desk else _("автор"),
        files=tuple(map(_file, entry.attachments)),
        document=document_address(look),
    )


def _role(entry: Entry, look: Look) -> str:
    """In which capacity somebody spoke to the author."""
    deciding = {fact.actor for fact in look.state.facts() if fact.kind in _DECIDING}
    return _("согласующий") if entry.fact.actor in deciding else _("поддержка")


_DECIDING = (FactKind.AGREED, FactKind.DECIDED)


def _text(entry: Entry) -> str:
    message = entry.message
    if message is not None and message.redacted_at is not None:
        return _("Текст удалён.")
    return entry.body or (_("Файлы") if entry.attachments else "")


def _file(row: Attachment) -> FileView:
    if row.content is None:
        return FileView(_("файл удалён"), 0, "")
    href = reverse("attachment", args=[row.pk])
    is_picture = row.content.picture in PICTURES or row.content.is_safe_picture
    return FileView(row.name, row.content.size, href, f"{href}?picture" if is_picture else "")


def _happened(entry: Entry, look: Look) -> Iterator[Event]:
    said = _words(entry, look)
    if said:
        icon, words = said
        yield Event(entry.at, words, icon=icon)


def _words(entry: Entry, look: Look) -> tuple[str, str] | None:
    """An icon and the words, for those facts that an author follows."""
    fact, rules = entry.fact, look.rules
    if fact.kind is FactKind.MOVED and fact.state is not None:
        return _moved(fact, look)
    if fact.kind is FactKind.ASSIGNED and fact.responsible:
        who = _responsible(fact, look)
        return "user", _("Ответственный: %(name)s") % {"name": who} if who else _("Назначен ответственный")
    if fact.kind in (FactKind.PLANNED, FactKind.ESTIMATED) and fact.data.get("until") is not None:
        return "calendar", _("Названа дата: %(moment)s") % {"moment": _moment(fact.data["until"], rules)}
    if fact.kind is FactKind.RATED:
        return "star", _("Оценка: %(mark)s") % {"mark": fact.data.get("mark")}
    known = _PLAIN.get(fact.kind)
    return (known[0], str(known[1])) if known else None


def _moved(fact: engine.Fact, look: Look) -> tuple[str, str]:
    """The state in the author's words, and how it ended or who has it now."""
    rules, state = look.rules, look.rules.states[str(fact.state)]
    label = named(state.author_label or state.name, rules)
    ending = fact.data.get("code") or fact.data.get("ground") or ""
    detail = small(_ending(str(ending), look)) if ending else _responsible(fact, look)
    icons = {Category.CLOSED: "check-circle", Category.RESOLVED: "check", Category.REJECTED: "no-symbol"}
    return icons.get(state.category, "arrow-right"), f"{label}: {detail}" if detail else label


def _ending(code: str, look: Look) -> str:
    """By its own name: a label of a state may read the same and mean another thing."""
    known = look.book.edition.result.codes.get(code)
    return known.name.printed(language()) if known else engine.say_name(code, look.rules, language())


def _responsible(fact: engine.Fact, look: Look) -> str:
    """The name of who got it, if he has it still."""
    ticket = look.ticket
    has = ticket.responsible_id is not None and fact.responsible == str(ticket.responsible_id)
    return str(ticket.responsible) if has else ""


def _moment(at: int, rules: engine.Rules) -> str:
    return engine.say_moment(at, rules, language())


_PLAIN = {
    FactKind.AGREED: ("hand-thumb-up", gettext_lazy("Один из согласующих согласен, ждём остальных")),
    FactKind.ATTENTION_ASKED: ("hand-raised", gettext_lazy("Просьба к руководителю")),
    FactKind.PRIORITY_DISPUTED: ("scale", gettext_lazy("Срочность оспорена")),
    FactKind.DISPUTE_DECIDED: ("scale", gettext_lazy("Спор о срочности решён")),
    FactKind.VERDICT_DISPUTED: ("scale", gettext_lazy("Вердикт о сроке оспорен")),
    FactKind.VERDICT_DECIDED: ("scale", gettext_lazy("Спор о вердикте решён")),
    FactKind.WORKED_AROUND: ("arrow-path", gettext_lazy("Дано обходное решение")),
    FactKind.CALLED: ("phone", gettext_lazy("Вам звонили из поддержки")),
    FactKind.JOINED: ("merge", gettext_lazy("Это общий сбой: запрос присоединён к главному")),
    FactKind.DETACHED: ("split", gettext_lazy("Запрос отделён от общего сбоя")),
}
